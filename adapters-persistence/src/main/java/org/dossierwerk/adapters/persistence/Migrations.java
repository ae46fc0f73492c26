package org.dossierwerk.adapters.persistence;

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
