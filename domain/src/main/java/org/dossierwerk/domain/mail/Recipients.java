package org.dossierwerk.domain.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;

/**
 * Readers as people type them in one line: {@code Emma de Wit <emma@example.org>; tom@example.org}. What could be read in two ways
 * is refused, because parsers disagree on it and disagreement sends mail astray.
 */
public final class Recipients {

    private static final int LONGEST_NAME = 100;
    private static final Pattern NAMED = Pattern.compile("(?:\"([^\"<>@]*)\"\\s*|([^\"<>@]*))<([^<>]*)>");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\"<>]");

    private Recipients() {}

    /**
     * Each once, in the order in which they stand there.
     *
     * @throws MailRefusal.NoAddress naming the first of them that is none
     */
    public static List<Recipient> read(String field, String typed) {
        var known = new HashSet<String>();
        var all = new ArrayList<Recipient>();
        for (var part : parts(typed)) {
            var recipient = recipient(field, part);
            if (recipient.email() != null && known.add(recipient.email().key())) {
                all.add(recipient);
            }
        }
        return all;
    }

    /** Commas and semicolons separate, but not within quotes or brackets. */
    private static List<String> parts(String typed) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        char end = 0;
        for (char c : typed.toCharArray()) {
            if (end == 0 && (c == ',' || c == ';' || c == '\n')) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                end = end == c ? 0 : end != 0 ? end : c == '"' ? '"' : c == '<' ? '>' : 0;
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static Recipient recipient(String field, String part) {
        try {
            var named = NAMED.matcher(part);
            if (!named.matches()) {
                return new Recipient("", EmailAddress.of(field, part));
            }
            var name = named.group(1) == null ? named.group(2) : named.group(1);
            return new Recipient(Text.line(field, name, LONGEST_NAME), EmailAddress.of(field, named.group(3)));
        } catch (InvalidValue refused) {
            throw "email.mixedScripts".equals(refused.code())
                    ? new MailRefusal.SuspectAddress(field, shown(part))
                    : new MailRefusal.NoAddress(field, shown(part));
        }
    }

    private static String shown(String part) {
        return part.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In one line, so that reading it gives the same again; those without an address are left out. */
    public static String line(List<Recipient> recipients) {
        return recipients.stream()
                .filter(one -> one.email() != null)
                .map(Recipients::shown)
                .collect(Collectors.joining(", "));
    }

    /** One reader with name and address. */
    public static String shown(Recipient one) {
        var name = one.name().replaceAll("[\"<>@]", "").strip();
        if (name.isEmpty()) {
            return String.valueOf(one.email());
        }
        var quoted = NEEDS_QUOTES.matcher(name).find() ? "\"" + name + "\"" : name;
        return quoted + " <" + one.email() + ">";
    }
}
