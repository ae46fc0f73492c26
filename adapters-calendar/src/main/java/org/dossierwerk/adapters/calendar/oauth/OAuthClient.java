package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.time.Duration;
import org.dossierwerk.adapters.calendar.http.ProtectedAddress;
import org.jspecify.annotations.Nullable;

/**
 * This application as an authorisation server knows it, and where that server is.
 *
 * @param authorization where the owner of an account gives leave
 * @param token where codes become tokens, and tokens new ones
 * @param revocation where leave is taken back; null when the server knows no such thing
 * @param clientId of the application
 * @param proof that it is the application
 * @param patience for one whole answer
 */
public record OAuthClient(
        URI authorization, URI token, @Nullable URI revocation, String clientId, ClientProof proof, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException when a secret would cross a network in clear, or a part is missing */
    public OAuthClient {
        requireProtected(authorization);
        requireProtected(token);
        if (revocation != null) {
            requireProtected(revocation);
        }
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("A client id is wanted");
        }
        if (patience.toMillis() < 1) {
            throw new IllegalArgumentException("Not a time-out: " + patience);
        }
    }

    /** With a secret of the application as its proof. */
    public OAuthClient(
            URI authorization,
            URI token,
            @Nullable URI revocation,
            String clientId,
            String clientSecret,
            Duration patience) {
        this(authorization, token, revocation, clientId, new ClientProof.Secret(clientSecret), patience);
    }

    /**
     * Microsoft's platform. It has no place where an application gives back the leave of one person: that person takes it back
     * among the applications of their account, and the refresh token ends when it is not used for ninety days.
     *
     * @param login such as {@code https://login.microsoftonline.com}
     * @param tenant the directory of the organisation by id or domain, or {@code organizations} for those of any
     */
    public static OAuthClient microsoft(URI login, String tenant, String clientId, ClientProof proof) {
        if (!tenant.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("Not a tenant: " + tenant);
        }
        var base = login + "/" + tenant + "/oauth2/v2.0/";
        return new OAuthClient(
                URI.create(base + "authorize"), URI.create(base + "token"), null, clientId, proof, USUAL_PATIENCE);
    }

    /** Google's. */
    public static OAuthClient google(String clientId, String clientSecret) {
        return new OAuthClient(
                URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
                URI.create("https://oauth2.googleapis.com/token"),
                URI.create("https://oauth2.googleapis.com/revoke"),
                clientId,
                clientSecret,
                USUAL_PATIENCE);
    }

    static void requireProtected(URI address) {
        ProtectedAddress.require(address, "an authorisation server");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OAuthClient[" + clientId + " at " + token + "]";
    }
}
