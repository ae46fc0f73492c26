package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Where the owner of an account of the server in memory gives leave. */
record MemoryConsentScreen(MemoryLeave leave, String user) implements ConsentScreen {

    @Override
    public URI agree(URI asked) {
        return back(asked, "code", leave.code(user, query(asked).get("code_challenge"), true));
    }

    @Override
    public URI agreeToLess(URI asked) {
        return back(asked, "code", leave.code(user, query(asked).get("code_challenge"), false));
    }

    @Override
    public URI refuse(URI asked) {
        return back(asked, "error", "access_denied");
    }

    @Override
    public boolean holds() {
        return leave.holds(user);
    }

    private static URI back(URI asked, String name, String value) {
        var query = query(asked);
        return URI.create(query.get("redirect_uri") + "?" + name + "=" + value + "&state="
                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(URI uri) {
        var query = new HashMap<String, String>();
        for (var pair : uri.getRawQuery().split("&")) {
            int is = pair.indexOf('=');
            query.put(pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
