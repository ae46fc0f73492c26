package org.dossierwerk.application.testkit.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The methods of the API, as the discovery document lists them: nothing else is understood. */
final class Methods {

    private final JsonNode common;
    private final List<Method> all = new ArrayList<>();

    /**
     * @param request the type of the body that comes, or empty
     * @param response the type of the body that goes, or empty
     */
    record Method(
            String id, String verb, List<String> path, JsonNode parameters, String request, String response) {}

    /** @param variables of the path, decoded */
    record Match(Method method, Map<String, String> variables) {

        String variable(String name) {
            return variables.getOrDefault(name, "");
        }
    }

    Methods() {
        var document = StrictSchema.resource("google-calendar-methods.json");
        common = document.get("parameters");
        for (var method : document.get("methods")) {
            all.add(new Method(
                    method.get("id").asString(),
                    method.get("httpMethod").asString(),
                    List.of(method.get("path").asString().split("/")),
                    method.get("parameters"),
                    method.path("request").asString(""),
                    method.path("response").asString("")));
        }
    }

    /** @throws Refusal when there is no such method, or it has no such parameter */
    Match match(String path, Asked asked) {
        var segments = List.of(path.split("/", -1));
        for (var method : all) {
            if (method.verb().equals(asked.method())) {
                var variables = variables(method.path(), segments);
                if (variables != null) {
                    requireParameters(method, asked, variables.keySet().stream().toList());
                    return new Match(method, variables);
                }
            }
        }
        throw Refusal.badRequest("badRequest", "No such method: " + asked.method() + " " + path);
    }

    private static @Nullable Map<String, String> variables(
            List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return null;
        }
        var variables = new LinkedHashMap<String, String>();
        for (int i = 0; i < template.size(); i++) {
            var wanted = template.get(i);
            var given = URLDecoder.decode(segments.get(i).replace("+", "%2B"), UTF_8);
            if (wanted.startsWith("{")) {
                if (given.isEmpty()) {
                    return null;
                }
                variables.put(wanted.substring(1, wanted.length() - 1), given);
            } else if (!wanted.equals(given)) {
                return null;
            }
        }
        return variables;
    }

    private void requireParameters(Method method, Asked asked, List<String> inPath) {
        asked.query().forEach((name, values) -> {
            var known = method.parameters().has(name) ? method.parameters().get(name) : common.get(name);
            if (known == null || inPath.contains(name)) {
                throw Refusal.badRequest("badRequest", "Unknown query parameter: " + name);
            }
            if (values.size() > 1 && !known.path("repeated").asBoolean(false)) {
                throw Refusal.badRequest("badRequest", "Only one " + name + " is allowed");
            }
            values.forEach(value -> requireValue(name, known, value));
        });
        for (var parameter : method.parameters().properties()) {
            var name = parameter.getKey();
            if (parameter.getValue().path("required").asBoolean(false)
                    && !inPath.contains(name)
                    && asked.one(name) == null) {
                throw Refusal.badRequest("required", "Required parameter: " + name);
            }
        }
    }

    private static void requireValue(String name, JsonNode known, String value) {
        var valid =
                switch (known.path("type").asString()) {
                    case "boolean" -> value.equals("true") || value.equals("false");
                    case "integer" ->
                        value.matches("-?[0-9]{1,9}")
                                && Integer.parseInt(value) >= known.path("minimum").asInt(Integer.MIN_VALUE)
                                && Integer.parseInt(value) <= known.path("maximum").asInt(Integer.MAX_VALUE);
                    default ->
                        (!known.has("enum")
                                        || StrictSchema.list(known.get("enum")).stream()
                                                .anyMatch(one -> one.asString().equals(value)))
                                && (!"date-time".equals(known.path("format").asString("")) || Times.isStamp(value));
                };
        if (!valid) {
            throw Refusal.badRequest("invalidParameter", "Invalid value for " + name + ": " + value);
        }
    }
}
