package org.dossierwerk.application.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.mail.LetterMarkup;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.shared.Language;

/**
 * A letter as HTML. One that was written as rich text is shown so. Else it says what the text says and nothing else: paragraphs stay paragraphs, lines of the form
 * {@code Date: Friday} in one paragraph become a table, and a paragraph {@code View it: https://…} becomes a button. No
 * picture, no script, nothing loaded from anywhere.
 */
final class HtmlPart {

    private static final Pattern DETAIL = Pattern.compile("(\\p{L}[^:]{0,28}): (\\S.*)");
    private static final Pattern LINK =
            Pattern.compile("(?:https://|http://(?:localhost|127\\.0\\.0\\.1)(?=[:/]))[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    private static final Pattern ACTION = Pattern.compile("(\\p{L}[^:]{0,40}): (" + LINK.pattern() + ")");

    private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String FRAME = read("letter.html");

    private HtmlPart() {}

    static String of(Letter letter, Language language, String officeName) {
        var body = letter.isRich()
                ? letter.html()
                : paragraphs(letter.text()).stream().map(HtmlPart::paragraph).collect(Collectors.joining("\n"));
        var parts = Map.of(
                "language", language.tag(),
                "title", LetterMarkup.escape(letter.subject()),
                "office", LetterMarkup.escape(officeName),
                "body", body);
        return MARK.matcher(FRAME).replaceAll(mark -> Matcher.quoteReplacement(parts.getOrDefault(mark.group(1), "")));
    }

    private static List<String> paragraphs(String text) {
        return Pattern.compile("\\n\\s*\\n").splitAsStream(text.strip()).toList();
    }

    private static String paragraph(String text) {
        var lines = text.lines().map(String::strip).toList();
        var action = ACTION.matcher(text);
        if (lines.size() == 1 && action.matches()) {
            return button(action.group(1), action.group(2));
        }
        if (lines.size() > 1
                && lines.stream().allMatch(line -> DETAIL.matcher(line).matches())) {
            return details(lines);
        }
        return "<p style=\"margin:0 0 16px\">"
                + lines.stream().map(HtmlPart::linked).collect(Collectors.joining("<br>\n")) + "</p>";
    }

    private static String details(List<String> lines) {
        var rows = lines.stream().map(HtmlPart::row).collect(Collectors.joining("\n"));
        return "<table class=\"details\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;"
                + "margin:0 0 20px;border-collapse:separate;background:#e1f0f3;border-radius:8px;padding:8px 0\">\n"
                + rows + "\n</table>";
    }

    private static String row(String line) {
        var detail = DETAIL.matcher(line);
        if (!detail.matches()) {
            throw new IllegalArgumentException("Not a detail: " + line);
        }
        return "<tr><th scope=\"row\" class=\"label\" width=\"96\" style=\"width:96px;padding:4px 8px 4px 16px;text-align:left;"
                + "vertical-align:top;font-weight:400;color:#455360\">" + LetterMarkup.escape(detail.group(1))
                + "</th><td class=\"ink\" style=\"padding:4px 16px 4px 8px;vertical-align:top;font-weight:600;"
                + "overflow-wrap:anywhere;word-break:break-word;color:#17222d\">" + linked(detail.group(2))
                + "</td></tr>";
    }

    /** The address stands below it too, for readers whose program shows no button. */
    private static String button(String label, String link) {
        var href = LetterMarkup.escape(link);
        return "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 8px\"><tr>"
                + "<td class=\"button\" style=\"border-radius:8px;background:#0b5a6b\"><a class=\"on-button\" href=\""
                + href
                + "\" style=\"display:inline-block;padding:13px 22px;font-weight:600;color:#ffffff;text-decoration:none\">"
                + LetterMarkup.escape(label) + "</a></td></tr></table>\n"
                + "<p class=\"quiet\" style=\"margin:0 0 20px;font-size:13px;line-height:18px;color:#5c6975;"
                + "overflow-wrap:anywhere;word-break:break-all\">" + href + "</p>";
    }

    private static String linked(String line) {
        var html = new StringBuilder();
        var link = LINK.matcher(line);
        int done = 0;
        while (link.find()) {
            var href = LetterMarkup.escape(link.group());
            html.append(LetterMarkup.escape(line.substring(done, link.start())))
                    .append("<a class=\"link\" href=\"" + href + "\" style=\"color:#0b5a6b\">" + href + "</a>");
            done = link.end();
        }
        return html.append(LetterMarkup.escape(line.substring(done))).toString();
    }

    private static String read(String name) {
        try (var file = HtmlPart.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("Missing: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
