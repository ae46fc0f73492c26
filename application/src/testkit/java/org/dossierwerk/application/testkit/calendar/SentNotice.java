package org.dossierwerk.application.testkit.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A notice that left a laboratory, and how it was answered.
 *
 * @param type of the body, or empty
 * @param status of the answer, or 0 when there was none
 * @param took until the answer was there
 */
public record SentNotice(
        URI address, Map<String, String> headers, String type, String body, int status, Duration took) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public SentNotice {
        headers = Map.copyOf(headers);
    }

    /** As it is before it leaves. */
    public static SentNotice written(URI address, Map<String, String> headers, String type, String body) {
        return new SentNotice(address, headers, type, body, 0, Duration.ZERO);
    }

    /** The same with another text wherever that one stands, as somebody writes it who guesses. */
    public SentNotice saying(String instead, String of) {
        var changed = new HashMap<String, String>();
        headers.forEach((name, value) -> changed.put(name, value.replace(of, instead)));
        return new SentNotice(address, changed, type, body.replace(of, instead), status, took);
    }

    /** Sends it, for the first time or anew. */
    public SentNotice sent(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        long begin = System.nanoTime();
        int answered = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        return new SentNotice(
                address, headers, type, body, answered, Duration.ofNanos(System.nanoTime() - begin));
    }
}
