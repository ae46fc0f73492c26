package org.dossierwerk.application.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.file.VirusScanner.Verdict;
import org.dossierwerk.application.port.storage.FileLedger.KeptFile;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a file that was let through before, since a virus may be known only by now. One in which something is found is
 * withdrawn wherever it is, and its advisers are told (RELIABILITY UPL-10).
 */
final class Rescan {

    private static final Logger LOG = System.getLogger(Rescan.class.getName());

    private final Workbench bench;
    private final Stores stores;
    private final FileStore files;
    private final VirusScanner scanner;

    Rescan(Workbench bench, FileStore files, VirusScanner scanner) {
        this.bench = bench;
        this.stores = bench.stores();
        this.files = files;
        this.scanner = scanner;
    }

    /** @return false when the scanner does not answer */
    boolean scan(KeptFile file) {
        try {
            var verdict = verdict(file);
            if (verdict != null) {
                settle(file, verdict);
            }
            return true;
        } catch (ProviderFailure failure) {
            LOG.log(
                    Level.WARNING,
                    "Not looked through for viruses: file " + file.file().value() + " of " + FileAlerts.owner(file),
                    failure);
            stores.unitOfWork().run(() -> stores.fileLedger().noteUnscanned(file.file(), bench.now()));
            return failure.kind() == ProviderFailure.Kind.REJECTED;
        }
    }

    /** What cannot be read at all is told of by those who look for damage. */
    private @Nullable Verdict verdict(KeptFile file) {
        try (var bytes = files.open(file.file())) {
            return scanner.scan(bytes);
        } catch (IOException | UncheckedIOException unreadable) {
            return null;
        }
    }

    private void settle(KeptFile file, Verdict verdict) {
        stores.unitOfWork().run(() -> {
            if (verdict instanceof VirusScanner.Infected infected) {
                LOG.log(
                        Level.ERROR,
                        "INFECTED: file {0} of {1}: {2}",
                        file.file().value(),
                        FileAlerts.owner(file),
                        infected.name());
                withdraw(file, infected.name());
            }
            stores.fileLedger().noteScanned(file.file(), bench.now());
        });
    }

    private void withdraw(KeptFile file, String virus) {
        var alerts = new FileAlerts(bench);
        for (var item : stores.fileLedger().holding(file.file())) {
            stores.documentChecks().lock(item).ifPresent(check -> {
                check.findVirus(file.file(), virus, bench.now());
                stores.documentChecks().save(check);
                alerts.tell(check.snapshot().dossier(), item, AlertReason.FILE_INFECTED, file.name());
            });
        }
        for (var draft : stores.mailDrafts().enclosing(file.file())) {
            var state = draft.snapshot();
            draft.leaveOut(file.file(), bench.now());
            stores.mailDrafts().save(draft);
            alerts.tell(state.author(), state.dossier(), state.item(), AlertReason.FILE_INFECTED, file.name());
        }
        stores.standardDocuments().all().stream()
                .filter(document -> has(document, file))
                .forEach(document -> {
                    document.findVirus(file.file(), virus, bench.now());
                    stores.standardDocuments().save(document);
                });
    }

    private static boolean has(StandardDocument document, KeptFile file) {
        return document.snapshot().versions().stream()
                .anyMatch(version -> version.file().equals(file.file()));
    }
}
