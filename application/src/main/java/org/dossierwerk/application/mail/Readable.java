package org.dossierwerk.application.mail;

import java.text.Normalizer;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.work.Alert;

/**
 * Text from outside as it can be kept and read: what cannot be seen, or would turn a line around, is left out, and what is
 * too long is cut. Unlike what people type here, nothing in it is refused.
 */
final class Readable {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MARKS_PER_CHARACTER = 5;

    private Readable() {}

    static ReceivedMail of(IncomingMail mail, MailMessageId answers, EmailAddress from) {
        return new ReceivedMail(
                answers,
                mail.messageId(),
                line(mail.fromName()),
                from,
                mail.proven(),
                line(mail.subject()),
                block(mail.text()),
                mail.receivedAt());
    }

    /** One line, as long as fits a work queue. */
    static String line(String text) {
        return cut(visible(text).replaceAll("\\s+", " ").strip(), Alert.LONGEST_TEXT);
    }

    private static String block(String text) {
        var lines = visible(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\\n{3,}", "\n\n");
        return cut(lines.strip(), LONGEST_TEXT);
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        for (var it = Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .iterator();
                it.hasNext(); ) {
            int c = it.nextInt();
            int type = Character.getType(c);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (c == '\n' || c == '\t' || marks <= MARKS_PER_CHARACTER && isVisible(c, type)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isVisible(int c, int type) {
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && c != 0xFFFD
                && (c & 0xFFFE) != 0xFFFE;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
