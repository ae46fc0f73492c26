package org.dossierwerk.bootstrap;

import java.io.PrintStream;
import org.dossierwerk.application.Office;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells on the console where the application is, and while the office has no user yet, how its first administrator gets in.
 * The link is told here and nowhere else: not in a log file, because who reads logs is no administrator.
 */
@Component
final class FirstSteps {

    private final Office office;
    private final OfficeProperties properties;
    private final PrintStream console = System.out;

    FirstSteps(Office office, OfficeProperties properties) {
        this.office = office;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        var address = properties.address().toString();
        console.printf("%n  Dossierwerk is running at %s%n", address);
        console.printf("  Clients enter at          %s/portal%n", address);
        var token = office.entrance().firstAdministratorToken();
        if (token != null) {
            console.printf("%n  There are no users yet. This link makes the first administrator;%n");
            console.printf(
                    "  it works once, for one day (a restart gives another):%n%n    %s/welcome/%s%n", address, token);
        }
        console.println();
        console.flush();
    }
}
