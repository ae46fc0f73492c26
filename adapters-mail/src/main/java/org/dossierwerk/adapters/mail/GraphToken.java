package org.dossierwerk.adapters.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The token with which the application shows who it is (RFC 6749 §4.4). It is asked for once, by one thread while the others
 * wait, and again a little before it ends.
 */
final class GraphToken {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Graph graph;
    private final GraphHttp http;
    private final Clock clock;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    GraphToken(Graph graph, GraphHttp http, Clock clock) {
        this.graph = graph;
        this.http = http;
        this.clock = clock;
    }

    /** @throws ProviderFailure RECONNECT when the application is not let in any more */
    synchronized String get() {
        var known = token;
        if (known == null || !clock.instant().isBefore(renewAt)) {
            known = ask();
            token = known;
        }
        return known;
    }

    /** That one opens nothing any more; unless somebody has a new one already, the next is asked for. */
    synchronized void discard(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String ask() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", graph.clientId());
        fields.put("client_secret", graph.clientSecret());
        fields.put("scope", graph.service() + "/.default");
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(graph.login() + "/" + graph.tenant() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = asked(request);
        if (answer.status() != 200) {
            boolean passing = answer.status() == 429 || answer.status() >= 500;
            throw new ProviderFailure(
                    passing ? Kind.TRY_AGAIN : Kind.RECONNECT,
                    "Microsoft gave no token: " + answer.status() + " " + GraphJson.tokenError(answer.body()),
                    answer.retryAfter(),
                    null);
        }
        var given = GraphJson.token(answer.body());
        var early = given.life().compareTo(EARLY.multipliedBy(2)) > 0
                ? EARLY
                : given.life().dividedBy(2);
        renewAt = clock.instant().plus(given.life()).minus(early);
        return given.value();
    }

    /** No message is on its way yet, so that nothing is unknown. */
    private GraphHttp.Answer asked(HttpRequest request) {
        try {
            return http.send(request);
        } catch (ProviderFailure failure) {
            if (failure.kind() == Kind.UNKNOWN) {
                throw new ProviderFailure(Kind.TRY_AGAIN, String.valueOf(failure.getMessage()), failure);
            }
            throw failure;
        }
    }
}
