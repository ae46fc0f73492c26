package org.dossierwerk.application.testkit.calendar.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Up to twenty requests in one (https://learn.microsoft.com/graph/json-batching). */
final class BatchResource {

    private static final int MOST = 20;
    private static final Set<String> FIELDS = Set.of("id", "method", "url", "headers", "body", "dependsOn");

    /** Answers one of them. */
    interface Inner {
        /** @param headers names in small letters */
        Said answer(String method, String url, Map<String, String> headers, JsonNode body);
    }

    private BatchResource() {}

    static Said answer(JsonNode batch, Inner inner) {
        var requests = batch.path("requests");
        if (!requests.isArray() || requests.isEmpty() || requests.size() > MOST) {
            throw new GraphRefusal(400, "BadRequest", "A batch holds one to twenty requests");
        }
        var answers = StrictJson.JSON.createObjectNode();
        var responses = answers.putArray("responses");
        var failed = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var request : requests) {
            requireDescribed(request, seen);
            var answer = responses.addObject();
            answer.put("id", request.path("id").asString());
            boolean blocked = false;
            for (var on : request.path("dependsOn")) {
                blocked |= failed.contains(on.asString());
            }
            var said = blocked
                    ? Said.refused(424, "FailedDependency", "What it depends on failed.")
                    : inner.answer(
                            request.path("method").asString(),
                            request.path("url").asString(),
                            headers(request),
                            request.path("body"));
            if (said.status() >= 400) {
                failed.add(request.path("id").asString());
            }
            fill(answer, said);
        }
        return Said.of(200, answers);
    }

    private static void requireDescribed(JsonNode request, Set<String> seen) {
        var id = request.path("id").asString("");
        if (!FIELDS.containsAll(request.propertyNames())
                || id.isEmpty()
                || !seen.add(id)
                || !request.path("url").asString("").startsWith("/")) {
            throw new GraphRefusal(400, "BadRequest", "Not a request of a batch: " + id);
        }
    }

    private static Map<String, String> headers(JsonNode request) {
        var headers = new HashMap<String, String>();
        request.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString("")));
        return headers;
    }

    private static void fill(ObjectNode answer, Said said) {
        answer.put("status", said.status());
        var headers = answer.putObject("headers");
        said.headers().forEach(headers::put);
        if (said.body() != null) {
            headers.put("Content-Type", "application/json");
            answer.set("body", said.body());
        }
    }
}
