package org.dossierwerk.application.documents;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DocumentCheckFacts;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.mail.EnclosureIntake;
import org.dossierwerk.application.mail.VisibleDocuments;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Makes this feature's conversations, for the office that is being built. */
public final class DocumentsModule {

    private DocumentsModule() {}

    public static DocumentChecks documentChecks(Workbench bench, Gate gate) {
        return new DocumentCheckService(bench, gate);
    }

    public static DocumentKinds documentKinds(Workbench bench, Gate gate, Audit audit) {
        return new DocumentKindsService(bench, gate, audit);
    }

    /** @param parts refuse by name when the office has none */
    public static Uploads uploads(Workbench bench, Gate gate, Supplier<FileParts> parts) {
        return new UploadService(bench, gate, parts);
    }

    /** @param parts refuse by name when the office has none */
    public static Downloads downloads(Workbench bench, Gate gate, Audit audit, Supplier<FileParts> parts) {
        return new DownloadService(bench, gate, audit, parts);
    }

    /** @param parts refuse by name when the office has none */
    public static PortalDocuments portalDocuments(Workbench bench, PartyId client, Supplier<FileParts> parts) {
        var own = new OwnDocuments(bench.stores(), client, dossier -> true);
        return new PortalDocumentsService(bench, own, new UploadedBy.Client(client), parts);
    }

    /**
     * The same, for somebody of the office who has the client's portal open (reading 66).
     *
     * @param shown of the client's dossiers only these
     */
    public static PortalDocuments portalDocuments(
            Workbench bench,
            PartyId client,
            Predicate<Dossier.Snapshot> shown,
            UserId staff,
            Supplier<FileParts> parts) {
        var own = new OwnDocuments(bench.stores(), client, shown);
        return new PortalDocumentsService(bench, own, new UploadedBy.Staff(staff), parts);
    }

    /** @param parts refuse by name when the office has none */
    public static Tray tray(Workbench bench, Gate gate, Audit audit, Supplier<FileParts> parts) {
        return new TrayService(bench, gate, audit, parts);
    }

    /** @param parts refuse by name when the office has none */
    public static StandardDocuments standardDocuments(Workbench bench, Gate gate, Supplier<FileParts> parts) {
        return new StandardDocumentsService(bench, gate, parts);
    }

    /** @param parts refuse by name when the office has none */
    public static ImportantDocuments importantDocuments(Workbench bench, Supplier<FileParts> parts) {
        return new ImportantDocumentsService(bench.stores(), parts);
    }

    /** @param parts refuse by name when the office has none */
    public static EnclosureIntake enclosures(Workbench bench, Supplier<FileParts> parts) {
        return new OfficeFiles(bench, parts);
    }

    /** Follows what clients take back, in the same transaction. */
    public static InsideReaction<?> withdrawals(Workbench bench) {
        return new WithdrawnUploads(bench);
    }

    /** What is to be done with files; kept in the outbox also while there is nothing to do it with. */
    public static List<Subscription> subscriptions() {
        return List.of(
                UploadIntake.SUBSCRIPTION,
                TrayIntake.SUBSCRIPTION,
                StandardIntake.SUBSCRIPTION,
                FileDisposal.SUBSCRIPTION);
    }

    /** Checks what was sent and throws away what was taken back, outside any transaction. */
    public static List<OutsideReaction> outside(Workbench bench, FileParts parts) {
        return List.of(
                new UploadIntake(bench, parts),
                new TrayIntake(bench, parts),
                new StandardIntake(bench, parts),
                new FileDisposal(bench.stores(), parts.files()));
    }

    /**
     * @param files null when the office has none
     * @param scanner null when the office has none
     */
    public static FileUpkeep upkeep(Workbench bench, @Nullable FileStore files, @Nullable VirusScanner scanner) {
        return new FileUpkeep(bench, files, scanner);
    }

    /** Large files on their way, to throw away those that were given up. */
    public static StagedFiles stagedFiles(Workbench bench, Supplier<FileParts> parts) {
        return new StagedFiles(bench, parts);
    }

    /** Where stored files arrive. */
    public static DocumentIntake intake(Workbench bench) {
        return new DocumentIntake(bench);
    }

    /** What mail asks before it tells a client of a document. */
    public static VisibleDocuments visibleDocuments(Workbench bench) {
        return new SeenByReaders(bench.stores());
    }

    /** What cancelling an appointment asks (APT-21, APT-22, reading 3). */
    public static DocumentCheckFacts facts(Workbench bench) {
        var stores = bench.stores();
        return appointments -> {
            var items = appointments.stream().collect(Collectors.toMap(id -> DossierItem.of(id), Function.identity()));
            var checked = stores.documentChecks().of(items.keySet()).stream()
                    .map(DocumentCheck::snapshot)
                    .filter(check -> !check.isEmpty())
                    .map(DocumentCheck.Snapshot::item);
            var inTray = stores.trayFiles().of(items.keySet()).stream()
                    .map(TrayFile::snapshot)
                    .filter(TrayFile.Snapshot::isInTray)
                    .map(TrayFile.Snapshot::item);
            return Stream.concat(checked, inTray).map(items::get).collect(Collectors.toSet());
        };
    }
}
