package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.documents.Reception.Admission;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Move;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Dossier;

final class UploadService implements Uploads {

    private final Stores stores;
    private final Gate gate;
    private final DossierItems items;
    private final Reception reception;
    private final PieceReception pieces;

    UploadService(Workbench bench, Gate gate, Supplier<FileParts> parts) {
        this.stores = bench.stores();
        this.gate = gate;
        this.items = new DossierItems(stores);
        this.reception = new Reception(bench, parts);
        this.pieces = new PieceReception(bench, parts, reception);
    }

    @Override
    public void send(Send command) {
        reception.receive(command, () -> admission(command.document()));
    }

    @Override
    public long sendPiece(Uploads.Piece piece) {
        return pieces.receive(piece, () -> admission(piece.document()));
    }

    @Override
    public long arrived(UploadId id, RequestedDocumentId document) {
        return pieces.arrived(id, document, () -> admission(document));
    }

    @Override
    public Set<FileType> accepted(RequestedDocumentId document) {
        return reception.accepted(stores.unitOfWork().read(() -> {
            var check = known(gate.enterToWork(), document);
            return kind(check.document(document).orElseThrow(DocumentRefusal.NotFound::new));
        }));
    }

    private DocumentCheck.Snapshot known(Visitor me, RequestedDocumentId document) {
        return stores.documentChecks().holding(document).stream()
                .map(DocumentCheck::snapshot)
                .filter(check -> gate.knownDossier(me, check.dossier()).isPresent())
                .findFirst()
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    private DocumentKind.Setup kind(RequestedDocument row) {
        return stores.documentKinds()
                .find(row.kind())
                .map(kind -> kind.snapshot().setup())
                .orElseThrow(DocumentRefusal.KindUnavailable::new);
    }

    private Admission admission(RequestedDocumentId document) {
        var me = gate.enterToWork();
        var check = known(me, document);
        stores.dossiers().find(check.dossier()).ifPresent(Dossier::requireOpen);
        var row = check.document(document).orElseThrow(DocumentRefusal.NotFound::new);
        var state = row.progress().state();
        if (!Move.RECEIVE.leadsFrom(state)) {
            throw new DocumentRefusal.WrongState(Move.RECEIVE, state);
        }
        return new Admission(check.item(), check.dossier(), row, kind(row), new UploadedBy.Staff(me.id()));
    }

    @Override
    public List<UploadViews.Same> sameAs(RequestedDocumentId document) {
        return stores.unitOfWork()
                .read(() -> new SameFiles(stores).asOf(known(gate.enterToWork(), document), document));
    }

    @Override
    public List<UploadViews.Line> of(DossierItem item) {
        return stores.unitOfWork().read(() -> {
            var known = items.get(gate.enterToWork(), item);
            var documents = stores.documentChecks().of(known.item()).stream()
                    .flatMap(check -> check.snapshot().documents().stream())
                    .map(row -> row.id())
                    .toList();
            return new UploadReader(stores).about(documents);
        });
    }
}
