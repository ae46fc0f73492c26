package org.dossierwerk.bootstrap;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office as a web application, or carries out the command that its first argument names. */
@SpringBootApplication(scanBasePackages = {"org.dossierwerk.bootstrap", "org.dossierwerk.adapters.web"})
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] arguments) {
        var command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case CheckCommand.NAME ->
                System.exit(CheckCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length))
                        .ordinal());
            case KeyCommand.NAME -> KeyCommand.run(List.of(arguments).subList(1, arguments.length), System.out);
            default -> SpringApplication.run(Application.class, arguments);
        }
    }
}
