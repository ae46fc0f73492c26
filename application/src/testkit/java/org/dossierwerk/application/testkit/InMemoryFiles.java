package org.dossierwerk.application.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;

/** Keeps files until it is let go. */
public final class InMemoryFiles implements FileStore {

    private static final int PART = 2;

    private final Map<FileId, byte[]> files = new ConcurrentHashMap<>();
    private final Map<FileId, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryFiles() {
        this(Clock.systemUTC());
    }

    /** @param clock by which files grow old */
    public InMemoryFiles(Clock clock) {
        this.clock = clock;
    }

    /** What is there. */
    public Set<FileId> files() {
        return Set.copyOf(files.keySet());
    }

    /** Puts other bytes in the place of a file, as decay or an intruder does. */
    public void damage(FileId file, byte[] with) {
        files.put(file, with);
    }

    @Override
    public FileStore of(DossierId dossier) {
        return this;
    }

    @Override
    public StoredFile put(FileId file, InputStream bytes) throws IOException {
        var kept = bytes.readAllBytes();
        if (files.putIfAbsent(file, kept) != null) {
            throw rejected("Known already: ", file);
        }
        since.put(file, clock.instant());
        return new StoredFile(file, kept.length, sha256(kept));
    }

    @Override
    public InputStream open(FileId file) {
        var found = files.get(file);
        if (found == null) {
            throw rejected("Unknown: ", file);
        }
        return new ByteArrayInputStream(found);
    }

    @Override
    public void remove(FileId file) {
        files.remove(file);
    }

    @Override
    public boolean exists(FileId file) {
        return files.containsKey(file);
    }

    @Override
    public Inventory inventory(String from) {
        var all = files.keySet().stream()
                .sorted(Comparator.comparing(file -> file.value().toString()))
                .filter(file -> file.value().toString().compareTo(from) > 0)
                .limit(PART)
                .map(file -> new Found(file, Duration.between(since.get(file), clock.instant())))
                .toList();
        return new Inventory(
                all, all.size() < PART ? null : all.get(PART - 1).file().value().toString());
    }

    @Override
    public void tidy(Duration age) {
        // Nothing is ever unfinished here.
    }

    private static ProviderFailure rejected(String why, FileId file) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, why + file.value(), null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("Every Java has SHA-256", impossible);
        }
    }
}
