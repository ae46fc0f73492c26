package org.dossierwerk.bootstrap.run;

import org.dossierwerk.bootstrap.Application;
import org.springframework.boot.SpringApplication;

/** Starts the application as {@code ./run} does: on its own PostgreSQL, unless {@code spring.datasource.url} is set. */
final class EmbeddedApplication {

    private EmbeddedApplication() {}

    public static void main(String[] arguments) {
        SpringApplication.from(Application::main)
                .with(postgres(arguments), DemoConfiguration.class)
                .run(arguments);
    }

    /** A command may be given while the application runs, and looks at what that has. */
    private static Class<?> postgres(String... arguments) {
        boolean command = arguments.length > 0 && !arguments[0].startsWith("-");
        return command ? PostgresForCommands.class : EmbeddedPostgresConfiguration.class;
    }
}
