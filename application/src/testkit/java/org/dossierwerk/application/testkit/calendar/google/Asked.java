package org.dossierwerk.application.testkit.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request, alone or as a part of a batch.
 *
 * @param path percent-encoded
 * @param headers names in small letters
 * @param body unpacked
 */
record Asked(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {

    private static final int LARGEST = 1024 * 1024;

    /** @param query percent-encoded, or null */
    static Asked of(String method, String path, @Nullable String query, Map<String, String> headers, byte[] body) {
        return new Asked(overridden(method, headers), path, fields(query), headers, unpacked(headers, body));
    }

    /** A method that a network on the way may not let through travels in a header. */
    private static String overridden(String method, Map<String, String> headers) {
        var meant = headers.get("x-http-method-override");
        return meant != null && method.equals("POST") ? meant : method;
    }

    private static byte[] unpacked(Map<String, String> headers, byte[] body) {
        if (!"gzip".equals(headers.get("content-encoding"))) {
            return body;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readNBytes(LARGEST);
        } catch (IOException e) {
            throw Refusal.badRequest("parseError", "The body is not what Content-Encoding says");
        }
    }

    static Map<String, List<String>> fields(@Nullable String form) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (form != null && !form.isEmpty()) {
            for (var field : form.split("&")) {
                var pair = field.split("=", 2);
                fields.computeIfAbsent(URLDecoder.decode(pair[0], UTF_8), name -> new ArrayList<>())
                        .add(pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : "");
            }
        }
        return fields;
    }

    @Nullable
    String one(String parameter) {
        var values = query.get(parameter);
        return values == null ? null : values.get(0);
    }

    boolean flag(String parameter) {
        return "true".equals(one(parameter));
    }

    List<String> all(String parameter) {
        return query.getOrDefault(parameter, List.of());
    }
}
