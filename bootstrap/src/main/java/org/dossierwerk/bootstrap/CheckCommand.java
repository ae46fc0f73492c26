package org.dossierwerk.bootstrap;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.adapters.persistence.check.Checker;
import org.dossierwerk.adapters.persistence.check.Report;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * {@code check}, with the settings of the application: whether the configured database and store of files hold what an office
 * promises. It starts no office, brings no schema up to date and changes nothing, so that it may run beside the application.
 * {@code check --at-rest} is for an office that had time to finish everything: nothing may be waiting.
 */
final class CheckCommand {

    static final String NAME = "check";

    private static final String AT_REST = "--at-rest";

    /** What the process ends with. */
    enum Ending {
        SOUND,
        BROKEN,
        /** Nothing is known: a check that could not look has seen nothing good. */
        UNKNOWN
    }

    private CheckCommand() {}

    /** @param arguments settings, as for the application */
    static Ending run(String... arguments) {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        try (var context = application.run(arguments)) {
            var report = look(context, Arrays.asList(arguments).contains(AT_REST));
            System.out.println(report.text());
            return report.isSound() ? Ending.SOUND : Ending.BROKEN;
        } catch (RuntimeException | SQLException failure) {
            System.err.println("Could not look: " + failure.getMessage());
            return Ending.UNKNOWN;
        }
    }

    private static Report look(ConfigurableApplicationContext context, boolean atRest) throws SQLException {
        var files = context.getBean(OfficeProperties.class).files();
        for (var keys : List.of(files.keys(), files.masterKeys())) {
            if (!Files.isReadable(keys)) {
                throw new IllegalStateException("No file can be read without the keys, which are not in " + keys);
            }
        }
        var checker = Checker.of(context.getBean(DataSource.class), context.getBean(FileStore.class));
        return (atRest ? checker.atRest() : checker).look();
    }

    /** No component: the application itself does not find it. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @EnableConfigurationProperties(OfficeProperties.class)
    @Import(FilesConfiguration.class)
    static class Wiring {

        @Bean(destroyMethod = "close")
        EntityManagerFactory entityManagerFactory(DataSource database) {
            return JpaStorage.entityManagerFactory(database);
        }

        @Bean
        Storage storage(EntityManagerFactory factory) {
            return JpaStorage.using(factory);
        }
    }
}
