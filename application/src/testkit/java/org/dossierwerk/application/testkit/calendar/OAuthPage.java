package org.dossierwerk.application.testkit.calendar;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page on which an owner reads what an application asks for, unticks some of it, and allows or refuses. */
final class OAuthPage {

    private static final String BOX = "scope:";

    private OAuthPage() {}

    static String of(String owner, String client, Set<String> scopes) {
        var boxes = scopes.stream()
                .map(scope -> "<li><label><input type=\"checkbox\" name=\"" + BOX + scope + "\" checked> " + scope
                        + "</label></li>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"en\"><head><meta name=\"viewport\" content=\"width=device-width\">"
                + "<link rel=\"icon\" href=\"data:,\"><title>Leave</title></head><body><main><h1>" + client
                + " wants to use the account of " + owner + "</h1><form method=\"post\"><ul>" + boxes + "</ul>"
                + "<button name=\"answer\" value=\"allow\">Allow</button> "
                + "<button name=\"answer\" value=\"refuse\">Refuse</button></form></main></body></html>";
    }

    static boolean isRefused(Map<String, String> form) {
        return !"allow".equals(form.get("answer"));
    }

    static Set<String> given(Map<String, String> form, Set<String> asked) {
        return asked.stream().filter(scope -> form.containsKey(BOX + scope)).collect(Collectors.toSet());
    }
}
