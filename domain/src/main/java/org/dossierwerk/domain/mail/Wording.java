package org.dossierwerk.domain.mail;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.domain.shared.Text;

/**
 * Subject and body of a template in one language and form of address. Logic-less: placeholders are replaced once, and a
 * line whose placeholders are all empty is left out, with the gap it leaves. A value is never read as a template again.
 *
 * @param html the body as rich text, cleaned, each block and each break on a line of its own; empty when the body is plain
 *     text, otherwise the body is what it says without formatting
 */
public record Wording(String subject, String body, String html) {

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern HALF_A_MARK = Pattern.compile("\\{\\{\\S{0,40}|\\S{0,40}}}");
    private static final Pattern LINK_TO_MARK = Pattern.compile("href=\"[^\"]*" + MARK.pattern() + "[^\"]*\"");
    private static final Pattern LINK_TO_NOTHING_ELSE = Pattern.compile("href=\"" + MARK.pattern() + "\"");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_HTML = 60_000;

    /** @throws MailRefusal.UnknownPlaceholder when a mark names none of {@link Placeholder} */
    public Wording {
        subject = Text.required("subject", subject, LONGEST_SUBJECT);
        body = Text.block("body", body, LONGEST_BODY);
        html = Text.block("body", html, LONGEST_HTML);
        requireKnown("subject", subject);
        requireKnown("body", body);
        requireKnown("body", html);
        requireAddresses(html);
    }

    /** A wording that is plain text. */
    public Wording(String subject, String body) {
        this(subject, body, "");
    }

    public boolean isRich() {
        return !html.isEmpty();
    }

    /** The letter with the values put in; a placeholder without a value counts as empty. */
    public Letter with(Map<Placeholder, String> values) {
        var text = body.lines()
                .filter(line -> saysSomething(line, values))
                .map(line -> replace(line, values, UnaryOperator.identity()))
                .collect(Collectors.joining("\n"));
        return new Letter(
                replace(subject, values, UnaryOperator.identity())
                        .replace('\n', ' ')
                        .strip(),
                EMPTY_LINES.matcher(text.strip()).replaceAll("\n\n"),
                RichLines.of(html)
                        .without(line -> !saysSomething(line, values))
                        .html(line -> replace(line, values, RichLines::escaped)));
    }

    /** Whether it mentions that. */
    boolean mentions(Placeholder placeholder) {
        return placeholders().anyMatch(placeholder::equals);
    }

    Stream<Placeholder> placeholders() {
        return MARK.matcher(subject + "\n" + body + "\n" + html)
                .results()
                .flatMap(mark -> Placeholder.of(mark.group(1)).stream());
    }

    /**
     * What must hold of words that are saved from now on. Older ones are still read.
     *
     * @throws MailRefusal.UnknownPlaceholder when a mark was begun and not ended, or does not fit the occasion
     * @throws MailRefusal.LinkMissing when the reader would not find the way in
     */
    public void requireFor(Occasion occasion) {
        for (var part : Map.of("subject", subject, "body", body).entrySet()) {
            requireWhole(part.getKey(), part.getValue());
            marks(part.getKey(), part.getValue(), (key, line) -> {
                if (Placeholder.of(key).filter(known -> known.fits(occasion)).isEmpty()) {
                    throw new MailRefusal.UnknownPlaceholder(part.getKey(), key, line);
                }
            });
        }
        if (occasion.isPersonal() && !mentions(Placeholder.ACCESS_LINK)) {
            throw new MailRefusal.LinkMissing();
        }
    }

    private static boolean saysSomething(String line, Map<Placeholder, String> values) {
        var marks = MARK.matcher(line).results().toList();
        return marks.isEmpty()
                || marks.stream().anyMatch(mark -> !value(mark.group(1), values).isEmpty());
    }

    private static String replace(String line, Map<Placeholder, String> values, UnaryOperator<String> written) {
        return MARK.matcher(line)
                .replaceAll(mark -> Matcher.quoteReplacement(written.apply(value(mark.group(1), values))));
    }

    private static String value(String key, Map<Placeholder, String> values) {
        return Placeholder.of(key).map(values::get).orElse("");
    }

    private static void requireKnown(String field, String text) {
        marks(field, text, (key, line) -> {
            if (Placeholder.of(key).isEmpty()) {
                throw new MailRefusal.UnknownPlaceholder(field, key, line);
            }
        });
    }

    private static void requireWhole(String field, String text) {
        var half = HALF_A_MARK.matcher(MARK.matcher(text).replaceAll(""));
        if (half.find()) {
            throw new MailRefusal.UnknownPlaceholder(field, half.group(), lineOf(text, text.indexOf(half.group())));
        }
    }

    private static void requireAddresses(String html) {
        LINK_TO_MARK.matcher(html).results().forEach(link -> {
            var leadsToOffice = LINK_TO_NOTHING_ELSE.matcher(link.group()).matches()
                    && Placeholder.of(link.group(1))
                            .filter(Placeholder::isAddress)
                            .isPresent();
            if (!leadsToOffice) {
                throw new MailRefusal.NoLinkTarget("body", link.group(1));
            }
        });
    }

    private interface Found {
        void mark(String key, int line);
    }

    private static void marks(String field, String text, Found found) {
        MARK.matcher(text).results().forEach(mark -> found.mark(mark.group(1), lineOf(text, mark.start())));
    }

    private static int lineOf(String text, int place) {
        return 1
                + (int) text.substring(0, Math.max(0, place))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
