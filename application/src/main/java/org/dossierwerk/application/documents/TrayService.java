package org.dossierwerk.application.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Dossier;

final class TrayService implements Tray {

    private static final Set<FileFormat> FORMATS = EnumSet.allOf(FileFormat.class);

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final DossierItems items;
    private final Supplier<FileParts> parts;
    private final Reception reception;

    TrayService(Workbench bench, Gate gate, Audit audit, Supplier<FileParts> parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.items = new DossierItems(stores);
        this.parts = parts;
        this.reception = new Reception(bench, parts);
    }

    @Override
    public List<TrayFile.Snapshot> of(DossierItem item) {
        return stores.unitOfWork().read(() -> {
            items.get(gate.enterToWork(), item);
            return inTray(item).toList();
        });
    }

    private Stream<TrayFile.Snapshot> inTray(DossierItem item) {
        return stores.trayFiles().of(item).stream().map(TrayFile::snapshot).filter(TrayFile.Snapshot::isInTray);
    }

    @Override
    public Set<FileType> accepted() {
        return reception.accepted(FORMATS);
    }

    @Override
    public void send(Send command) {
        var unit = stores.unitOfWork();
        var admitted = unit.read(() -> isKnown(command) ? null : admission(command.item()));
        if (admitted == null) {
            return;
        }
        if (command.files().isEmpty()) {
            throw new DocumentRefusal.Unusable(FileProblem.EMPTY, "");
        }
        if (command.files().size() > Uploads.MOST_FILES) {
            throw new DocumentRefusal.Unusable(FileProblem.TOO_MANY_FILES, "");
        }
        var kept = new ArrayList<Upload.Part>();
        boolean noted = false;
        try {
            for (var file : command.files()) {
                kept.add(reception.keep(file, FORMATS, admitted.dossier().id()));
            }
            noted = Once.of(
                    unit,
                    () -> isKnown(command) ? Optional.of(false) : Optional.empty(),
                    () -> noteIfNew(command, kept));
        } finally {
            if (!noted) {
                kept.forEach(part -> parts.get().files().remove(part.file()));
            }
        }
    }

    private boolean isKnown(Send command) {
        return stores.trayFiles()
                .find(command.id())
                .filter(file -> file.snapshot().item().equals(command.item()))
                .isPresent();
    }

    private Known admission(DossierItem item) {
        var known = items.get(gate.enterToWork(), item);
        Asking.requireActive(known);
        return known;
    }

    /** Whether it is new is asked when nobody else can note anything for the same check. */
    private boolean noteIfNew(Send command, List<Upload.Part> kept) {
        stores.documentChecks().lock(command.item());
        if (isKnown(command)) {
            return false;
        }
        var me = gate.enterToWork();
        var dossier = admission(command.item()).dossier().id();
        requireNew(command.item(), kept);
        for (int place = 0; place < kept.size(); place++) {
            stores.trayFiles()
                    .save(TrayFile.send(
                            nth(command.id(), place), dossier, command.item(), kept.get(place), me.id(), bench.now()));
        }
        return true;
    }

    private void requireNew(DossierItem item, List<Upload.Part> kept) {
        var there = new ArrayList<Upload.Part>();
        inTray(item).filter(file -> file.state() != TrayFile.State.REFUSED).forEach(file -> there.add(file.part()));
        for (var part : kept) {
            if (there.stream().anyMatch(part::isSameAs)) {
                throw new DocumentRefusal.Unusable(
                        FileProblem.SENT_BEFORE, part.name().value());
            }
            there.add(part);
        }
    }

    /** The ids of the files of one request follow from that of its first. */
    private static TrayFileId nth(TrayFileId first, int place) {
        return place == 0
                ? first
                : new TrayFileId(
                        UUID.nameUUIDFromBytes((first.value() + " " + place).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void place(TrayFileId id, RequestedDocumentId document) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var file = open(me, id);
            var check = stores.documentChecks().lock(file.snapshot().item()).orElseThrow(DocumentRefusal.NotFound::new);
            put(me, file, check, document);
        });
    }

    @Override
    public void placeAnew(PlaceAnew command) {
        Once.of(stores.unitOfWork(), () -> placed(command), () -> {
            var me = gate.enterToWork();
            var file = open(me, command.file());
            var item = file.snapshot().item();
            var request = new DocumentChecks.Request(
                    command.document(), item, command.kind(), command.applicant(), ClientAccess.standard(), false, "");
            put(me, file, new Asking(bench).ask(me, items.get(me, item), request), command.document());
            return command.document();
        });
    }

    private Optional<RequestedDocumentId> placed(PlaceAnew command) {
        var file = find(gate.enterToWork(), command.file()).snapshot();
        return stores.documentChecks().holding(command.document()).map(check -> {
            if (!command.document().equals(file.document())) {
                throw new StaleVersion();
            }
            return command.document();
        });
    }

    private void put(Visitor me, TrayFile file, DocumentCheck check, RequestedDocumentId document) {
        var row = check.snapshot().document(document).orElseThrow(DocumentRefusal.NotFound::new);
        requireTaken(row, file.snapshot().part());
        check.receive(document, file.place(document, me.id(), bench.now()));
        stores.documentChecks().save(check);
        stores.trayFiles().save(file);
    }

    /** A document takes no other sort of file by way of the tray. */
    private void requireTaken(RequestedDocument row, Upload.Part part) {
        var formats = stores.documentKinds()
                .find(row.kind())
                .orElseThrow(DocumentRefusal.KindUnavailable::new)
                .snapshot()
                .setup()
                .formats();
        if (!formats.contains(part.type().format())) {
            throw new DocumentRefusal.Unusable(
                    FileProblem.WRONG_KIND, part.name().value());
        }
    }

    @Override
    public void discard(TrayFileId id) {
        change(id, file -> file.discard(bench.now()));
    }

    @Override
    public void bringBack(TrayFileId id) {
        change(id, file -> file.bringBack(bench.now()));
    }

    private void change(TrayFileId id, Consumer<TrayFile> change) {
        stores.unitOfWork().run(() -> {
            var file = open(gate.enterToWork(), id);
            change.accept(file);
            stores.trayFiles().save(file);
        });
    }

    /** One whose dossier is open. */
    private TrayFile open(Visitor me, TrayFileId id) {
        var file = find(me, id);
        stores.dossiers().find(file.snapshot().dossier()).ifPresent(Dossier::requireOpen);
        return file;
    }

    private TrayFile find(Visitor me, TrayFileId id) {
        var file = stores.trayFiles().find(id).orElseThrow(DocumentRefusal.NotFound::new);
        return gate.knownDossier(me, file.snapshot().dossier())
                .map(dossier -> file)
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    @Override
    public List<UploadViews.Same> sameAs(TrayFileId id) {
        return stores.unitOfWork()
                .read(() ->
                        new SameFiles(stores).as(find(gate.enterToWork(), id).snapshot()));
    }

    @Override
    public FileContent open(TrayFileId id) {
        return new StoredFiles(parts).open(stores.unitOfWork().call(() -> seen(id, "documents.downloaded/1")));
    }

    @Override
    public byte[] preview(TrayFileId id, int page, int width) {
        var found = page == 1
                ? stores.unitOfWork().call(() -> seen(id, "documents.viewed/1"))
                : stores.unitOfWork()
                        .read(() -> content(find(gate.enterToWork(), id).snapshot()));
        return new StoredFiles(parts).preview(found, page, width);
    }

    private FileVersion seen(TrayFileId id, String action) {
        var file = find(gate.enterToWork(), id).snapshot();
        var content = content(file);
        audit.note(action, file.dossier(), id.value(), Map.of("file", content.name()), bench.now());
        return content;
    }

    /** @throws DocumentRefusal.NotFound when it is not in the tray, or not a PDF yet */
    private static FileVersion content(TrayFile.Snapshot file) {
        var pdf = file.content();
        if (pdf == null || !file.isInTray()) {
            throw new DocumentRefusal.NotFound();
        }
        return new FileVersion(
                pdf.file(),
                pdf.name(),
                pdf.size(),
                pdf.sha256(),
                pdf.pages(),
                new UploadedBy.Staff(file.by()),
                file.since(),
                null,
                null);
    }
}
