package org.dossierwerk.adapters.calendar.caldav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Requests that end: to addresses that are allowed, within a time, with so much of an answer, and nowhere else than asked. */
final class DavHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Set<String> READING = Set.of("GET", "OPTIONS", "PROPFIND", "REPORT");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final DavAddresses addresses;
    private final Duration patience;

    DavHttp(DavAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    record Answer(int status, HttpHeaders headers, byte[] body) {

        Answer as(int other) {
            return new Answer(other, headers, body);
        }

        boolean isDone() {
            return status / 100 == 2;
        }

        /** Some servers fold lines within a character, which only shows before octets become text. */
        String iCalendar() {
            var unfolded = new String(body, StandardCharsets.ISO_8859_1).replaceAll("\r?\n[ \t]", "");
            return new String(unfolded.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).map(String::strip).orElse("");
        }
    }

    /** Larger than anybody reads. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Too large", null, false, false);
        }
    }

    DavAddresses addresses() {
        return addresses;
    }

    /**
     * @throws ProviderFailure TRY_AGAIN when the request went nowhere or only asked for something, UNKNOWN when nobody knows
     *     whether it was carried out, REJECTED when it may not go there
     * @throws TooLarge instead of an answer that is
     */
    Answer send(String method, URI address, Map<String, String> headers, @Nullable String body) {
        addresses.require(address);
        var request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        boolean reads = READING.contains(method);
        var asked = client.sendAsync(request.build(), head -> new UpTo(LARGEST));
        try {
            var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw lost(reads, "No answer within " + patience, slow);
        } catch (ExecutionException failed) {
            throw failure(reads, failed.getCause());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw lost(reads, "Stopped while waiting for an answer", stopped);
        }
    }

    private static RuntimeException failure(boolean reads, Throwable e) {
        if (e instanceof TooLarge large) {
            return large;
        }
        if (e instanceof SSLException) {
            return new ProviderFailure(Kind.REJECTED, "Not the server it should be: " + e.getMessage(), e);
        }
        boolean neverLeft = e instanceof ConnectException
                || e instanceof HttpConnectTimeoutException
                || e instanceof UnresolvedAddressException
                || !(e instanceof IOException);
        return lost(reads || neverLeft, "No answer: " + e, e);
    }

    private static ProviderFailure lost(boolean harmless, String what, Throwable cause) {
        return new ProviderFailure(harmless ? Kind.TRY_AGAIN : Kind.UNKNOWN, what, cause);
    }

    /** Hangs up at the first octet too many. */
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
