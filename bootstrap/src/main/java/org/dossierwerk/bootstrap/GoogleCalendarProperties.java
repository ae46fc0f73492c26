package org.dossierwerk.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.adapters.calendar.oauth.ServiceAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This application as Google knows it.
 *
 * @param clientId null when nobody here gives leave in the browser
 * @param serviceAccount the key file of a service account to which an administrator of the organisation delegated its calendars, or
 *     null
 * @param timeout for one whole answer
 * @param service where the calendars are; it and the other addresses differ only in tests
 */
@ConfigurationProperties("dossierwerk.calendars.google")
record GoogleCalendarProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path serviceAccount,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("https://www.googleapis.com/") URI service,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
        URI authorization,

        @DefaultValue("https://oauth2.googleapis.com/token") URI token,

        @DefaultValue("https://oauth2.googleapis.com/revoke")
        URI revocation) {

    OAuthClient client() {
        return new OAuthClient(
                authorization,
                token,
                revocation,
                Objects.requireNonNull(clientId),
                Objects.requireNonNull(clientSecret, "dossierwerk.calendars.google.client-secret is not set"),
                timeout);
    }

    ServiceAccount account() {
        var file = Objects.requireNonNull(serviceAccount);
        try {
            return ServiceAccount.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "dossierwerk.calendars.google.service-account: " + file + " cannot be used: "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "GoogleCalendarProperties[" + (serviceAccount == null ? clientId : serviceAccount) + "]";
    }
}
