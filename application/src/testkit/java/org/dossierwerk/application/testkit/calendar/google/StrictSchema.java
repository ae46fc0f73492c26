package org.dossierwerk.application.testkit.calendar.google;

import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The types of the discovery document, without room for anything it does not name. */
final class StrictSchema {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> types = new ConcurrentHashMap<>();
    private final JsonNode all = resource("google-calendar-strict.schema.json");

    private Schema type(String name) {
        var one = (ObjectNode) all.deepCopy();
        one.remove("x-source");
        one.put("$id", all.get("$id").asString() + ":" + name);
        one.put("$ref", "#/$defs/" + name);
        return registry.getSchema(one);
    }

    static JsonNode resource(String name) {
        try (InputStream text = CalendarSystem.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("The kit lacks " + name, e);
        }
    }

    /** What is wrong with an answer; nothing when all is well. */
    List<String> complaints(String type, JsonNode value) {
        return errors(type, value).map(Object::toString).toList();
    }

    /**
     * What is wrong with a request. Its times are looked at elsewhere: the discovery document calls each a date-time of RFC 3339, and
     * says in words that an offset may be missing when a zone is named.
     */
    List<String> complaintsOfRequest(String type, JsonNode value) {
        return errors(type, value)
                .filter(error -> !error.getKeyword().equals("format")
                        || !error.getInstanceLocation().toString().endsWith("/dateTime"))
                .map(Object::toString)
                .toList();
    }

    private Stream<Error> errors(String type, JsonNode value) {
        return types
                .computeIfAbsent(type, this::type)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream();
    }

    static <T> List<T> list(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false).toList();
    }
}
