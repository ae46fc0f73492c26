package org.dossierwerk.domain.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.domain.shared.Text;

/**
 * Subject and body of a template in one language and form of address. Logic-less: placeholders are replaced once, and a
 * line whose placeholders are all empty is left out, with the gap it leaves. A value is never read as a template again.
 */
public record Wording(String subject, String body) {

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    /** @throws MailRefusal.UnknownPlaceholder when a mark names none of {@link Placeholder} */
    public Wording {
        subject = Text.required("subject", subject, LONGEST_SUBJECT);
        body = Text.block("body", body, LONGEST_BODY);
        requireKnown("subject", subject);
        requireKnown("body", body);
    }

    /** The letter with the values put in; a placeholder without a value counts as empty. */
    public Letter with(Map<Placeholder, String> values) {
        var text = body.lines()
                .filter(line -> saysSomething(line, values))
                .map(line -> replace(line, values))
                .collect(Collectors.joining("\n"));
        return new Letter(
                replace(subject, values).replace('\n', ' ').strip(),
                EMPTY_LINES.matcher(text.strip()).replaceAll("\n\n"));
    }

    private static boolean saysSomething(String line, Map<Placeholder, String> values) {
        var marks = MARK.matcher(line).results().toList();
        return marks.isEmpty()
                || marks.stream().anyMatch(mark -> !value(mark.group(1), values).isEmpty());
    }

    private static String replace(String line, Map<Placeholder, String> values) {
        return MARK.matcher(line).replaceAll(mark -> Matcher.quoteReplacement(value(mark.group(1), values)));
    }

    private static String value(String key, Map<Placeholder, String> values) {
        return Placeholder.of(key).map(values::get).orElse("");
    }

    private static void requireKnown(String field, String text) {
        MARK.matcher(text).results().map(mark -> mark.group(1)).forEach(key -> {
            if (Placeholder.of(key).isEmpty()) {
                throw new MailRefusal.UnknownPlaceholder(field, key);
            }
        });
    }
}
