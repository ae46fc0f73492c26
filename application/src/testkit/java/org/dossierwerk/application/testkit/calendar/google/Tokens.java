package org.dossierwerk.application.testkit.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Page and sync tokens: words that mean nothing to whoever holds them. */
final class Tokens {

    private Tokens() {}

    static ObjectNode blank() {
        return JsonMapper.shared().createObjectNode();
    }

    static String write(JsonNode content) {
        return Base64.getUrlEncoder().encodeToString(content.toString().getBytes(UTF_8));
    }

    /** @throws Refusal when it is not a token */
    static JsonNode read(String name, String token) {
        try {
            var content = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token));
            if (content.isObject()) {
                return content;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Falls through: both mean that it is none of ours.
        }
        throw Refusal.badRequest("invalid", "Invalid " + name + " value.");
    }
}
