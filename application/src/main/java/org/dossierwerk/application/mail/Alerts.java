package org.dossierwerk.application.mail;

import java.util.Set;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;

/** Tells advisers what came back. */
final class Alerts {

    private final Workbench bench;
    private final Stores stores;

    Alerts(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    /** Tells the adviser of the dossier; of a message in no dossier nobody is told. */
    void about(MailMessage.Snapshot message, AlertReason reason, String text) {
        var dossier = message.cause().dossier();
        if (dossier != null) {
            stores.dossiers()
                    .find(dossier)
                    .map(Dossier::snapshot)
                    .ifPresent(known -> raise(new Alert.Notice(
                            known.handling().adviser(),
                            known.id(),
                            null,
                            reason,
                            Readable.line(text),
                            bench.now(),
                            message.id())));
        }
    }

    /** Tells the adviser whose appointment it is. */
    void about(Appointment.Snapshot appointment, AlertReason reason, String text) {
        raise(new Alert.Notice(
                appointment.particulars().adviser(),
                appointment.dossier(),
                DossierItem.of(appointment.id()),
                reason,
                Readable.line(text),
                bench.now()));
    }

    private void raise(Alert.Notice notice) {
        stores.alerts().save(Alert.raise(new AlertId(bench.nextId()), notice));
    }

    /** What a reader said before, the reader has said anew. */
    void settle(AppointmentId appointment, Set<AlertReason> reasons, String name) {
        stores.alerts().of(DossierItem.of(appointment)).stream()
                .filter(alert -> alert.snapshot().settledAt() == null)
                .filter(alert -> reasons.contains(alert.snapshot().notice().reason()))
                .filter(alert -> alert.snapshot().notice().text().startsWith(name))
                .forEach(alert -> {
                    alert.settle(bench.now());
                    stores.alerts().save(alert);
                });
    }
}
