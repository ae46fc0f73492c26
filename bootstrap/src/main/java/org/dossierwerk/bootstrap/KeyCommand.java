package org.dossierwerk.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.dossierwerk.adapters.persistence.file.MasterKeys;
import org.dossierwerk.application.port.storage.DataKeyStore;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * {@code keys rotate}: a new master key from now on; running instances take it up at once and wrap all data keys anew.
 * {@code keys retire}: drops the master keys that wrap nothing any more. Only the latter needs the database.
 */
final class KeyCommand {

    static final String NAME = "keys";

    private final ConfigurableApplicationContext context;
    private final PrintStream out;

    private KeyCommand(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
    }

    /** Nothing of it is made before it is asked for. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OfficeProperties.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import(StorageConfiguration.class)
    static class Parts {}

    static void run(List<String> arguments, PrintStream out) {
        var application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        var settings =
                arguments.stream().filter(argument -> argument.startsWith("--")).toArray(String[]::new);
        try (var context = application.run(settings)) {
            new KeyCommand(context, out).carryOut(arguments.isEmpty() ? "" : arguments.get(0));
        }
    }

    private void carryOut(String what) {
        switch (what) {
            case "rotate" ->
                out.println(
                        "Master key " + master().rotate()
                                + " wraps from now on. Running instances wrap the data keys anew; keep a copy of the file of keys.");
            case "retire" -> retire();
            default -> throw new IllegalArgumentException("keys rotate, or keys retire; not: " + what);
        }
    }

    private void retire() {
        var dataKeys = context.getBean(Storage.class).open(events -> {}).dataKeys();
        var retired = master().retire(inUse(dataKeys));
        out.println(retired.isEmpty() ? "Every master key is in use." : "Retired: " + String.join(", ", retired));
    }

    private static Set<String> inUse(DataKeyStore dataKeys) {
        return dataKeys.countByMaster().keySet();
    }

    private MasterKeys master() {
        return MasterKeys.in(context.getBean(OfficeProperties.class).files().masterKeys());
    }
}
