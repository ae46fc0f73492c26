package org.dossierwerk.adapters.mail;

import java.time.Duration;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What Microsoft says as JSON. An answer that cannot be used is never quoted: it may hold a token. */
final class GraphJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TOKEN = 16_000;
    private static final int LONGEST_REASON = 300;

    private GraphJson() {}

    /** @param life from now on */
    record Token(String value, Duration life) {}

    /** @throws ProviderFailure when it is no bearer token */
    static Token token(byte[] body) {
        var answer = read(body);
        var token = answer.path("access_token").asString("");
        long seconds = answer.path("expires_in").asLong(0);
        if (!answer.path("token_type").asString("").equalsIgnoreCase("bearer")
                || seconds < 1
                || token.isEmpty()
                || token.length() > LONGEST_TOKEN
                || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Microsoft's answer is no token", null);
        }
        return new Token(token, Duration.ofSeconds(seconds));
    }

    /** Why no token was given, as {@code invalid_client: AADSTS7000215 …}. */
    static String tokenError(byte[] body) {
        var answer = read(body);
        return reason(answer.path("error"), answer.path("error_description"));
    }

    /** Why a request was refused, as {@code ErrorAccessDenied: …}. */
    static String error(byte[] body) {
        var error = read(body).path("error");
        return reason(error.path("code"), error.path("message"));
    }

    private static String reason(JsonNode code, JsonNode message) {
        var reason = (code.asString("") + ": " + message.asString("")).replaceAll("\\s+", " ");
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    private static JsonNode read(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            return answer == null ? JsonNodeFactory.instance.objectNode() : answer;
        } catch (JacksonException nonsense) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
