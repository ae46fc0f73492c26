package org.dossierwerk.adapters.web.ui;

import java.util.Locale;

/**
 * A person as frames and rows show one.
 *
 * @param name the whole name, never split for display
 * @param detail a short line under the name, such as a function or the dossier; may be empty
 */
public record Person(String name, String detail) {

    /** The letters of the avatar: of the first and the last word that begin with a letter. */
    public String initials() {
        return initials(name);
    }

    static String initials(String name) {
        String[] words = name.strip().split("[\\s.\\-–]+");
        String first = letter(words[0]);
        String last = words.length > 1 ? letter(words[words.length - 1]) : "";
        String initials = first + last;
        return initials.isEmpty() ? "?" : initials;
    }

    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }
}
