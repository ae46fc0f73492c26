package org.dossierwerk.bootstrap;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office as a web application, or does what {@code keys} asks for. */
@SpringBootApplication(scanBasePackages = {"org.dossierwerk.bootstrap", "org.dossierwerk.adapters.web"})
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(KeyCommand.NAME)) {
            KeyCommand.run(List.of(arguments).subList(1, arguments.length), System.out);
        } else {
            SpringApplication.run(Application.class, arguments);
        }
    }
}
