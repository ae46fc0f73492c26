package org.dossierwerk.adapters.mail;

import java.util.Locale;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether the office's own mail server says that the sender's domain vouches for a message (RFC 8601): by DMARC, or by a DKIM
 * signature of that domain. Anybody can write such a header; only the uppermost under the server's own name counts, which it
 * wrote last.
 */
final class Vouching {

    private Vouching() {}

    /** @param headers as they stand in the message, from above; null without any */
    static boolean of(String @Nullable [] headers, String trusted, EmailAddress from) {
        if (headers == null || trusted.isEmpty()) {
            return false;
        }
        for (var header : headers) {
            var statements = plain(header).split(";");
            if (statements[0].strip().split("\\s")[0].equalsIgnoreCase(trusted)) {
                return vouches(statements, domain(from));
            }
        }
        return false;
    }

    private static boolean vouches(String[] statements, String domain) {
        for (int i = 1; i < statements.length; i++) {
            var words = statements[i].strip().toLowerCase(Locale.ROOT).split("\\s+");
            if (words[0].equals("dmarc=pass") && says(words, "header.from=", domain)
                    || words[0].equals("dkim=pass") && signs(words, domain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(String[] words, String property, String value) {
        for (var word : words) {
            if (word.equals(property + value)) {
                return true;
            }
        }
        return false;
    }

    /** By the domain itself or one above it, but never by a top-level one. */
    private static boolean signs(String[] words, String domain) {
        for (var signer = domain; signer.indexOf('.') > 0; signer = signer.substring(signer.indexOf('.') + 1)) {
            if (says(words, "header.d=", signer) || says(words, "header.i=@", signer)) {
                return true;
            }
        }
        return false;
    }

    /** Without comments, which may lie in one another, and quoted text: in both a sender could have written anything. */
    private static String plain(String header) {
        var plain = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0 && !quoted) {
                plain.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private static String domain(EmailAddress address) {
        return address.key().substring(address.key().indexOf('@') + 1);
    }
}
