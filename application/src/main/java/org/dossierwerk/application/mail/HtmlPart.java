package org.dossierwerk.application.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.mail.LetterMarkup;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.shared.Language;

/**
 * A letter as an HTML page. It says what the letter says and nothing else, in one quiet look that holds on a telephone and in
 * the dark. No picture, no script, nothing loaded from anywhere.
 */
final class HtmlPart {

    private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String FRAME = read("letter.html");

    private HtmlPart() {}

    static String of(Letter letter, Language language, String officeName) {
        var parts = Map.of(
                "language", language.tag(),
                "title", LetterMarkup.escape(letter.subject()),
                "office", LetterMarkup.escape(officeName),
                "body", LetterLook.of(letter.isRich() ? letter.html() : LetterHtml.of(letter.text())));
        return MARK.matcher(FRAME).replaceAll(mark -> Matcher.quoteReplacement(parts.getOrDefault(mark.group(1), "")));
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
