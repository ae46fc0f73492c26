package org.dossierwerk.adapters.persistence.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.port.source.SourceDataProvider.Notice;
import org.dossierwerk.domain.shared.Refusal;
import org.dossierwerk.domain.source.SourceFact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What a provider says as JSON. Whatever is not as it should be is never quoted: it may hold a secret. */
final class SourceJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TOKEN = 16_000;
    private static final int LONGEST_STATE = 200;

    private SourceJson() {}

    /** @throws ProviderFailure when it is no bearer token */
    static String token(byte[] body) {
        var answer = read(body);
        var token = answer.path("access_token").asString("");
        boolean bearer = answer.path("token_type").asString("").equalsIgnoreCase("bearer");
        if (!bearer
                || token.isEmpty()
                || token.length() > LONGEST_TOKEN
                || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw unusable();
        }
        return token;
    }

    /** As in {@code {"facts":[{"name":"…","value":"…"}]}}. */
    static List<SourceFact> facts(byte[] body) {
        var facts = read(body).path("facts");
        if (!facts.isArray() || facts.isEmpty() || facts.size() > SourceFact.MOST) {
            throw unusable();
        }
        try {
            return StreamSupport.stream(facts.spliterator(), false)
                    .map(fact -> new SourceFact(text(fact, "name"), text(fact, "value")))
                    .toList();
        } catch (Refusal unfit) {
            throw unusable();
        }
    }

    private static String text(JsonNode fact, String field) {
        var value = fact.path(field);
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw unusable();
        }
        return value.asString();
    }

    /** As in {@code {"id":"…","state":"…","event":"ready"}}; empty when it says nothing that is known. */
    static Optional<Notice> notice(byte[] body) {
        try {
            var said = JSON.readTree(body);
            var state = said.path("state").asString("");
            var id = UUID.fromString(said.path("id").asString(""));
            return state.isEmpty() || state.length() > LONGEST_STATE
                    ? Optional.empty()
                    : news(said.path("event").asString("")).map(news -> new Notice(id, state, news));
        } catch (JacksonException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<News> news(String event) {
        return switch (event) {
            case "ready" -> Optional.of(News.READY);
            case "declined" -> Optional.of(News.DECLINED);
            default -> Optional.empty();
        };
    }

    private static JsonNode read(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            if (answer == null || !answer.isObject()) {
                throw unusable();
            }
            return answer;
        } catch (JacksonException nonsense) {
            throw unusable();
        }
    }

    private static ProviderFailure unusable() {
        return new ProviderFailure(Kind.REJECTED, "The provider's answer cannot be used", null);
    }
}
