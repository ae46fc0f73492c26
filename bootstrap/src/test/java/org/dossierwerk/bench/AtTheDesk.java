package org.dossierwerk.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dossierwerk.bench.Wire.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** An adviser who signed in, on a connection of their own. */
final class AtTheDesk implements Closeable {

    private final Wire wire;
    private String headers;

    private AtTheDesk(Wire wire, String headers) {
        this.wire = wire;
        this.headers = headers;
    }

    static AtTheDesk signIn(int port, String userName) throws IOException {
        var wire = Wire.to(port);
        var door = wire.get("/sign-in", "");
        var adviser = new AtTheDesk(wire, cookie(door));
        var form = fields(door, "form[action$=/sign-in]");
        form.put("userName", userName);
        form.put("password", Offices.PASSWORD);
        var entered = wire.post("/sign-in", adviser.headers, encoded(form.entrySet()));
        if (entered.status() != 303) {
            throw new IOException("Not signed in: " + entered.status() + "\n" + entered.text());
        }
        adviser.headers = cookie(entered);
        return adviser;
    }

    Answer get(String path) throws IOException {
        return expect(200, wire.get(path, headers), path);
    }

    /** Ends with the redirect of a form that was accepted. */
    Answer post(String path, Map<String, String> form) throws IOException {
        return post(path, form.entrySet());
    }

    /** As above, with fields that may be there several times. */
    Answer post(String path, Collection<Map.Entry<String, String>> form) throws IOException {
        return expect(303, wire.post(path, headers, encoded(form)), path);
    }

    /** Sends a file as the script of the page does, which gets an empty answer. */
    Answer send(String path, Map<String, String> fields, Path file) throws IOException {
        return expect(204, wire.send(path, headers + "X-Upload: 1\r\n", fields, file), path);
    }

    /** The fields of a form as a browser would send it unchanged, with the token against forgery. */
    Map<String, String> form(String path, String selector) throws IOException {
        return fields(get(path), selector);
    }

    Answer stay(Map<String, String> token) throws IOException {
        return expect(204, wire.post("/session", headers, encoded(token.entrySet())), "/session");
    }

    private static Answer expect(int status, Answer answer, String path) throws IOException {
        if (answer.status() != status) {
            throw new IOException(path + " answered " + answer.status() + "\n" + answer.text());
        }
        return answer;
    }

    private static Map<String, String> fields(Answer page, String selector) throws IOException {
        var form = (FormElement) Objects.requireNonNull(Jsoup.parse(page.text()).selectFirst(selector), selector);
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static String cookie(Answer answer) {
        var cookie = answer.header("set-cookie");
        return cookie.isEmpty() ? "" : "Cookie: " + cookie.substring(0, cookie.indexOf(';')) + "\r\n";
    }

    private static String encoded(Collection<Map.Entry<String, String>> form) {
        return form.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
