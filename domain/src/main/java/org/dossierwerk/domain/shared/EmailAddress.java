package org.dossierwerk.domain.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address mail can be sent to: a plain addr-spec (RFC 5321 §4.1.2) without quoting, comments or encoded words,
 * because parsers disagree on those and disagreement sends mail astray. Kept as typed but for the domain's case.
 */
public record EmailAddress(String value) {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]++(?:\\.[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]++)*+");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?+");

    /** Reads what was typed in the field {@code email}. */
    public static EmailAddress of(String typed) {
        return of("email", typed);
    }

    /** @throws InvalidValue {@code email.malformed}, {@code email.mixedScripts} or a text refusal, at that field */
    public static EmailAddress of(String field, String typed) {
        var text = Text.identifier(field, typed, LONGEST);
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || at > LONGEST_LOCAL_PART || text.startsWith("=?")) {
            throw new InvalidValue(field, "email.malformed");
        }
        var local = text.substring(0, at);
        var domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        if (!LOCAL_PART.matcher(local).matches() || !isDomain(domain)) {
            throw new InvalidValue(field, "email.malformed");
        }
        if (mixesScripts(domain)) {
            throw new InvalidValue(field, "email.mixedScripts");
        }
        return new EmailAddress(local + "@" + domain);
    }

    private static boolean isDomain(String domain) {
        var labels = domain.split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return !Character.isDigit(labels[labels.length - 1].codePointAt(0));
    }

    /** A label that mixes scripts looks like another domain than it is. */
    private static boolean mixesScripts(String domain) {
        for (var label : domain.split("\\.")) {
            long scripts = label.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character.UnicodeScript::of)
                    .distinct()
                    .count();
            if (scripts > 1) {
                return true;
            }
        }
        return false;
    }

    /** The form in which two addresses are the same mailbox for us. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
