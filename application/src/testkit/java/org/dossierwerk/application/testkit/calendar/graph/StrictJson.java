package org.dossierwerk.application.testkit.calendar.graph;

import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Types of Graph as its metadata describes them (v1.0 CSDL of 2026-08-20), with nothing besides: an unknown property or a value
 * of another type is an error.
 */
final class StrictJson {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode definitions;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    StrictJson() {
        try (var file = CalendarSystem.class.getResourceAsStream("graph-calendar-strict.schema.json")) {
            this.definitions = (ObjectNode) JSON.readTree(file).get("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it; empty when nothing is. */
    List<String> complaints(String type, JsonNode value) {
        return schemas.computeIfAbsent(type, this::schema).validate(value).stream()
                .map(error -> type + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** @throws GraphRefusal when it is not of that type */
    void require(String type, JsonNode value) {
        var complaints = complaints(type, value);
        if (!complaints.isEmpty()) {
            throw GraphRefusal.badRequest(String.join("; ", complaints));
        }
    }

    /** The names of all properties of a type. */
    Set<String> properties(String type) {
        return new TreeSet<>(definitions.path(type).path("properties").propertyNames());
    }

    private Schema schema(String type) {
        var schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.set("$defs", definitions);
        schema.put("$ref", "#/$defs/" + type);
        return registry.getSchema(schema);
    }
}
