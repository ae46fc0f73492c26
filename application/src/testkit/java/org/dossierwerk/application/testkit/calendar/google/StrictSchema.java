package org.dossierwerk.application.testkit.calendar.google;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        try (InputStream text = GoogleLaboratory.class.getResourceAsStream("../" + name)) {
            return JsonMapper.shared().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("The kit lacks " + name, e);
        }
    }

    /** What is wrong with it; nothing when all is well. */
    List<String> complaints(String type, JsonNode value) {
        var errors = types.computeIfAbsent(type, this::type)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Object::toString).toList();
    }

    static <T> List<T> list(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false).toList();
    }
}
