package org.dossierwerk.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.adapters.calendar.graph.GraphService;
import org.dossierwerk.adapters.calendar.oauth.ClientProof;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This application as Microsoft 365 knows it.
 *
 * @param tenant the directory of the organisation by id or domain, or {@code organizations} for those of any
 * @param clientId null when nobody here links a calendar of Microsoft 365
 * @param certificate with its key in PKCS #12, by which the application proves who it is; it takes the place of a secret
 * @param access whose right opens the calendars
 * @param timeout for one whole answer
 * @param atOnce how many requests may be under way, of all instances together
 * @param service where Graph is; it and the other address differ only in national clouds and in tests
 */
@ConfigurationProperties("dossierwerk.calendars.graph")
record GraphCalendarProperties(
        @DefaultValue("organizations") String tenant,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path certificate,
        @DefaultValue("") String certificatePassword,
        @DefaultValue("LEAVE") Access access,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("4") int atOnce,
        @DefaultValue("https://graph.microsoft.com") URI service,
        @DefaultValue("https://login.microsoftonline.com") URI login) {

    /** Whose right opens the calendars. */
    enum Access {
        /** That of each owner, who gives leave in the browser. */
        LEAVE,
        /** That of the application, which an administrator of Microsoft 365 limits to the mailboxes that are meant. */
        APPLICATION
    }

    OAuthClient client() {
        return OAuthClient.microsoft(login, tenant, Objects.requireNonNull(clientId), proof());
    }

    private ClientProof proof() {
        return certificate == null
                ? new ClientProof.Secret(Objects.requireNonNull(
                        clientSecret,
                        "dossierwerk.calendars.graph.client-secret is not set, and neither is .certificate"))
                : signed(certificate);
    }

    private ClientProof signed(Path file) {
        try (var store = Files.newInputStream(file)) {
            return ClientProof.Signed.read(store, certificatePassword);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "dossierwerk.calendars.graph.certificate: " + file + " cannot be used with that password",
                    unreadable);
        }
    }

    /** @param instances of the application that share what may be under way */
    GraphService graph(int instances) {
        return new GraphService(service, timeout, Math.max(1, atOnce / Math.max(1, instances)));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "GraphCalendarProperties[" + clientId + " in " + tenant + "]";
    }
}
