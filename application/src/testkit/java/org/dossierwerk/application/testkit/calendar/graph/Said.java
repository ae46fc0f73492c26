package org.dossierwerk.application.testkit.calendar.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer. */
record Said(int status, Map<String, String> headers, @Nullable JsonNode body) {

    Said {
        headers = Map.copyOf(headers);
    }

    static Said nothing(int status) {
        return new Said(status, Map.of(), null);
    }

    static Said of(int status, JsonNode body) {
        return new Said(status, Map.of(), body);
    }

    static Said refused(int status, String code, String message) {
        var error = StrictJson.JSON.createObjectNode();
        error.putObject("error").put("code", code).put("message", message);
        return of(status, error);
    }
}
