package org.dossierwerk.bootstrap.embedding;

import java.time.LocalDate;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.adapters.persistence.Migrations;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.postgresql.ds.PGSimpleDataSource;

/** A program with a main method and nothing else. Its arguments are a database with user and password, or "memory". */
final class PlainHost {

    private PlainHost() {}

    public static void main(String[] arguments) {
        var start = LocalDate.now().plusDays(7).atTime(10, 0);
        if (arguments.length == 1) {
            EmbeddedOffice.firstMeeting(new InMemoryStorage(), new Reversed(), start);
            System.out.println("planned in memory");
        } else {
            var database = new PGSimpleDataSource();
            database.setUrl(arguments[0]);
            database.setUser(arguments[1]);
            database.setPassword(arguments[2]);
            Migrations.apply(database);
            try (var factory = JpaStorage.entityManagerFactory(database)) {
                EmbeddedOffice.firstMeeting(JpaStorage.using(factory), new Reversed(), start);
            }
            System.out.println("planned on PostgreSQL");
        }
        try {
            Class.forName("org.springframework.core.SpringVersion");
            System.out.println("Spring is there");
        } catch (ClassNotFoundException e) {
            System.out.println("Spring is absent");
        }
    }

    /** No host should hash like this; it only shows that hashing is the host's choice. */
    private static final class Reversed implements PasswordHasher {

        @Override
        public String hash(String password) {
            return new StringBuilder(password).reverse().toString();
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash(password).equals(hash);
        }
    }
}
