package org.dossierwerk.application.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.mail.LetterMarkup;

/** Plain text as the rich text that says the same, laid out as {@link LetterMarkup} does. */
final class LetterHtml {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n");
    private static final String ITEM = "- ";

    private LetterHtml() {}

    static String of(String text) {
        return EMPTY_LINES
                .splitAsStream(text.strip())
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        paragraph(paragraph.lines().map(line -> line.strip()).toList()))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(List<String> lines) {
        if (lines.stream().allMatch(line -> line.startsWith(ITEM))) {
            return lines.stream()
                    .map(line -> "<li>"
                            + LetterMarkup.escape(line.substring(ITEM.length()).strip()) + "</li>")
                    .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        }
        var joined = lines.stream().map(LetterMarkup::escape).collect(Collectors.joining("\n<br>"));
        return lines.size() == 1 ? "<p>" + joined + "</p>" : "<p>\n" + joined + "\n</p>";
    }
}
