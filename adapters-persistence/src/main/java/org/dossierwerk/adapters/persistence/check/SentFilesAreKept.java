package org.dossierwerk.adapters.persistence.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.domain.documents.FileId;

/** INV-8: an acknowledged upload is kept as it was sent until it is settled. */
final class SentFilesAreKept implements Invariant {

    private static final String PARTS = """
            SELECT u.id, p ->> 'file' FROM upload u CROSS JOIN jsonb_array_elements(u.parts) p WHERE u.state = 'CHECKING'
            UNION ALL SELECT id, parts -> 0 ->> 'file' FROM tray_file WHERE state = 'CHECKING'
            """;

    private final FileStore files;

    SentFilesAreKept(FileStore files) {
        this.files = files;
    }

    @Override
    public String promise() {
        return "every file that was sent and is being checked is there";
    }

    @Override
    public List<Finding> broken(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(PARTS)) {
            var findings = new ArrayList<Finding>();
            while (rows.next()) {
                var upload = rows.getObject(1, UUID.class);
                var file = new FileId(UUID.fromString(rows.getString(2)));
                if (!files.exists(file) && isStillBeingChecked(database, upload)) {
                    findings.add(new Finding(
                            "upload " + upload, "was acknowledged, but its file " + file.value() + " is gone"));
                }
            }
            return findings;
        }
    }

    private static boolean isStillBeingChecked(Connection database, UUID upload) throws SQLException {
        try (var statement = database.prepareStatement("SELECT FROM upload WHERE id = ? AND state = 'CHECKING'"
                + " UNION ALL SELECT FROM tray_file WHERE id = ? AND state = 'CHECKING'")) {
            statement.setObject(1, upload);
            statement.setObject(2, upload);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
