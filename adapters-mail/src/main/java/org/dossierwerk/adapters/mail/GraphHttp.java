package org.dossierwerk.adapters.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Requests whose answers end: within a time, after a number of octets, and never at another address than was asked. */
final class GraphHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;
    private final Clock clock;

    GraphHttp(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @param body as much of it as anybody reads
     * @param retryAfter how long it asks to wait, or null
     */
    record Answer(int status, byte[] body, @Nullable Duration retryAfter) {}

    /** @throws ProviderFailure TRY_AGAIN or RECONNECT when the request went nowhere, UNKNOWN when there is no answer to it */
    Answer send(HttpRequest request) {
        var asked = client.sendAsync(request, head -> new Beginning());
        try {
            var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body(), retryAfter(answer));
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new ProviderFailure(Kind.UNKNOWN, "No answer within " + patience, slow);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderFailure(Kind.UNKNOWN, "Stopped while waiting for an answer", stopped);
        }
    }

    private static ProviderFailure failure(Throwable e) {
        if (e instanceof SSLHandshakeException) {
            return new ProviderFailure(Kind.RECONNECT, "Not the server it should be: " + e.getMessage(), e);
        }
        boolean neverLeft = e instanceof ConnectException
                || e instanceof HttpConnectTimeoutException
                || e instanceof UnresolvedAddressException
                || !(e instanceof IOException);
        return new ProviderFailure(neverLeft ? Kind.TRY_AGAIN : Kind.UNKNOWN, "No answer: " + e, e);
    }

    /** Seconds, several of them (the longest counts), or a date. */
    private @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .map(value -> value.matches("\\d{1,9}(\\s*,\\s*\\d{1,9})*") ? seconds(value) : until(value))
                .orElse(null);
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Arrays.stream(value.split(","))
                .mapToLong(one -> Long.parseLong(one.strip()))
                .max()
                .orElse(0));
    }

    private @Nullable Duration until(String value) {
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
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

        /** What was said before is enough: the status was there. */
        @Override
        public void onError(Throwable failure) {
            onComplete();
        }

        @Override
        public void onComplete() {
            body.complete(taken.toByteArray());
        }
    }
}
