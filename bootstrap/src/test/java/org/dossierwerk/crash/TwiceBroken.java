package org.dossierwerk.crash;

import org.dossierwerk.bootstrap.Application;
import org.springframework.boot.SpringApplication;

/** The application, broken in both ways, so that one start shows both. */
final class TwiceBroken {

    private TwiceBroken() {}

    public static void main(String[] arguments) {
        SpringApplication.from(Application::main)
                .with(LateFiles.Wiring.class, TornUnits.Wiring.class)
                .run(arguments);
    }
}
