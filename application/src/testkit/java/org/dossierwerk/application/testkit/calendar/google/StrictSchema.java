package org.dossierwerk.application.testkit.calendar.google;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The types of the discovery document, without room for anything it does not name. */
final class StrictSchema {

    private final Map<String, Schema> types = new LinkedHashMap<>();

    StrictSchema() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var all = resource("google-calendar-strict.schema.json");
        for (var name : all.get("$defs").propertyNames()) {
            var one = (ObjectNode) all.deepCopy();
            one.put("$id", all.get("$id").asString() + ":" + name);
            one.put("$ref", "#/$defs/" + name);
            types.put(name, registry.getSchema(one));
        }
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
        var errors = types.get(type)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Object::toString).toList();
    }

    static <T> List<T> list(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false).toList();
    }
}
