package org.dossierwerk.application.testkit.calendar.google;

import java.util.regex.Pattern;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many requests in one (<a href="https://developers.google.com/workspace/calendar/api/guides/batch">Batch requests</a>): at most
 * fifty, each answered by itself. A header of the whole holds for each part that has none of its own.
 */
final class Batch {

    private static final int MOST = 50;
    private static final String BOUNDARY = "batch_answers";

    private Batch() {}

    static String contentType() {
        return "multipart/mixed; boundary=" + BOUNDARY;
    }

    static String answer(Map<String, String> headers, byte[] body, Function<Asked, Said> each) {
        var type = headers.getOrDefault("content-type", "");
        int at = type.indexOf("boundary=");
        if (!type.startsWith("multipart/mixed") || at < 0) {
            throw Refusal.badRequest("badRequest", "A batch is multipart/mixed");
        }
        var boundary = type.substring(at + "boundary=".length()).split(";")[0].replace("\"", "");
        var answers = new StringBuilder();
        var parts = parts(new String(body, UTF_8).replace("\r\n", "\n"), boundary);
        if (parts.isEmpty() || parts.size() > MOST) {
            throw Refusal.badRequest("badRequest", "A batch has 1 to 50 parts");
        }
        for (var part : parts) {
            answers.append("--").append(BOUNDARY).append("\r\n").append(one(headers, part, each));
        }
        return answers.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static List<String> parts(String text, String boundary) {
        var parts = new ArrayList<String>();
        var pieces = ("\n" + text).split("\n--" + Pattern.quote(boundary));
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            parts.add(pieces[i].stripLeading());
        }
        return parts;
    }

    private static String one(Map<String, String> outer, String part, Function<Asked, Said> each) {
        var envelope = part.split("\n\n", 2);
        var about = headers(envelope[0]);
        if (!about.getOrDefault("content-type", "").startsWith("application/http") || envelope.length < 2) {
            throw Refusal.badRequest("badRequest", "A part of a batch is application/http");
        }
        var inner = envelope[1].split("\n\n", 2);
        var lines = inner[0].split("\n", 2);
        var request = lines[0].split(" ");
        var headers = new LinkedHashMap<String, String>();
        if (outer.containsKey("authorization")) {
            headers.put("authorization", outer.get("authorization"));
        }
        headers.putAll(headers(lines.length > 1 ? lines[1] : ""));
        var target = request[1].replaceFirst("^https?://[^/]+", "").split("\\?", 2);
        var body = inner.length > 1 ? inner[1].strip().getBytes(UTF_8) : new byte[0];
        var said = each.apply(
                Asked.of(request[0], target[0], target.length > 1 ? target[1] : null, headers, body));
        return written(about.get("content-id"), said);
    }

    private static Map<String, String> headers(String block) {
        var headers = new LinkedHashMap<String, String>();
        for (var line : block.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String written(@Nullable String id, Said said) {
        var text = new StringBuilder("Content-Type: application/http\r\n");
        if (id != null) {
            text.append("Content-ID: ").append(id.replaceFirst("^<", "<response-")).append("\r\n");
        }
        text.append("\r\nHTTP/1.1 ").append(said.status()).append(" Answer\r\n");
        said.headers().forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (said.body() != null) {
            var json = said.body().toString();
            text.append("Content-Type: application/json; charset=UTF-8\r\nContent-Length: ")
                    .append(json.getBytes(UTF_8).length)
                    .append("\r\n\r\n")
                    .append(json);
        }
        return text.append("\r\n").toString();
    }
}
