package org.dossierwerk.bootstrap;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office as a web application, or carries out the command that its first argument names. */
@SpringBootApplication(scanBasePackages = {"org.dossierwerk.bootstrap", "org.dossierwerk.adapters.web"})
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(CheckCommand.NAME)) {
            System.exit(CheckCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length))
                    .ordinal());
        }
        SpringApplication.run(Application.class, arguments);
    }
}
