package org.dossierwerk.adapters.persistence.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider is and who the office is to it. Every address is https, but for one on this machine.
 *
 * @param authorization where clients are sent
 * @param token where their answer is exchanged
 * @param facts where the data is, as JSON
 * @param document where its document is, as PDF
 * @param comeBack where clients come back to, as the provider knows it
 * @param clientId of the office
 * @param clientSecret of the office, or null when the provider gave it none
 * @param scope what is asked for
 * @param callbackSecret with which the provider signs its notices; at least 32 characters
 */
public record SourceEndpoints(
        URI authorization,
        URI token,
        URI facts,
        URI document,
        URI comeBack,
        String clientId,
        @Nullable String clientSecret,
        String scope,
        String callbackSecret) {

    private static final int SHORTEST_SECRET = 32;

    public SourceEndpoints {
        requireSafe(authorization);
        requireSafe(token);
        requireSafe(facts);
        requireSafe(document);
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("A provider of source data needs a client id");
        }
        if (callbackSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "The secret of a provider's notices has at least " + SHORTEST_SECRET + " characters");
        }
    }

    private static void requireSafe(URI address) {
        boolean local = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        if (address.getHost() == null
                || !"https".equals(address.getScheme()) && !(local && "http".equals(address.getScheme()))) {
            throw new IllegalArgumentException("Not an https address: " + address);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SourceEndpoints[" + authorization + ", " + clientId + "]";
    }
}
