package org.dossierwerk.bootstrap.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dossierwerk.bootstrap.postgres.LocalPostgres;
import org.dossierwerk.bootstrap.run.EmbeddedPostgresConfiguration.Details;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * The server of the running application, or else one that is started for the command and stopped after it. No component, because
 * the application itself finds those.
 */
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class PostgresForCommands implements AutoCloseable {

    private final Path folder;
    private Runnable stop = () -> {};

    PostgresForCommands(@Value("${dossierwerk.data:data}") Path data) {
        this.folder = data.resolve("postgres");
    }

    @Bean
    JdbcConnectionDetails connectionDetails() throws IOException, SQLException {
        try {
            var server = LocalPostgres.start(folder, folder.resolve("binaries"));
            stop = server::close;
            return Details.of(server);
        } catch (LocalPostgres.InUse running) {
            var server = LocalPostgres.running(folder);
            return new Details(server.url(EmbeddedPostgresConfiguration.NAME), server.user(), server.password());
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
