package org.dossierwerk.domain.shared;

import java.text.Normalizer;

/**
 * The rules for text that people type: trimmed, in composed form, free of what cannot be stored or seen, and no longer
 * than its place allows. Lengths count code points. Refusals are {@link InvalidValue}.
 */
public final class Text {

    /** At most so many combining marks may stand on one character; more is a picture, not a name. */
    private static final int MARKS_PER_CHARACTER = 5;

    private Text() {}

    /** One line. A line break inside is refused, because headers and titles must stay one line. */
    public static String line(String field, String typed, int maximum) {
        var text = clean(field, typed);
        if (text.indexOf('\n') >= 0) {
            throw new InvalidValue(field, "text.lineBreak");
        }
        return within(field, text, maximum);
    }

    /** Several lines, with breaks as {@code \n}. */
    public static String block(String field, String typed, int maximum) {
        return within(field, clean(field, typed), maximum);
    }

    /** One line that may not be empty. */
    public static String required(String field, String typed, int maximum) {
        var text = line(field, typed, maximum);
        if (text.isEmpty()) {
            throw new InvalidValue(field, "text.missing");
        }
        return text;
    }

    /** A machine-read word such as an address or a user name: as {@link #line}, without any invisible character. */
    public static String identifier(String field, String typed, int maximum) {
        var visible = new StringBuilder();
        typed.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(visible::appendCodePoint);
        return line(field, visible.toString(), maximum);
    }

    private static String clean(String field, String typed) {
        if (typed.chars().allMatch(Text::isPlain)) {
            return typed.strip();
        }
        var text = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        text = withoutInvisible(text).strip();
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c != '\n' && c != '\t' && Character.isISOControl(c) || isUnusable(c)) {
                throw new InvalidValue(field, "text.unusableCharacter");
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MARKS_PER_CHARACTER) {
                throw new InvalidValue(field, "text.tooManyMarks");
            }
        }
        return text;
    }

    /** Printable ASCII, tabs and line breaks are clean already; most of what is read from the storage is nothing else. */
    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~' || c == '\n' || c == '\t';
    }

    /** Joiners stay, since scripts and emoji need them; other format characters only hide or reorder text. */
    private static String withoutInvisible(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT || c == 0x200C || c == 0x200D)
                .filter(c -> c != 0x00AD && c != 0xFEFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isUnusable(int c) {
        return Character.getType(c) == Character.SURROGATE || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String within(String field, String text, int maximum) {
        if (text.codePointCount(0, text.length()) > maximum) {
            throw new InvalidValue(field, "text.tooLong", maximum);
        }
        return text;
    }
}
