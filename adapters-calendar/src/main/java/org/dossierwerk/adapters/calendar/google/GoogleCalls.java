package org.dossierwerk.adapters.calendar.google;

import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;

/**
 * Makes calls with Google's client, each once: only a token that no longer opens anything is exchanged, and the call made with the
 * next. Nothing is logged by the client, for its log would hold tokens.
 */
final class GoogleCalls {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private final Calendar client;
    private final AccessTokens tokens;
    private final Clock clock;

    /** @throws IllegalArgumentException when tokens would cross a network in clear */
    GoogleCalls(URI root, AccessTokens tokens, Duration patience, Clock clock) {
        boolean here = LOOPBACK.contains(String.valueOf(root.getHost()));
        if (!"https".equals(root.getScheme()) && !here) {
            throw new IllegalArgumentException("Not protected: " + root);
        }
        this.client = new Calendar.Builder(
                        new BoundedTransport(patience),
                        GsonFactory.getDefaultInstance(),
                        request -> request.setNumberOfRetries(0)
                                .setFollowRedirects(false)
                                .setLoggingEnabled(false)
                                .setCurlLoggingEnabled(false))
                .setRootUrl(root.toString())
                .setApplicationName("Dossierwerk")
                .build();
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What a call came to. */
    sealed interface Outcome<T> {}

    record Done<T>(T value) implements Outcome<T> {}

    record Not<T>(Refused why) implements Outcome<T> {}

    /** Builds a call; that reads nothing yet. */
    interface Building<T> {
        CalendarRequest<T> on(Calendar client) throws IOException;
    }

    /** What is asked, or the failure when it is refused. */
    <T> T read(CalendarAccount account, Building<T> building) {
        return value(attempt(account, building, false), false);
    }

    /** What is asked, or why it is refused, of which the caller knows what to make. */
    <T> Outcome<T> ask(CalendarAccount account, Building<T> building) {
        return attempt(account, building, false);
    }

    /** Changes something. */
    <T> Outcome<T> write(CalendarAccount account, Building<T> building) {
        return attempt(account, building, true);
    }

    static <T> T value(Outcome<T> outcome, boolean writing) {
        if (outcome instanceof Not<T> not) {
            throw not.why().failure(writing);
        }
        return ((Done<T>) outcome).value();
    }

    private <T> Outcome<T> attempt(CalendarAccount account, Building<T> building, boolean writing) {
        var token = tokens.token(account);
        var first = once(building, token, writing);
        return first instanceof Not<T> not && not.why().is(401)
                ? once(building, tokens.tokenAfter(account, token), writing)
                : first;
    }

    private <T> Outcome<T> once(Building<T> building, String token, boolean writing) {
        try {
            var request = building.on(client);
            request.getRequestHeaders().setAuthorization("Bearer " + token);
            return new Done<>(request.execute());
        } catch (HttpResponseException answer) {
            return new Not<>(Refused.of(answer, clock));
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Google Calendar cannot be reached", nobody);
        } catch (IOException | IllegalArgumentException | IllegalStateException lost) {
            throw new ProviderFailure(
                    writing ? Kind.UNKNOWN : Kind.TRY_AGAIN, "The answer of Google Calendar was lost or is none", lost);
        }
    }
}
