package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.jspecify.annotations.Nullable;

/** Templates in memory; one for each occasion and type. */
final class MemoryMailTemplates implements MailTemplateRepository {

    private final Memory memory;
    private final Root<MailTemplateId, MailTemplate, MailTemplate.Snapshot> root;

    MemoryMailTemplates(Memory memory, EventSink sink) {
        this.memory = memory;
        root = new Root<>(
                memory,
                sink,
                state -> state.templates,
                MailTemplate.Snapshot::id,
                MailTemplate::snapshot,
                MailTemplate::restore,
                MemoryMailTemplates::requireUnique);
    }

    @Override
    public Optional<MailTemplate> find(MailTemplateId id) {
        return root.find(id);
    }

    @Override
    public void save(MailTemplate template) {
        root.save(template);
    }

    @Override
    public Optional<MailTemplate> findFor(Occasion occasion, @Nullable AppointmentTypeId type) {
        var own = root.first(template -> template.active() && template.occasion() == occasion && type != null && type.equals(template.type()));
        return own.isPresent()
                ? own
                : root.first(template -> template.active() && template.occasion() == occasion && template.type() == null);
    }

    @Override
    public Optional<MailTemplate> own(Occasion occasion, @Nullable AppointmentTypeId type) {
        return root.first(template -> template.occasion() == occasion && Objects.equals(template.type(), type));
    }

    @Override
    public List<MailTemplate> all() {
        return root.all(template -> true);
    }

    @Override
    public void keep(MailTemplate.Former former) {
        memory.run(() -> memory.with(state -> state.formerTemplates.add(former)));
    }

    @Override
    public List<MailTemplate.Former> formers(MailTemplateId template) {
        return memory.with(state -> state.formerTemplates.stream()
                .filter(former -> former.template().equals(template))
                .sorted(Comparator.comparing(MailTemplate.Former::version).reversed())
                .toList());
    }

    @Override
    public Optional<MailTemplate.Former> former(MailTemplateId template, long version) {
        return formers(template).stream().filter(former -> former.version() == version).findFirst();
    }

    private static void requireUnique(State state, MailTemplate.Snapshot saved) {
        for (var other : state.templates.values()) {
            if (!saved.occasion().isFree()
                    && !other.id().equals(saved.id())
                    && other.occasion() == saved.occasion()
                    && Objects.equals(other.type(), saved.type())) {
                throw new OfficeRefusal.Taken("occasion");
            }
        }
    }
}
