package org.dossierwerk.application.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.storage.FileLedger.Damage;
import org.dossierwerk.application.port.storage.FileLedger.KeptFile;
import org.dossierwerk.application.port.storage.FileLedger.Phase;
import org.dossierwerk.application.port.storage.FileLedger.Rhythm;
import org.dossierwerk.application.port.storage.FileLedger.Slice;
import org.dossierwerk.application.port.storage.FileLedger.Turn;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the stored files every night, on a thread of the host, one instance at a time: reads a thirtieth of them to the end, so
 * that every file is read once a month, tells of those that are damaged or missing, looks through the new ones once more for viruses that
 * are known only since, and throws away what nothing names (RELIABILITY INV-8, UPL-10).
 */
public final class FileUpkeep {

    private static final Logger LOG = System.getLogger(FileUpkeep.class.getName());
    private static final int SLICES = 30;
    private static final int BATCH = 20;
    private static final int NIGHT = 2;
    private static final Duration LEASE = Duration.ofMinutes(30);

    /** A week, but for the hours that a night may come earlier than the last. */
    private static final Duration EVERY = Duration.ofDays(7).minusHours(12);

    private static final Duration DURING = Duration.ofDays(28);

    /** Whoever stores a file names it long before. */
    private static final Duration OLD = Duration.ofHours(24);

    private final Workbench bench;
    private final Stores stores;
    private final @Nullable FileStore files;
    private final @Nullable Rescan rescan;

    FileUpkeep(Workbench bench, @Nullable FileStore files, @Nullable VirusScanner scanner) {
        this.bench = bench;
        this.stores = bench.stores();
        this.files = files;
        this.rescan = files == null || scanner == null ? null : new Rescan(bench, files, scanner);
    }

    /**
     * Carries out a small part of this night's round. Call it again while it returns true.
     *
     * @return whether there was one
     */
    public boolean runOnce() {
        var store = files;
        return store != null
                && claimed()
                        .map(turn -> {
                            switch (turn.phase()) {
                                case READ -> read(turn, store);
                                case SCAN -> scan(turn);
                                case SWEEP, DONE -> sweep(turn, store);
                            }
                            return true;
                        })
                        .orElse(false);
    }

    private Optional<Turn> claimed() {
        return stores.unitOfWork()
                .call(() -> stores.office()
                        .settings()
                        .flatMap(office -> stores.fileLedger()
                                .claim(night(LocalDateTime.ofInstant(stores.now(), office.zone())), LEASE)));
    }

    private static LocalDate night(LocalDateTime now) {
        return now.minusHours(NIGHT).toLocalDate();
    }

    private void read(Turn turn, FileStore store) {
        var slice = new Slice(Math.floorMod(turn.day().toEpochDay(), SLICES), SLICES);
        var batch = stores.unitOfWork().read(() -> stores.fileLedger().kept(slice, after(turn), BATCH));
        for (var file : batch) {
            note(file, damage(file, store));
        }
        goOn(turn, batch, Phase.SCAN);
    }

    /** While the scanner does not answer there is no use in asking on: the rest waits for another night. */
    private void scan(Turn turn) {
        var scanning = rescan;
        if (scanning == null) {
            settle(turn, Phase.SWEEP, "");
            return;
        }
        var rhythm = new Rhythm(bench.now(), EVERY, DURING);
        var batch = stores.unitOfWork().read(() -> stores.fileLedger().toScan(rhythm, after(turn), BATCH));
        if (batch.stream().allMatch(scanning::scan)) {
            goOn(turn, batch, Phase.SWEEP);
        } else {
            settle(turn, Phase.SWEEP, "");
        }
    }

    private static @Nullable FileId after(Turn turn) {
        return turn.position().isEmpty() ? null : new FileId(UUID.fromString(turn.position()));
    }

    private void goOn(Turn turn, List<KeptFile> batch, Phase next) {
        if (batch.size() < BATCH) {
            settle(turn, next, "");
        } else {
            settle(
                    turn,
                    turn.phase(),
                    batch.get(batch.size() - 1).file().value().toString());
        }
    }

    /** A store that does not answer says nothing about its files: the round waits for it. */
    private static @Nullable Damage damage(KeptFile file, FileStore store) {
        try (var bytes = store.open(file.file())) {
            return isWhole(file, bytes) ? null : Damage.CHANGED;
        } catch (IOException unreadable) {
            return Damage.CHANGED;
        } catch (ProviderFailure failure) {
            if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                throw failure;
            }
            return Damage.MISSING;
        }
    }

    private static boolean isWhole(KeptFile file, InputStream bytes) throws IOException {
        var digested = new DigestInputStream(bytes, Digest.sha256());
        long size = digested.transferTo(OutputStream.nullOutputStream());
        var sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return size == file.size() && sha256.equals(file.sha256());
    }

    private void note(KeptFile file, @Nullable Damage damage) {
        stores.unitOfWork().run(() -> {
            if (damage == null) {
                if (stores.fileLedger().noteWhole(file.file())) {
                    LOG.log(Level.INFO, "Whole again: file {0}", file.file().value());
                }
            } else if (stores.fileLedger().noteDamage(file.file(), damage, bench.now())) {
                LOG.log(
                        Level.ERROR,
                        "{0}: file {1} of {2}; put it back from a backup",
                        damage,
                        file.file().value(),
                        FileAlerts.owner(file));
                new FileAlerts(bench).tell(file, AlertReason.FILE_DAMAGED);
            }
        });
    }

    private void sweep(Turn turn, FileStore store) {
        if (turn.position().isEmpty()) {
            store.tidy(OLD);
        }
        var page = store.inventory(turn.position());
        var old = page.files().stream()
                .filter(file -> file.age().compareTo(OLD) > 0)
                .map(FileStore.Found::file)
                .toList();
        unnamed(old).forEach(file -> {
            LOG.log(Level.INFO, "Named by nothing, thrown away: file {0}", file.value());
            store.remove(file);
        });
        var next = page.next();
        settle(turn, next == null ? Phase.DONE : Phase.SWEEP, next == null ? "" : next);
    }

    private List<FileId> unnamed(List<FileId> old) {
        var named = stores.unitOfWork().read(() -> stores.fileLedger().named(old));
        return old.stream().filter(file -> !named.contains(file)).toList();
    }

    private void settle(Turn turn, Phase next, String position) {
        stores.unitOfWork().run(() -> stores.fileLedger().settle(turn, next, position));
    }
}
