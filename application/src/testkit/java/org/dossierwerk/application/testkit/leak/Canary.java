package org.dossierwerk.application.testkit.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word of which the tests' secrets and foreign texts are made, and which stands nowhere else. Of letters only, so that it is the
 * same in an address, in JSON, in XML and in a form; {@code ./verify} looks for it too.
 */
public final class Canary {

    public static final String WORD = "zwijgkanarie";

    private static final List<String> FORMS = forms();

    private static final Set<String> LEARNT = ConcurrentHashMap.newKeySet();

    private Canary() {}

    /** That text, as a secret or as somebody else's. */
    public static String in(String text) {
        return text + " " + WORD;
    }

    /** That secret, which the application made by itself: from now on it is one like the word. */
    public static String learnt(String secret) {
        LEARNT.add(secret);
        return secret;
    }

    /** Whether the word stands there, in any letters or encoded as a password is in the header of a request, or a learnt secret. */
    public static boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(WORD)
                || FORMS.stream().anyMatch(text::contains)
                || LEARNT.stream().anyMatch(text::contains);
    }

    /** What Base64 makes of the word, depending on how many octets stand before it. */
    private static List<String> forms() {
        var forms = new ArrayList<String>();
        for (int before = 0; before < 3; before++) {
            var octets = ("-".repeat(before) + WORD).getBytes(StandardCharsets.US_ASCII);
            var whole = Base64.getEncoder().withoutPadding().encodeToString(octets);
            int first = (before * 8 + 5) / 6;
            forms.add(whole.substring(first, octets.length * 8 / 6));
        }
        return List.copyOf(forms);
    }
}
