package org.dossierwerk.adapters.calendar.oauth;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Forms whose answers end: within a time, after a number of octets, and never at another address than was asked. */
final class TokenHttp {

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
     * @param body as much of it as anybody reads
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
                head -> new Beginning());
        try {
            var answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body(), retryAfter(answer));
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

    /** Seconds or a date; nonsense counts as nothing. */
    private @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .map(value -> value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value))
                .orElse(null);
    }

    private @Nullable Duration until(String value) {
        try {
            var then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** The first octets of an answer; what comes after them is nobody's business. */
    private static final class Beginning implements HttpResponse.BodySubscriber<byte[]> {

        private static final int ENOUGH = 64 * 1024;

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> blocks) {
            for (var block : blocks) {
                var bytes = new byte[Math.min(block.remaining(), ENOUGH - taken.size())];
                block.get(bytes);
                taken.write(bytes, 0, bytes.length);
            }
            var begun = subscription;
            if (taken.size() == ENOUGH && begun != null) {
                begun.cancel();
                onComplete();
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(taken.toByteArray());
        }
    }
}
