package org.dossierwerk.application.testkit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values as forms have them; the same name twice is no form (RFC 6749 §3.1). */
final class OAuthForm {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private OAuthForm() {}

    static Optional<Map<String, String>> of(HttpExchange exchange, String body) {
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        return type.split(";")[0].strip().equalsIgnoreCase(TYPE) ? read(body) : Optional.empty();
    }

    static Optional<Map<String, String>> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, String>();
        for (var field : text.split("&")) {
            var pair = field.split("=", 2);
            var before = fields.put(
                    URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair.length > 1 ? pair[1] : "", UTF_8));
            if (before != null) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** By the header or by the form, and not by both (RFC 6749 §2.3); takes what says so out of the form. */
    static boolean isFrom(String client, String secret, HttpExchange exchange, Map<String, String> fields) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var named = fields.remove("client_id");
        var proved = fields.remove("client_secret");
        if (header == null) {
            return client.equals(named) && secret.equals(proved);
        }
        var pair = URLEncoder.encode(client, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
        return proved == null
                && (named == null || named.equals(client))
                && header.equals("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }
}
