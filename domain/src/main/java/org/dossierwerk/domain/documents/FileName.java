package org.dossierwerk.domain.documents;

import java.text.Normalizer;
import java.util.Locale;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;

/**
 * The name somebody's device gave a file, made harmless: one line without folders, in composed form, with an ending and
 * something before it, at most 200 characters long. It names the file to people; it never becomes a path.
 */
public record FileName(String value) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;
    private static final String DRIVE = "^\\p{Alpha}:";
    private static final String ONLY_DOTS_AND_BLANKS = "[.\\s]+$";

    /** @throws DocumentRefusal.Unusable when it hides what it is, or has no ending */
    public static FileName of(String given) {
        if (given.codePoints().anyMatch(FileName::turnsText)) {
            throw unusable(given);
        }
        var name = line(given).replaceAll(ONLY_DOTS_AND_BLANKS, "");
        int dot = name.lastIndexOf('.');
        if (dot < 1 || name.length() - dot - 1 > LONGEST_ENDING || name.startsWith(".")) {
            throw unusable(name);
        }
        return new FileName(cut(name.substring(0, dot), name.substring(dot)));
    }

    private static String line(String given) {
        try {
            return Text.line("files", lastPart(Normalizer.normalize(given, Normalizer.Form.NFC)), Integer.MAX_VALUE);
        } catch (InvalidValue unreadable) {
            throw unusable(given);
        }
    }

    /** Such characters show {@code fdp.exe} as {@code exe.pdf}. */
    private static boolean turnsText(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static String lastPart(String given) {
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceFirst(DRIVE, "");
    }

    private static String cut(String base, String ending) {
        int room = LONGEST - ending.codePointCount(0, ending.length());
        return base.codePointCount(0, base.length()) <= room
                ? base + ending
                : base.substring(0, base.offsetByCodePoints(0, room)) + ending;
    }

    private static DocumentRefusal unusable(String name) {
        return new DocumentRefusal.Unusable(FileProblem.NAME, shortened(name));
    }

    private static String shortened(String name) {
        return name.codePoints()
                .filter(c -> !turnsText(c) && !Character.isISOControl(c))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What comes after the last dot, in lower case. */
    public String ending() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The same name with the ending of what it was made into. */
    public FileName asPdf() {
        return new FileName(cut(value.substring(0, value.lastIndexOf('.')), ".pdf"));
    }
}
