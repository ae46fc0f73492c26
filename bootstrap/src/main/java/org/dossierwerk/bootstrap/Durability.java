package org.dossierwerk.bootstrap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whether a server keeps what it has confirmed, also when the power fails (RELIABILITY D6). */
final class Durability {

    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** @throws IllegalStateException naming each setting that is off */
    static void require(DataSource database) {
        var off = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var setting : NEEDED) {
                try (var rows = statement.executeQuery("SHOW " + setting)) {
                    rows.next();
                    if ("off".equals(rows.getString(1))) {
                        off.add(setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell whether it is safe", e);
        }
        if (!off.isEmpty()) {
            throw new IllegalStateException("The database could lose appointments it has confirmed, because "
                    + String.join(", ", off) + " is off. Switch it on in postgresql.conf, then start again.");
        }
    }
}
