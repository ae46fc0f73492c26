package org.dossierwerk.application.port.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server tells of a message it was to deliver (RFC 3464).
 *
 * @param originalMessageId of the message it is about, without angle brackets, or null when it does not tell
 */
public record DeliveryReport(@Nullable String originalMessageId, List<Fate> fates) {

    public DeliveryReport {
        fates = List.copyOf(fates);
    }

    /**
     * What became of it for one recipient.
     *
     * @param recipient null when it is no address
     * @param action such as {@code failed} or {@code delayed}
     * @param status such as {@code 5.1.1} (RFC 3463)
     * @param diagnostic what the refusing server said, or empty
     */
    public record Fate(@Nullable EmailAddress recipient, String action, String status, String diagnostic) {

        private static final Pattern CODE = Pattern.compile("(?<![0-9.])[45]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.])");
        /** A full mailbox, size, protocol, content and policy (RFC 3463). */
        private static final Pattern ABOUT_THE_MAIL = Pattern.compile("5\\.[3567]\\..*|5\\.2\\.[23]");

        /** It will not arrive any more. */
        public boolean failed() {
            return action.toLowerCase(Locale.ROOT).equals("failed");
        }

        public boolean delayed() {
            return action.toLowerCase(Locale.ROOT).equals("delayed");
        }

        /** No other mail will arrive there either: it was not this one that was too large, or suspicious. */
        public boolean lasting() {
            return failed()
                    && code().startsWith("5.")
                    && !ABOUT_THE_MAIL.matcher(code()).matches();
        }

        /** What the refusing server said in figures, where the reporting one only says that it failed. */
        private String code() {
            var said = CODE.matcher(diagnostic);
            return status.endsWith(".0.0") && said.find() ? said.group() : status;
        }

        /** The status and what the server said, for people. */
        public String words() {
            return diagnostic.isEmpty() ? status : diagnostic;
        }
    }
}
