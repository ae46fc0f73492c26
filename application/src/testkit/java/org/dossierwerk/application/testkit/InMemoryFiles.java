package org.dossierwerk.application.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;

/** Keeps files until it is let go. */
public final class InMemoryFiles implements FileStore {

    private final Map<FileId, byte[]> files = new ConcurrentHashMap<>();

    /** What is there. */
    public Set<FileId> files() {
        return Set.copyOf(files.keySet());
    }

    /** Puts other bytes in the place of a file, as decay or an intruder does. */
    public void damage(FileId file, byte[] with) {
        files.put(file, with);
    }

    @Override
    public StoredFile put(FileId file, InputStream bytes) throws IOException {
        var kept = bytes.readAllBytes();
        if (files.putIfAbsent(file, kept) != null) {
            throw rejected("Known already: ", file);
        }
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
