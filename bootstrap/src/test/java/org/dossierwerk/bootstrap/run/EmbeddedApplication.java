package org.dossierwerk.bootstrap.run;

import org.dossierwerk.bootstrap.Application;
import org.springframework.boot.SpringApplication;

/** Starts the application as {@code ./run} does: on its own PostgreSQL, unless {@code spring.datasource.url} is set. */
final class EmbeddedApplication {

    private EmbeddedApplication() {}

    public static void main(String[] arguments) {
        SpringApplication.from(Application::main)
                .with(EmbeddedPostgresConfiguration.class, DemoConfiguration.class)
                .run(arguments);
    }
}
