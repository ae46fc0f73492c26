package org.dossierwerk.application.testkit.calendar.google;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of an answer only the parts that were asked for with {@code fields}
 * (<a href="https://developers.google.com/workspace/calendar/api/guides/performance#partial-response">Performance tips</a>).
 */
final class PartialResponse {

    private final String text;
    private int at;

    private PartialResponse(String text) {
        this.text = text;
    }

    /** A tree of names; an empty branch stands for everything below. */
    private static final class Branch {
        private final Map<String, Branch> children = new LinkedHashMap<>();
    }

    static JsonNode of(JsonNode whole, String fields) {
        var reading = new PartialResponse(fields);
        var root = reading.list();
        if (reading.at != fields.length() || root.children.isEmpty()) {
            throw Refusal.badRequest("invalidParameter", "Invalid field selection " + fields);
        }
        return pick(whole, root);
    }

    private Branch list() {
        var branch = new Branch();
        do {
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            if (from == at) {
                throw Refusal.badRequest("invalidParameter", "Invalid field selection " + text);
            }
            branch.children.put(text.substring(from, at), below());
        } while (next(','));
        return branch;
    }

    private Branch below() {
        if (next('/')) {
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            var branch = new Branch();
            branch.children.put(text.substring(from, at), below());
            return branch;
        }
        if (next('(')) {
            var branch = list();
            if (!next(')')) {
                throw Refusal.badRequest("invalidParameter", "Invalid field selection " + text);
            }
            return branch;
        }
        return new Branch();
    }

    private boolean next(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private static JsonNode pick(JsonNode value, Branch branch) {
        if (branch.children.isEmpty()) {
            return value;
        }
        if (value.isArray()) {
            var picked = JsonMapper.shared().createArrayNode();
            value.forEach(one -> picked.add(pick(one, branch)));
            return picked;
        }
        var picked = JsonMapper.shared().createObjectNode();
        for (var property : value.properties()) {
            var child = branch.children.getOrDefault(property.getKey(), branch.children.get("*"));
            if (child != null) {
                picked.set(property.getKey(), pick(property.getValue(), child));
            }
        }
        return picked;
    }
}
