package org.dossierwerk.adapters.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form that undoes what was just done.
 *
 * @param action where it is posted to
 * @param fields what it says besides
 */
public record WayBack(String action, Form fields) {

    /** One that says nothing besides where it is posted to. */
    public static WayBack to(String action) {
        return new WayBack(action, Form.empty());
    }

    /** As it is kept in a session, which holds text only. */
    String text() {
        var named = fields.values().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)));
        return Stream.concat(Stream.of(action), named).collect(Collectors.joining(" "));
    }

    static WayBack read(String text) {
        var parts = List.of(text.split(" "));
        var values = new LinkedHashMap<String, List<String>>();
        for (var part : parts.subList(1, parts.size())) {
            var named = part.split("=", -1);
            values.computeIfAbsent(URLDecoder.decode(named[0], UTF_8), name -> new ArrayList<>())
                    .add(URLDecoder.decode(named[1], UTF_8));
        }
        return new WayBack(parts.get(0), new Form(values, List.of()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
