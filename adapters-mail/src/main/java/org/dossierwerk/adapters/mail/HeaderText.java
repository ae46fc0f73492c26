package org.dossierwerk.adapters.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * Text as it may stand in a header (RFC 5322, RFC 2047). Whatever is not plain ASCII is encoded, and so is plain text that
 * looks encoded, because a mail program would decode it.
 */
final class HeaderText {

    private static final int LONGEST = 998;
    private static final int OCTETS_PER_WORD = 42;
    private static final int OCTETS_PER_PIECE = 48;
    private static final Pattern PLAIN_NAME = Pattern.compile("[ !#-\\[\\]-~]{1,60}");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._-]");
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern MESSAGE_ID = Pattern.compile("[^\\s<>@\"\\p{Cntrl}]+@[^\\s<>@\"\\p{Cntrl}]+");

    private HeaderText() {}

    /** A subject on one logical line of at most 998 octets; what is too long is cut, with an ellipsis. */
    static String subject(String subject) {
        requireOneLine("subject", subject);
        int last = subject.codePointCount(0, subject.length());
        var value = unstructured(subject);
        while (value.length() > LONGEST - "Subject: ".length()) {
            last -= Math.max(1, last / 16);
            value = unstructured(
                    subject.substring(0, subject.offsetByCodePoints(0, last)).strip() + "…");
        }
        return value;
    }

    private static String unstructured(String text) {
        return isPlain(text) ? text : encoded(text);
    }

    /** A mailbox with its name: {@code "De Linde" <kantoor@delinde.example>}. */
    static String mailbox(Invitation.Mailbox mailbox) {
        return mailbox(mailbox.name(), mailbox.address());
    }

    static String mailbox(String name, EmailAddress address) {
        requireOneLine("name", name);
        var words = isPlain(name) ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : encoded(name);
        return name.isBlank() ? address(address) : words + " <" + address(address) + ">";
    }

    /** An address that every server understands: its domain in ASCII. */
    static String address(EmailAddress address) {
        requireOneLine("address", address.value());
        int at = address.value().lastIndexOf('@');
        if (at < 1 || !PLAIN.matcher(address.value().substring(0, at)).matches()) {
            throw refused("address");
        }
        try {
            return address.value().substring(0, at + 1)
                    + IDN.toASCII(address.value().substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw refused("address");
        }
    }

    /** A message id in its angle brackets. */
    static String messageId(String id) {
        if (id.length() > 250 || !MESSAGE_ID.matcher(id).matches()) {
            throw refused("message id");
        }
        return "<" + id + ">";
    }

    /**
     * The name of a file as a parameter (RFC 2231, RFC 5987): short and plain in quotes, else in UTF-8 on as many lines as it
     * takes. Characters that turn the text around are left out; they show {@code fdp.exe} as {@code exe.pdf}.
     */
    static String fileName(String name) {
        requireOneLine("file name", name);
        var safe = name.replaceAll("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "");
        if (PLAIN_NAME.matcher(safe).matches()) {
            return "filename=\"" + safe + "\"";
        }
        var pieces = pieces(safe);
        if (pieces.size() == 1) {
            return "filename*=UTF-8''" + pieces.get(0);
        }
        var parameters = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            parameters
                    .append(i == 0 ? "" : ";")
                    .append("\r\n filename*")
                    .append(i)
                    .append(i == 0 ? "*=UTF-8''" : "*=")
                    .append(pieces.get(i));
        }
        return parameters.toString();
    }

    private static List<String> pieces(String name) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (piece.length() >= OCTETS_PER_PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(percent(Character.toString(c)));
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private static String percent(String character) {
        if (UNRESERVED.matcher(character).matches()) {
            return character;
        }
        var octets = new StringBuilder();
        for (byte octet : utf8(character)) {
            octets.append(String.format("%%%02X", octet));
        }
        return octets.toString();
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !text.contains("=?") && text.length() <= 900;
    }

    private static String encoded(String text) {
        var words = new StringBuilder();
        var chunk = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (utf8(chunk.toString() + Character.toString(c)).length > OCTETS_PER_WORD) {
                words.append(word(chunk.toString())).append("\r\n ");
                chunk.setLength(0);
            }
            chunk.appendCodePoint(c);
        }
        return words.append(word(chunk.toString())).toString();
    }

    private static String word(String chunk) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(chunk)) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A line break in a header would begin another header, or the body. */
    static void requireOneLine(String header, String text) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw refused(header);
        }
    }

    private static ProviderFailure refused(String header) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, "Cannot stand in a mail header: " + header, null);
    }
}
