package org.dossierwerk.application.testkit.calendar.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request, alone or out of a batch.
 *
 * @param path segments after the version, decoded
 * @param query names in small letters: OData 4.01 takes them in any, and Microsoft's documents use several
 * @param ifMatch header of that name, or null
 * @param caller whose token it is; null when it is the application's own
 * @param address of the version, for links
 */
record Asked(
        String method,
        List<String> path,
        Map<String, String> query,
        Preferences wishes,
        @Nullable String ifMatch,
        JsonNode body,
        @Nullable String caller,
        String address) {

    Asked {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    /** @throws GraphRefusal when there is another parameter */
    void requireOnly(Set<String> parameters) {
        for (var name : query.keySet()) {
            if (!parameters.contains(name)) {
                throw GraphRefusal.badRequest("No such query parameter here: " + name);
            }
        }
    }

    /** @throws GraphRefusal when it says something where nothing is to be said */
    void requireNoBody() {
        if (!body.isMissingNode()) {
            throw GraphRefusal.badRequest("No body here");
        }
    }

    String parameter(String name) {
        var value = query.get(name);
        if (value == null) {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "This request requires a parameter: " + name);
        }
        return value;
    }
}
