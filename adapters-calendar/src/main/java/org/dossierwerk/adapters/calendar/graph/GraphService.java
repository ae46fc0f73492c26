package org.dossierwerk.adapters.calendar.graph;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where Graph is, and how it is to be treated.
 *
 * @param address without a version
 * @param patience for one whole answer
 * @param atOnce how many requests may be under way; Microsoft allows four, and its documents disagree whether for each mailbox
 *     or for the whole application (G-10)
 */
public record GraphService(URI address, Duration patience, int atOnce) {

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);
    private static final int USUAL_AT_ONCE = 4;

    /** @throws IllegalArgumentException when tokens would cross a network in clear */
    public GraphService {
        var host = address.getHost();
        boolean inClear = "http".equals(address.getScheme()) && host != null && isLoopback(host);
        if (host == null || !"https".equals(address.getScheme()) && !inClear) {
            throw new IllegalArgumentException("Not an address of Graph, or not protected: " + address);
        }
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

    /** Decided without a name server, which could be made to lie. */
    private static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || ADDRESS_LITERAL.matcher(host).matches()
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
