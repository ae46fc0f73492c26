package org.dossierwerk.application.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** The row of the document check into which a provider's document comes. */
final class SourceDocument {

    private final Workbench bench;
    private final Stores stores;
    private final String kindName;

    SourceDocument(Workbench bench, String kindName) {
        this.bench = bench;
        this.stores = bench.stores();
        this.kindName = kindName;
    }

    /** One that was asked for already, else a new one that the client may read and not replace. */
    RequestedDocumentId awaiting(DossierItems.Known place, ActionItem.Snapshot item, PartyId sharer) {
        var applicant = item.task().applicant() == null
                ? applicant(place, sharer)
                : item.task().applicant();
        var kind = kind();
        var check = stores.documentChecks()
                .lock(place.item())
                .orElseGet(() -> DocumentCheck.open(
                        new DocumentCheckId(bench.nextId()), place.dossier().id(), place.item()));
        return check.snapshot().documents().stream()
                .filter(row -> row.kind().equals(kind) && Objects.equals(row.applicant(), applicant))
                .filter(row -> row.progress().state() == Progress.State.REQUESTED)
                .map(RequestedDocument::id)
                .findFirst()
                .orElseGet(() -> request(check, kind, applicant));
    }

    private RequestedDocumentId request(DocumentCheck check, DocumentKindId kind, @Nullable ApplicantId applicant) {
        var id = new RequestedDocumentId(bench.nextId());
        check.request(
                List.of(new DocumentCheck.Request(id, kind, applicant, new ClientAccess(false, true), false, "")),
                null,
                bench.now());
        stores.documentChecks().save(check);
        return id;
    }

    private static @Nullable ApplicantId applicant(DossierItems.Known place, PartyId sharer) {
        return place.dossier().client().applicants().stream()
                .filter(applicant -> applicant.person().equals(sharer))
                .map(Applicant::id)
                .findFirst()
                .orElse(null);
    }

    /** The one of that name on the administrator's list; put there when it is missing (DOC-01). */
    private DocumentKindId kind() {
        return stores.documentKinds().all().stream()
                .map(DocumentKind::snapshot)
                .filter(kind -> kind.setup().name().equalsIgnoreCase(kindName))
                .map(DocumentKind.Snapshot::id)
                .findFirst()
                .orElseGet(this::defined);
    }

    private DocumentKindId defined() {
        var id = new DocumentKindId(bench.nextId());
        stores.documentKinds()
                .save(DocumentKind.define(
                        id, new DocumentKind.Setup(kindName, "", EnumSet.allOf(FileFormat.class), false, null)));
        return id;
    }
}
