package org.dossierwerk.adapters.calendar.graph;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.oauth.ClientProof;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Microsoft's own Graph, by a mailbox that the environment names and that is emptied. */
@Tag("live")
class GraphLiveTest implements GraphByItselfContract {

    private static final String SETTINGS = "DOSSIERWERK_LIVE_GRAPH_";

    private @Nullable GraphLiveSystem system;

    @BeforeEach
    void open() {
        var client = OAuthClient.microsoft(
                URI.create("https://login.microsoftonline.com"),
                setting("TENANT"),
                setting("CLIENTID"),
                new ClientProof.Secret(setting("CLIENTSECRET")));
        system = new GraphLiveSystem(GraphService.usual(), client, setting("MAILBOX_TO_EMPTY"), Clock.systemUTC());
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getenv(SETTINGS + name))
                .orElseGet(() -> Assumptions.abort("Not in the environment: " + SETTINGS + name));
    }

    @AfterEach
    void close() {
        if (system != null) {
            system.close();
        }
    }

    @Override
    public CalendarSystem system() {
        return Objects.requireNonNull(system);
    }
}
