package org.dossierwerk.adapters.calendar.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an authorisation server says as JSON. An answer that cannot be used is never quoted: it may hold a token. */
final class OAuthJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TOKEN = 16_000;
    private static final int LONGEST_REASON = 300;
    private static final Duration WHEN_NOT_SAID = Duration.ofMinutes(5);
    private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

    private OAuthJson() {}

    /**
     * @param refresh empty when there is none
     * @param scopes empty when the server does not say, and then they are those that were asked for (RFC 6749 §5.1)
     * @param identity who gave leave, as an identity token, or empty
     */
    record Tokens(String access, String refresh, Duration life, Set<String> scopes, String identity) {}

    record Refusal(String code, String description) {

        @Override
        public String toString() {
            return code + ": " + description;
        }
    }

    static Tokens tokens(byte[] body) {
        var answer = read(body);
        var access = answer.path("access_token").asString("");
        var refresh = answer.path("refresh_token").asString("");
        if (!answer.path("token_type").asString("").equalsIgnoreCase("bearer")
                || access.isEmpty()
                || !isToken(access)
                || !isToken(refresh)) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "The authorisation server's answer is no token", null);
        }
        return new Tokens(
                access,
                refresh,
                life(answer.path("expires_in")),
                words(answer.path("scope").asString("")),
                answer.path("id_token").asString(""));
    }

    private static boolean isToken(String text) {
        return text.length() <= LONGEST_TOKEN && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static Duration life(JsonNode seconds) {
        long said = seconds.asLong(0);
        return said < 1 ? WHEN_NOT_SAID : Duration.ofSeconds(Math.min(said, LONGEST_LIFE));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A claim of an identity token. It came from the server itself over a protected connection, which stands for its signature
     * (OpenID Connect Core §3.1.3.7, 6).
     *
     * @param audience the token has to be for
     * @return empty when it is not, or does not say
     */
    static String claim(String identity, String audience, String name) {
        var parts = identity.split("\\.");
        if (parts.length != 3) {
            return "";
        }
        try {
            var claims = read(Base64.getUrlDecoder().decode(parts[1].getBytes(StandardCharsets.ISO_8859_1)));
            return claims.path("aud").asString("").equals(audience)
                    ? claims.path(name).asString("")
                    : "";
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    /** Why a request was refused, as {@code invalid_grant: AADSTS70008 …}. */
    static Refusal error(byte[] body) {
        var answer = read(body);
        return new Refusal(
                cut(answer.path("error").asString("")),
                cut(answer.path("error_description").asString("")));
    }

    private static String cut(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
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
