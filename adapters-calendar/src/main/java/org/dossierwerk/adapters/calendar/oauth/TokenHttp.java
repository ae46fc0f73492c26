package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.calendar.http.BoundedBody;
import org.dossierwerk.adapters.calendar.http.RetryAfter;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Forms whose answers end: within a time, after a number of octets, and never at another address than was asked. */
final class TokenHttp {

    private static final int ENOUGH = 64 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;
    private final Clock clock;

    TokenHttp(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @param body of 64 KiB at most; a longer one is no answer
     * @param retryAfter how long it asks to wait, or null
     */
    record Answer(int status, byte[] body, @Nullable Duration retryAfter) {}

    /** @throws ProviderFailure TRY_AGAIN without an answer: nothing was written to a calendar yet, so that nothing is unknown */
    Answer post(URI address, Map<String, String> fields) {
        var sent = client.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                head -> new BoundedBody(ENOUGH));
        try {
            var answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    RetryAfter.read(answer.headers().firstValue("Retry-After").orElse(null), clock));
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw new ProviderFailure(Kind.TRY_AGAIN, "The authorisation server took longer than " + patience, slow);
        } catch (ExecutionException failed) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "The authorisation server did not answer", failed.getCause());
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderFailure(Kind.TRY_AGAIN, "Stopped while the authorisation server was asked", stopped);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
