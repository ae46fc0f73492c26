package org.dossierwerk.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This application as Google knows it.
 *
 * @param clientId null when nobody here links a calendar at Google
 * @param timeout for one whole answer
 * @param service where the calendars are; it and the other addresses differ only in tests
 */
@ConfigurationProperties("dossierwerk.calendars.google")
record GoogleCalendarProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
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

    /** Without the secret. */
    @Override
    public String toString() {
        return "GoogleCalendarProperties[" + clientId + "]";
    }
}
