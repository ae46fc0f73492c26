package org.dossierwerk.application.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.documents.OwnDocuments.Own;
import org.dossierwerk.application.documents.Reception.Admission;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Move;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;

final class PortalDocumentsService implements PortalDocuments {

    private final Workbench bench;
    private final Stores stores;
    private final UploadedBy sender;
    private final OwnDocuments own;
    private final Reception reception;
    private final PieceReception pieces;
    private final StoredFiles files;

    PortalDocumentsService(Workbench bench, OwnDocuments own, UploadedBy sender, Supplier<FileParts> parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.sender = sender;
        this.own = own;
        this.reception = new Reception(bench, parts);
        this.pieces = new PieceReception(bench, parts, reception);
        this.files = new StoredFiles(parts);
    }

    @Override
    public List<Delivered> delivered() {
        return stores.unitOfWork()
                .read(() -> own.all().stream()
                        .flatMap(document -> line(document).stream())
                        .sorted(Comparator.comparing(Delivered::at).reversed())
                        .toList());
    }

    private Optional<Delivered> line(Own document) {
        var row = document.row();
        return row.current()
                .filter(file -> file.isOfClient() || row.isOpenToClient())
                .map(file -> new Delivered(
                        row.id(),
                        kind(row).name(),
                        ApplicantNames.of(document.dossier(), stores).of(row.applicant()),
                        file.name(),
                        file.pages(),
                        file.receivedAt(),
                        row.progress().state(),
                        file.isOfClient(),
                        row.isOpenToClient() && file.virus() == null,
                        row.isWithdrawable() && isClient(),
                        file.virus() != null));
    }

    @Override
    public List<UploadViews.Line> uploads(RequestedDocumentId document) {
        return stores.unitOfWork()
                .read(() -> new UploadReader(stores)
                        .about(List.of(own.get(document).row().id())).stream()
                                .filter(line -> line.ofClient() || !isClient())
                                .toList());
    }

    @Override
    public long sendPiece(Uploads.Piece piece) {
        return pieces.receive(piece, () -> admission(own.get(piece.document())));
    }

    @Override
    public long arrived(UploadId id, RequestedDocumentId document) {
        return pieces.arrived(id, document, () -> admission(own.get(document)));
    }

    @Override
    public Set<FileType> accepted(RequestedDocumentId document) {
        return reception.accepted(
                stores.unitOfWork().read(() -> kind(own.get(document).row())));
    }

    @Override
    public void send(Uploads.Send command) {
        reception.receive(command, () -> admission(own.get(command.document())));
    }

    private boolean isClient() {
        return sender instanceof UploadedBy.Client;
    }

    private Admission admission(Own document) {
        var row = document.row();
        if (!row.access().mayUpload()) {
            throw new DocumentRefusal.NoUpload();
        }
        if (!row.isWithdrawable() && !isAskedFor(row)) {
            throw new DocumentRefusal.WrongState(Move.RECEIVE, row.progress().state());
        }
        return new Admission(document.check().item(), document.dossier().id(), row, kind(row), sender);
    }

    private boolean isAskedFor(RequestedDocument row) {
        return Move.RECEIVE.leadsFrom(row.progress().state())
                && stores.actionItems().about(List.of(row.id())).stream()
                        .map(ActionItem::snapshot)
                        .anyMatch(ActionItem.Snapshot::isOpen);
    }

    @Override
    public void withdraw(RequestedDocumentId document) {
        if (!isClient()) {
            throw new DocumentRefusal.NotWithdrawable();
        }
        stores.unitOfWork().run(() -> {
            var item = own.get(document).check().item();
            var check = stores.documentChecks().lock(item).orElseThrow(DocumentRefusal.NotFound::new);
            check.withdraw(document, bench.now());
            stores.documentChecks().save(check);
        });
    }

    @Override
    public FileContent open(RequestedDocumentId document) {
        return files.open(openToClient(document));
    }

    @Override
    public byte[] preview(RequestedDocumentId document, int page, int width) {
        return files.preview(openToClient(document), page, width);
    }

    private FileVersion openToClient(RequestedDocumentId document) {
        return stores.unitOfWork()
                .read(() -> Stream.of(own.get(document).row())
                        .filter(RequestedDocument::isOpenToClient)
                        .flatMap(row -> row.current().stream())
                        .findFirst()
                        .orElseThrow(DocumentRefusal.NotFound::new));
    }

    private DocumentKind.Setup kind(RequestedDocument row) {
        return stores.documentKinds()
                .find(row.kind())
                .map(kind -> kind.snapshot().setup())
                .orElseThrow(DocumentRefusal.KindUnavailable::new);
    }
}
