package org.dossierwerk.application.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.LetterMarkup;
import org.dossierwerk.domain.mail.Letter;

/** Between a letter's plain and its rich text. */
record RichText(HtmlCleaner cleaner) {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"\uE000\uE001]*[^\\s<>\"\uE000\uE001.,;:!?)]");
    private static final Pattern MARKED_ADDRESS =
            Pattern.compile("href=\"" + MailValues.BEGIN + "([^\"]*)" + MailValues.END + "\"");

    /** The letter as rich text, also when it is plain. */
    String html(Letter letter) {
        var html = letter.isRich() ? letter.html() : ofText(letter.text());
        return cleaner.clean(MARKED_ADDRESS.matcher(html).replaceAll("href=\"$1\""))
                .html();
    }

    /** As it was typed, cleaned; what says no more than its text says is plain text, and is laid out like one. */
    Letter typed(String subject, String html) {
        var cleaned = cleaner.clean(html);
        var plain = cleaner.clean(ofText(cleaned.text())).html();
        return new Letter(subject, cleaned.text(), plain.equals(cleaned.html()) ? "" : cleaned.html());
    }

    private static String ofText(String text) {
        return EMPTY_LINE.splitAsStream(text.strip()).map(RichText::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        var html = new StringBuilder();
        var plain = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("- ")) {
                end(plain, html);
                items.add("<li>" + linked(line.substring(2)) + "</li>");
            } else {
                list(items, html);
                plain.add(linked(line));
            }
        }
        list(items, html);
        end(plain, html);
        return html.toString();
    }

    private static void end(List<String> lines, StringBuilder html) {
        if (!lines.isEmpty()) {
            html.append("<p>").append(String.join("<br>", lines)).append("</p>");
            lines.clear();
        }
    }

    private static void list(List<String> items, StringBuilder html) {
        if (!items.isEmpty()) {
            html.append("<ul>").append(String.join("", items)).append("</ul>");
            items.clear();
        }
    }

    private static String linked(String line) {
        var html = new StringBuilder();
        var link = LINK.matcher(line);
        int done = 0;
        while (link.find()) {
            var address = LetterMarkup.escape(link.group());
            html.append(LetterMarkup.escape(line.substring(done, link.start())))
                    .append("<a href=\"" + address + "\">" + address + "</a>");
            done = link.end();
        }
        return html.append(LetterMarkup.escape(line.substring(done))).toString();
    }
}
