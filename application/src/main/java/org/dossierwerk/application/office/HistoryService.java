package org.dossierwerk.application.office;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.application.port.storage.AuditTrail.Entry;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.dossier.DossierId;

final class HistoryService implements History {

    private static final int MOST = 200;

    private final Stores stores;
    private final Gate gate;

    HistoryService(Stores stores, Gate gate) {
        this.stores = stores;
        this.gate = gate;
    }

    @Override
    public List<Deed> of(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return deeds(stores.auditTrail().of(dossier, MOST));
        });
    }

    /** Also of one that was removed; its entries still name the dossier it was in (reading 10). A group is in none. */
    @Override
    public List<Deed> of(AppointmentId appointment) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var entries = stores.auditTrail().about(appointment.value(), MOST);
            if (stores.groupAppointments().find(appointment).isPresent()) {
                return deeds(entries);
            }
            return entries.stream()
                    .map(Entry::dossier)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(dossier -> gate.knownDossier(me, dossier))
                    .map(known -> deeds(entries))
                    .orElseThrow(AppointmentRefusal.NotFound::new);
        });
    }

    @Override
    public List<Deed> of(Setting setting, UUID subject) {
        return stores.unitOfWork().read(() -> {
            gate.enter(setting.right());
            return deeds(stores.auditTrail().about(subject, MOST).stream()
                    .filter(entry -> setting.isMeantBy(entry.action()))
                    .toList());
        });
    }

    private static List<Deed> deeds(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Deed(entry.at(), entry.actorName(), entry.action(), entry.subject(), entry.facts()))
                .toList();
    }
}
