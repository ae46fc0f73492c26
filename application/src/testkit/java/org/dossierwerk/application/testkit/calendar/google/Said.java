package org.dossierwerk.application.testkit.calendar.google;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer, alone or as a part of a batch. */
record Said(int status, Map<String, String> headers, @Nullable JsonNode body) {

    static Said ok(JsonNode body) {
        return new Said(200, Map.of(), body);
    }

    static Said nothing() {
        return new Said(204, Map.of(), null);
    }
}
