package org.dossierwerk.domain.access;

import java.util.List;
import java.util.Locale;

/**
 * What a password must be (RELIABILITY §4, V6): long, and not a common one. Any character may be used, nothing is trimmed
 * or cut, nothing expires.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azerty", "qwertz");
    private static final List<String> COMMON = List.of(
            "password",
            "passwort",
            "wachtwoord",
            "welcome",
            "welkom",
            "willkommen",
            "geheim",
            "secret",
            "letmein",
            "iloveyou",
            "admin",
            "dossierwerk",
            "hypotheek",
            "changeme",
            "football",
            "monkey",
            "dragon",
            "summer",
            "winter",
            "zomer",
            "sommer",
            "herfst",
            "lente");

    private PasswordPolicy() {}

    /** @param contextWords names around here, such as the user name and the office's: no base for a password */
    public static void require(String password, List<String> contextWords) {
        int length = password.codePointCount(0, password.length());
        if (password.indexOf('\0') >= 0) {
            throw new AccessRefusal.PasswordUnusable();
        }
        if (length < SHORTEST) {
            throw new AccessRefusal.PasswordTooShort(SHORTEST);
        }
        if (length > LONGEST) {
            throw new AccessRefusal.PasswordTooLong(LONGEST);
        }
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : contextWords) {
            for (var part : word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                rest = part.length() > 3 ? rest.replace(part, "") : rest;
            }
        }
        for (var word : COMMON) {
            rest = rest.replace(word, "");
        }
        if (withoutRuns(rest).chars().distinct().count() < 5) {
            throw new AccessRefusal.PasswordTooCommon();
        }
    }

    /** Leaves out each character that only continues a row of the alphabet, the digits or the keyboard. */
    private static String withoutRuns(String text) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !continues(text.charAt(i - 1), text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean continues(char before, char after) {
        return before == after
                || ROWS.stream()
                        .anyMatch(row -> row.contains("" + before + after) || row.contains("" + after + before));
    }
}
