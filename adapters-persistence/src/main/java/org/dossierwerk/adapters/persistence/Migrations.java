package org.dossierwerk.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema of the storage, brought up step by step. */
public final class Migrations {

    private static final String SCRIPTS = "classpath:org/dossierwerk/db";
    private static final String HISTORY = "dossierwerk_history";

    private Migrations() {}

    /**
     * Brings the database up to this version; several instances may do so at once, one of them does the work. Scripts and
     * history lie where no Flyway of a host looks. The owner of the database may create the extension that is needed.
     *
     * @return how many steps were taken
     */
    public static int apply(DataSource database) {
        return apply(database, "latest");
    }

    /** @param upTo the last step to be taken */
    static int apply(DataSource database, String upTo) {
        try (var mine = database.getConnection()) {
            alone(mine, "SELECT pg_advisory_lock(hashtextextended(?, 0))");
            try {
                return migrate(database, upTo);
            } finally {
                alone(mine, "SELECT pg_advisory_unlock(hashtextextended(?, 0))");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be brought up to this version", e);
        }
    }

    /** Flyway locks its history, but not the moment in which it makes it: two that find none would both. */
    private static void alone(Connection connection, String statement) throws SQLException {
        try (var lock = connection.prepareStatement(statement)) {
            lock.setString(1, HISTORY);
            lock.execute();
        }
    }

    private static int migrate(DataSource database, String upTo) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(SCRIPTS)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(upTo)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
