package org.dossierwerk.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office as a web application. */
@SpringBootApplication(scanBasePackages = {"org.dossierwerk.bootstrap", "org.dossierwerk.adapters.web"})
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
