package org.dossierwerk.application.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.mail.LetterMarkup;

/**
 * Gives a letter's rich text its look. It writes the tags itself and lets through only words, whatever it is given: what is
 * no tag of {@link LetterMarkup} stands there as text, and a link that leads nowhere good loses its address. Lines of the form
 * {@code Date: Friday} in one paragraph become a table, and a paragraph that is nothing but a link becomes a button.
 */
final class LetterLook {

    static final Pattern LINK =
            Pattern.compile("(?:https://|http://(?:localhost|127\\.0\\.0\\.1)(?=[:/]))[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private static final Pattern DETAIL =
            Pattern.compile("(?:<strong>)?(\\p{L}[^:<>]{0,28}):(?:</strong>)?:? (?:</strong>)?(\\S.*)");
    private static final Pattern ACTION = Pattern.compile("(\\p{L}[^:<>]{0,40}): (" + LINK.pattern() + ")");
    private static final Pattern LINK_ALONE = Pattern.compile("<a href=\"(" + LINK.pattern() + ")\">([^<]{1,60})</a>");
    private static final Pattern LINK_NAMED =
            Pattern.compile("(\\p{L}[^:<>]{0,40}): <a href=\"(" + LINK.pattern() + ")\">\\2</a>");
    private static final Pattern EMPHASIS = Pattern.compile("</?(?:strong|em|u)>");
    private static final Pattern TAG = Pattern.compile("</?(?:strong|em|u)>|<a href=\"([^\"<>]*)\">|</a>|<br>");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)[^\\s<>\"]+");

    private static final Map<String, String> BLOCKS = Map.of(
            "<ul>", "<ul style=\"margin:0 0 16px;padding:0 0 0 24px\">",
            "<ol>", "<ol style=\"margin:0 0 16px;padding:0 0 0 24px\">",
            "<li>", "<li style=\"margin:0 0 4px\">",
            "</ul>", "</ul>",
            "</ol>", "</ol>",
            "</li>", "</li>",
            "<blockquote>",
                    "<blockquote class=\"quote\" style=\"margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #dde3e7\">",
            "</blockquote>", "</blockquote>");

    private final List<String> written = new ArrayList<>();
    private List<String> paragraph = List.of();
    private boolean inParagraph;

    private LetterLook() {}

    static String of(String html) {
        var look = new LetterLook();
        html.lines().forEach(look::line);
        return String.join("\n", look.written);
    }

    private void line(String line) {
        if (inParagraph) {
            if ("</p>".equals(line)) {
                inParagraph = false;
                paragraph(paragraph);
            } else {
                paragraph.add(withoutBreak(line));
            }
        } else if ("<p>".equals(line)) {
            inParagraph = true;
            paragraph = new ArrayList<>();
        } else if (line.startsWith("<p>") && line.endsWith("</p>")) {
            paragraph(List.of(line.substring("<p>".length(), line.length() - "</p>".length())));
        } else if (line.startsWith("<li>") && line.endsWith("</li>")) {
            written.add(BLOCKS.get("<li>") + inline(line.substring("<li>".length(), line.length() - "</li>".length()))
                    + "</li>");
        } else {
            written.add(BLOCKS.containsKey(line) ? BLOCKS.get(line) : inline(line));
        }
    }

    private static String withoutBreak(String line) {
        return line.startsWith("<br>") ? line.substring("<br>".length()) : line;
    }

    private void paragraph(List<String> lines) {
        if (lines.size() > 1
                && lines.stream().allMatch(line -> DETAIL.matcher(line).matches())) {
            written.add(details(lines));
        } else if (lines.size() == 1 && isButton(lines.get(0))) {
            return;
        } else {
            written.add("<p style=\"margin:0 0 16px\">"
                    + lines.stream().map(LetterLook::inline).collect(Collectors.joining("<br>\n")) + "</p>");
        }
    }

    private boolean isButton(String line) {
        var bare = EMPHASIS.matcher(line).replaceAll("").strip();
        var action = ACTION.matcher(bare);
        var named = LINK_NAMED.matcher(bare);
        var alone = LINK_ALONE.matcher(bare);
        if (action.matches()) {
            written.add(button(action.group(1), action.group(2)));
        } else if (named.matches()) {
            written.add(button(named.group(1), named.group(2)));
        } else if (alone.matches() && !LINK.matcher(alone.group(2)).matches()) {
            written.add(button(alone.group(2), alone.group(1)));
        } else {
            return false;
        }
        return true;
    }

    private static String details(List<String> lines) {
        return "<table class=\"details\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;"
                + "margin:0 0 20px;border-collapse:separate;background:#e1f0f3;border-radius:8px;padding:8px 0\">\n"
                + lines.stream().map(LetterLook::row).collect(Collectors.joining("\n")) + "\n</table>";
    }

    private static String row(String line) {
        var detail = DETAIL.matcher(line);
        if (!detail.matches()) {
            throw new IllegalArgumentException("Not a detail: " + line);
        }
        return "<tr><th scope=\"row\" class=\"label\" width=\"96\" style=\"width:96px;padding:4px 8px 4px 16px;text-align:left;"
                + "vertical-align:top;font-weight:400;color:#455360\">" + words(detail.group(1))
                + "</th><td class=\"ink\" style=\"padding:4px 16px 4px 8px;vertical-align:top;font-weight:600;"
                + "overflow-wrap:anywhere;word-break:break-word;color:#17222d\">" + inline(detail.group(2))
                + "</td></tr>";
    }

    /** The address stands below it too, for readers whose program shows no button. */
    private static String button(String label, String link) {
        var href = words(link);
        return "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 8px\"><tr>"
                + "<td class=\"button\" style=\"border-radius:8px;background:#0b5a6b\"><a class=\"on-button\" href=\""
                + href
                + "\" style=\"display:inline-block;padding:13px 22px;font-weight:600;color:#ffffff;text-decoration:none\">"
                + words(label) + "</a></td></tr></table>\n"
                + "<p class=\"quiet\" style=\"margin:0 0 20px;font-size:13px;line-height:18px;color:#5c6975;"
                + "overflow-wrap:anywhere;word-break:break-all\">" + href + "</p>";
    }

    private static String inline(String line) {
        var html = new StringBuilder();
        var tag = TAG.matcher(line);
        int done = 0;
        boolean inLink = false;
        while (tag.find()) {
            html.append(text(line.substring(done, tag.start()), inLink));
            done = tag.end();
            if (tag.group().startsWith("<a ")) {
                inLink = ADDRESS.matcher(tag.group(1)).matches();
                html.append(
                        inLink
                                ? "<a class=\"link\" href=\"" + words(tag.group(1)) + "\" style=\"color:#0b5a6b\">"
                                : "");
            } else if ("</a>".equals(tag.group())) {
                html.append(inLink ? "</a>" : "");
                inLink = false;
            } else {
                html.append(tag.group());
            }
        }
        return html.append(text(line.substring(done), inLink))
                .append(inLink ? "</a>" : "")
                .toString();
    }

    private static String text(String escaped, boolean inLink) {
        if (inLink) {
            return words(escaped);
        }
        var text = plain(escaped);
        var html = new StringBuilder();
        var link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            var href = LetterMarkup.escape(link.group());
            html.append(LetterMarkup.escape(text.substring(done, link.start())))
                    .append("<a class=\"link\" href=\"" + href + "\" style=\"color:#0b5a6b\">" + href + "</a>");
            done = link.end();
        }
        return html.append(LetterMarkup.escape(text.substring(done))).toString();
    }

    /** Escaped once, however it came. */
    private static String words(String escaped) {
        return LetterMarkup.escape(plain(escaped));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
