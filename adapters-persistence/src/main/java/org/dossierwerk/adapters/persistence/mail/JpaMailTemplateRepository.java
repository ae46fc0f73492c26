package org.dossierwerk.adapters.persistence.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;

/** Templates on PostgreSQL. */
final class JpaMailTemplateRepository implements MailTemplateRepository {

    private final RootTable<MailTemplate, MailTemplate.Snapshot, MailTemplateRow> table;

    JpaMailTemplateRepository(Work work) {
        this.table = new RootTable<>(work, new MailTemplateMapper());
    }

    @Override
    public Optional<MailTemplate> find(MailTemplateId id) {
        return table.find(id.value());
    }

    @Override
    public void save(MailTemplate template) {
        table.save(template);
    }

    @Override
    public Optional<MailTemplate> findFor(Occasion occasion, @Nullable AppointmentTypeId type) {
        var candidates = type == null
                ? table.all("r.occasion = :occasion and r.type is null", Map.of("occasion", occasion))
                : table.all(
                        "r.occasion = :occasion and (r.type = :type or r.type is null)",
                        Map.of("occasion", occasion, "type", type.value()));
        return candidates.stream()
                .min(Comparator.comparing(template -> template.snapshot().type() == null));
    }

    @Override
    public List<MailTemplate> all() {
        return table.all("true", Map.of());
    }
}
