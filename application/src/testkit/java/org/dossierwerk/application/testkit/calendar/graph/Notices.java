package org.dossierwerk.application.testkit.calendar.graph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dossierwerk.application.testkit.calendar.SentNotice;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells subscribers (https://learn.microsoft.com/graph/change-notifications-delivery-webhooks). Nothing leaves before somebody
 * asks for it, so that a test decides when; some of it gets lost, comes twice or in another order on request.
 */
final class Notices {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_TOKEN = 1000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Random random;
    private final List<Notice> waiting = new ArrayList<>();
    private final Queue<SentNotice> sent = new ConcurrentLinkedQueue<>();
    private int lost;
    private int doubled;
    private boolean shuffled;
    private boolean dropped;

    record Notice(URI address, ObjectNode body) {}

    Notices(Random random) {
        this.random = random;
    }

    /** Of a hundred notices so many never come, and so many come twice. */
    synchronized void disturb(int lostOfHundred, int doubledOfHundred, boolean inAnyOrder) {
        lost = lostOfHundred;
        doubled = doubledOfHundred;
        shuffled = inAnyOrder;
    }

    synchronized void drop() {
        dropped = true;
        waiting.clear();
    }

    synchronized void add(URI address, ObjectNode body) {
        if (dropped || random.nextInt(100) < lost) {
            return;
        }
        waiting.add(new Notice(address, body));
        if (random.nextInt(100) < doubled) {
            waiting.add(new Notice(address, body));
        }
    }

    /** Sends all there is. */
    void deliver() {
        for (var notice : take()) {
            var collection = StrictJson.JSON.createObjectNode();
            collection.putArray("value").add(notice.body());
            try {
                sent.add(SentNotice.written(
                                notice.address(), Map.of(), "application/json; charset=utf-8", collection.toString())
                        .sent(http));
            } catch (IOException unheard) {
                // Graph tries again for four hours; here nobody listens any more.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What left and was answered. */
    List<SentNotice> sent() {
        return List.copyOf(sent);
    }

    private synchronized List<Notice> take() {
        var taken = new ArrayList<>(waiting);
        waiting.clear();
        if (shuffled) {
            Collections.shuffle(taken, random);
        }
        return taken;
    }

    /** @throws GraphRefusal when the address does not answer as it has to, within ten seconds */
    void shakeHands(URI address) {
        var token = "Validation: Testing client application reachability " + random.nextInt();
        var separator = address.getRawQuery() == null ? "?" : "&";
        try {
            var answer = ask(URI.create(address + separator + "validationToken=" + Listed.encoded(token)));
            if (answer.statusCode() == 200
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")
                    && answer.body().length() < LONGEST_TOKEN
                    && answer.body().equals(token)) {
                return;
            }
        } catch (IOException e) {
            throw new GraphRefusal(400, "ValidationError", "Subscription validation request timed out.");
        }
        throw new GraphRefusal(400, "ValidationError", "The validation token was not echoed.");
    }

    private HttpResponse<String> ask(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", e);
        }
    }
}
