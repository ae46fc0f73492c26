package org.dossierwerk.bootstrap.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dossierwerk.bootstrap.postgres.LocalPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts PostgreSQL before, and stops it after, everything that uses it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedPostgresConfiguration {

    static final String NAME = "dossierwerk";

    @Bean
    LocalPostgres localPostgres(@Value("${dossierwerk.data:data}") Path data) throws IOException {
        return LocalPostgres.start(
                data.resolve("postgres"), data.resolve("postgres").resolve("binaries"));
    }

    @Bean
    JdbcConnectionDetails connectionDetails(LocalPostgres server) throws SQLException {
        return Details.of(server);
    }

    /** A class, because a record would print the password. */
    static final class Details implements JdbcConnectionDetails {

        private final String url;
        private final String user;
        private final String password;

        Details(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        /** Its database and the owner of that, made where they are not. */
        static Details of(LocalPostgres server) throws SQLException {
            var password = server.user(NAME);
            server.database(NAME, NAME);
            return new Details(server.url(NAME), NAME, password);
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
