package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Map;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.Right;
import org.jspecify.annotations.Nullable;

final class MailTemplatesService implements MailTemplates {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;

    MailTemplatesService(Workbench bench, Gate gate, Audit audit) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
    }

    @Override
    public List<MailTemplate.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
            return stores.mailTemplates().all().stream()
                    .map(MailTemplate::snapshot)
                    .toList();
        });
    }

    @Override
    public MailTemplate.Snapshot get(Occasion occasion, @Nullable AppointmentTypeId type) {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
            return inForce(occasion, type).snapshot();
        });
    }

    @Override
    public void reword(
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            long version,
            MailTemplate.Variant variant,
            Wording wording) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
            var template = inForce(occasion, type);
            var state = template.snapshot();
            if (state.version() != version) {
                throw new StaleVersion();
            }
            var own = type == null || type.equals(state.type())
                    ? template
                    : MailTemplate.write(new MailTemplateId(bench.nextId()), occasion, type, state.wordings());
            own.reword(variant, wording);
            stores.mailTemplates().save(own);
            audit.change(
                    "template.reworded",
                    own.snapshot().id().value(),
                    variant.language() + ", " + variant.formOfAddress(),
                    values(state.wordings().get(variant)),
                    values(wording),
                    bench.now());
        });
    }

    private static Map<String, String> values(@Nullable Wording wording) {
        return wording == null ? Map.of() : Map.of("subject", wording.subject(), "body", wording.body());
    }

    private MailTemplate inForce(Occasion occasion, @Nullable AppointmentTypeId type) {
        return stores.mailTemplates().findFor(occasion, type).orElseThrow(MailRefusal.NoTemplate::new);
    }
}
