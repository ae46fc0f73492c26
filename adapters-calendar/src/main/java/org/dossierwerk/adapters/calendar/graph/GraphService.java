package org.dossierwerk.adapters.calendar.graph;

import java.net.URI;
import java.time.Duration;
import org.dossierwerk.adapters.calendar.http.ProtectedAddress;

/**
 * Where Graph is, and how it is to be treated.
 *
 * @param address without a version
 * @param patience for one whole answer
 * @param atOnce how many requests may be under way; Microsoft allows four, and its documents disagree whether for each mailbox
 *     or for the whole application (G-10)
 */
public record GraphService(URI address, Duration patience, int atOnce) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);
    private static final int USUAL_AT_ONCE = 4;

    /** @throws IllegalArgumentException when tokens would cross a network in clear */
    public GraphService {
        ProtectedAddress.require(address, "Graph");
        if (patience.toMillis() < 1 || atOnce < 1) {
            throw new IllegalArgumentException("Not a patience, or not a number of requests");
        }
    }

    /** Microsoft's public cloud. */
    public static GraphService usual() {
        return at(URI.create("https://graph.microsoft.com"));
    }

    public static GraphService at(URI address) {
        return new GraphService(address, USUAL_PATIENCE, USUAL_AT_ONCE);
    }

    String version() {
        return address + "/v1.0";
    }
}
