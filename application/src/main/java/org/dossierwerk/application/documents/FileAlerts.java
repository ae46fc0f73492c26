package org.dossierwerk.application.documents;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.FileLedger.KeptFile;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/** Tells advisers of what is wrong with a stored file, within the running unit of work. */
record FileAlerts(Workbench bench) {

    /** Nobody is told of a document for every client: it is in no dossier. Health and the log tell of it. */
    void tell(KeptFile file, AlertReason reason) {
        var dossier = file.dossier();
        if (dossier != null) {
            tell(dossier, file.item(), reason, file.name());
        }
    }

    void tell(DossierId in, @Nullable DossierItem item, AlertReason reason, String name) {
        bench.stores()
                .dossiers()
                .find(in)
                .ifPresent(dossier -> tell(dossier.snapshot().handling().adviser(), in, item, reason, name));
    }

    void tell(UserId whom, DossierId in, @Nullable DossierItem item, AlertReason reason, String name) {
        bench.stores()
                .alerts()
                .save(Alert.raise(
                        new AlertId(bench.nextId()),
                        new Alert.Notice(
                                whom,
                                in,
                                item,
                                reason,
                                name.substring(0, Math.min(Alert.LONGEST_TEXT, name.length())),
                                bench.now())));
    }

    /** Whose file it is, for the log. */
    static String owner(KeptFile file) {
        var dossier = file.dossier();
        return dossier == null ? "every client" : "dossier " + dossier.value();
    }
}
