package org.dossierwerk.adapters.web.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object whose members are asked for one by one. It is read to the letter: a member nobody asks for, one that comes
 * twice, a number where a text belongs or anything behind the end is refused, and no member ever names a class.
 */
final class JsonObject {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    private JsonObject(String path, JsonNode node) {
        if (!node.isObject()) {
            throw new Unreadable(path, "api.expectedObject");
        }
        this.path = path;
        this.node = node;
    }

    static JsonObject read(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return new JsonObject("", MAPPER.readTree(text));
        } catch (CharacterCodingException | JacksonException notJson) {
            throw new Unreadable("", "api.malformed");
        }
    }

    /** The text; empty when it is absent. */
    String text(String name) {
        var member = member(name);
        if (member == null) {
            return "";
        }
        if (!member.isString()) {
            throw new Unreadable(path(name), "api.expectedText");
        }
        return member.stringValue();
    }

    @Nullable
    JsonObject object(String name) {
        var member = member(name);
        return member == null ? null : new JsonObject(path(name), member);
    }

    /** The objects of a list that has to be there. */
    List<JsonObject> objects(String name) {
        var member = member(name);
        if (member == null) {
            throw new Unreadable(path(name), "api.missing");
        }
        if (!member.isArray()) {
            throw new Unreadable(path(name), "api.expectedList");
        }
        var objects = new ArrayList<JsonObject>();
        for (int i = 0; i < member.size(); i++) {
            objects.add(new JsonObject(path(name) + "[" + i + "]", member.get(i)));
        }
        return objects;
    }

    /** Builds something of these members; what is refused is refused where it stands. */
    <T> T of(Supplier<T> building) {
        try {
            return building.get();
        } catch (InvalidValue refused) {
            var field = refused.field() == null ? "" : refused.field();
            throw new InvalidValue(
                    path(field), refused.code(), refused.arguments().toArray());
        }
    }

    /** Refuses what nobody asked for. */
    void requireNothingElse() {
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Unreadable(path, "api.unknownMember");
                });
    }

    private @Nullable JsonNode member(String name) {
        asked.add(name);
        var member = node.get(name);
        return member == null || member.isNull() ? null : member;
    }

    private String path(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }
}
