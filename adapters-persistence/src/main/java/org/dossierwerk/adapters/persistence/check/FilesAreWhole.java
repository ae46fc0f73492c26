package org.dossierwerk.adapters.persistence.check;

import java.io.IOException;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;

/** INV-8: reads every file of every document and of every mail to its end, decrypting it, and holds it against what its row says. */
final class FilesAreWhole implements Invariant {

    private static final int BLOCK = 64 * 1024;
    private static final String NAMED = "SELECT file_id, size, sha256 FROM file_version"
            + " UNION SELECT file_id, size, sha256 FROM standard_document_file"
            + " UNION SELECT cast(file ->> 'file' AS uuid), cast(file ->> 'size' AS bigint), file ->> 'sha256'"
            + " FROM mail_message CROSS JOIN jsonb_array_elements(enclosed_files) file WHERE enclosed_files <> '[]'";

    private final FileStore files;

    FilesAreWhole(FileStore files) {
        this.files = files;
    }

    @Override
    public String promise() {
        return "every file of a document or a mail is there, can be decrypted, and is what was stored";
    }

    @Override
    public List<Finding> broken(Connection database) throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var file : named(database)) {
            var flaw = flaw(file);
            if (flaw.isPresent() && isStillNamed(database, file)) {
                findings.add(new Finding("file " + file.file().value(), flaw.get()));
            }
        }
        return findings;
    }

    private static List<StoredFile> named(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(NAMED)) {
            var files = new ArrayList<StoredFile>();
            while (rows.next()) {
                files.add(
                        new StoredFile(new FileId(rows.getObject(1, UUID.class)), rows.getLong(2), rows.getString(3)));
            }
            return files;
        }
    }

    private Optional<String> flaw(StoredFile file) {
        if (!files.exists(file.file())) {
            return Optional.of("is not in the store");
        }
        var digest = Digest.sha256();
        long size = 0;
        try (var bytes = new DigestInputStream(files.open(file.file()), digest)) {
            var block = new byte[BLOCK];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                size += read;
            }
        } catch (IOException | ProviderFailure unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
        if (size != file.size()) {
            return Optional.of("has " + size + " bytes instead of " + file.size());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(file.sha256())
                ? Optional.empty()
                : Optional.of("has other bytes than were stored");
    }

    /** What a client has taken back meanwhile is no loss. */
    private static boolean isStillNamed(Connection database, StoredFile file) throws SQLException {
        try (var statement = database.prepareStatement("SELECT FROM (" + NAMED + ") named WHERE file_id = ?")) {
            statement.setObject(1, file.file().value());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
