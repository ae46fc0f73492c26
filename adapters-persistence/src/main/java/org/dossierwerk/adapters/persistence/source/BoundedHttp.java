package org.dossierwerk.adapters.persistence.source;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** HTTP that ends: every answer within a time, up to a size, from the address that was asked and no other. */
final class BoundedHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    BoundedHttp(Duration patience) {
        this.patience = patience;
    }

    /** @param retryAfter how long the provider asked to wait, or null */
    record Answer(int status, byte[] body, @Nullable Duration retryAfter) {

        ProviderFailure failure(String what) {
            boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
            return new ProviderFailure(
                    later ? Kind.TRY_AGAIN : Kind.REJECTED, what + ": " + status, later ? retryAfter : null, null);
        }
    }

    Answer get(URI address, Map<String, String> headers, int largest) {
        return send(HttpRequest.newBuilder(address).GET(), headers, largest);
    }

    Answer post(URI address, Map<String, String> fields, Map<String, String> headers, int largest) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        return send(request, headers, largest);
    }

    /** The time is that of the whole answer; the one the client knows by itself ends with the headers. */
    private Answer send(HttpRequest.Builder request, Map<String, String> headers, int largest) {
        headers.forEach(request::header);
        var sent = client.sendAsync(request.build(), head -> new UpTo(largest));
        try {
            var answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body(), retryAfter(answer));
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw new ProviderFailure(Kind.TRY_AGAIN, "The provider took too long", slow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TooLarge) {
                throw new ProviderFailure(Kind.REJECTED, "The provider's answer is too large", null);
            }
            throw new ProviderFailure(Kind.TRY_AGAIN, "The provider was not reached", failed.getCause());
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderFailure(Kind.TRY_AGAIN, "Stopped while the provider was asked", stopped);
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(asked -> asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked)
                .orElse(null);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Too large", null, false, false);
        }
    }

    /** Collects bytes up to a number, and hangs up at the first beyond it. */
    private static final class UpTo implements HttpResponse.BodySubscriber<byte[]> {

        private final int largest;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        UpTo(int largest) {
            this.largest = largest;
        }

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
                if (taken.size() + block.remaining() > largest) {
                    hangUp();
                    return;
                }
                var bytes = new byte[block.remaining()];
                block.get(bytes);
                taken.write(bytes, 0, bytes.length);
            }
        }

        private void hangUp() {
            var begun = subscription;
            if (begun != null) {
                begun.cancel();
            }
            body.completeExceptionally(new TooLarge());
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
