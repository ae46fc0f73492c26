package org.dossierwerk.application.documents;

import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** Asks for one document by hand; the check begins with the first. */
record Asking(Workbench bench) {

    /** @return the check with the document, not yet saved, which nobody else changes until the unit of work ends */
    DocumentCheck ask(Visitor me, Known known, DocumentChecks.Request command) {
        requireActive(known);
        requireApplicant(known.dossier(), command.applicant());
        var kind =
                bench.stores().documentKinds().find(command.kind()).orElseThrow(DocumentRefusal.KindUnavailable::new);
        kind.requireAvailable();
        var check = bench.stores()
                .documentChecks()
                .lock(known.item())
                .orElseGet(() -> DocumentCheck.open(
                        new DocumentCheckId(bench.nextId()), known.dossier().id(), known.item()));
        var wanted = new DocumentCheck.Request(
                command.id(),
                command.kind(),
                command.applicant(),
                command.access(),
                withActionItem(command.actionItem(), kind),
                command.remark());
        check.request(List.of(wanted), me.id(), bench.now());
        return check;
    }

    private static boolean withActionItem(@Nullable Boolean chosen, DocumentKind kind) {
        return chosen == null ? kind.snapshot().setup().actionItemByDefault() : chosen;
    }

    private static void requireApplicant(Dossier.Snapshot dossier, @Nullable ApplicantId wanted) {
        boolean known = wanted == null
                || dossier.client().applicants().stream()
                        .anyMatch(applicant -> applicant.id().equals(wanted));
        if (!known) {
            throw new DocumentRefusal.ApplicantUnknown();
        }
    }

    static void requireActive(Known known) {
        Dossier.restore(known.dossier()).requireOpen();
        if (!known.active()) {
            throw new DocumentRefusal.ItemInactive();
        }
    }
}
