package org.dossierwerk.domain.mail;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cleaned rich text, line by line, each whole in itself. Where lines were left out, what is empty then goes too, with the break
 * before or behind it.
 */
final class RichLines {

    private static final Pattern EMPTY = Pattern.compile("<(p|li|ul|ol|blockquote)>\\n</\\1>\\n?");
    private static final Pattern BREAK_AT_EDGE = Pattern.compile("(<(?:p|li)>\\n)<br>\\n?|\\n<br>(\\n</(?:p|li)>)");

    private final String html;
    private final boolean whole;

    private RichLines(String html, boolean whole) {
        this.html = html;
        this.whole = whole;
    }

    static RichLines of(String html) {
        return new RichLines(html, true);
    }

    /** Leaves out the lines of which that is so. */
    RichLines without(Predicate<String> silent) {
        var kept = html.lines().filter(silent.negate()).collect(Collectors.joining("\n"));
        return new RichLines(kept, kept.equals(html));
    }

    /** @param filled a line with its values */
    String html(UnaryOperator<String> filled) {
        return filled.apply(whole ? html : tidied(html));
    }

    private static String tidied(String html) {
        var tidy = html;
        for (var before = ""; !before.equals(tidy); ) {
            before = tidy;
            tidy = EMPTY.matcher(tidy).replaceAll("");
            tidy = BREAK_AT_EDGE
                    .matcher(tidy)
                    .replaceAll(edge -> edge.group(1) == null ? edge.group(2) : edge.group(1));
        }
        return tidy.strip();
    }

    /** A value as it stands in rich text, its lines as lines. */
    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "\n<br>");
    }
}
