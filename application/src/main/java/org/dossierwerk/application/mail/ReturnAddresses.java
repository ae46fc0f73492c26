package org.dossierwerk.application.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where answers and bounces are sent to. Each message gets addresses of its own: the mailbox's with a token of the message
 * behind a plus sign, by which it is known again whatever the mail itself says.
 *
 * @param bounces the mailbox that servers report to, or null for the office's own
 * @param replies the mailbox that readers' answers go to, or null for the office's own
 */
public record ReturnAddresses(
        @Nullable EmailAddress bounces, @Nullable EmailAddress replies) {

    /** The office's own mailbox for everything; nothing can be told from an address then. */
    public static final ReturnAddresses NONE = new ReturnAddresses(null, null);

    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{16,40}");

    /** @throws IllegalArgumentException when there is no room for a token in an address */
    public ReturnAddresses {
        requireRoom(bounces);
        requireRoom(replies);
    }

    private static void requireRoom(@Nullable EmailAddress mailbox) {
        if (mailbox != null
                && (mailbox.value().indexOf('+') >= 0 || mailbox.value().indexOf('@') > 20)) {
            throw new IllegalArgumentException("No room for a token in the address " + mailbox);
        }
    }

    /** The sender on the envelope of the message with that token (VERP), or null for the office's own mailbox. */
    @Nullable
    EmailAddress bouncesOf(String token) {
        return with(token, bounces);
    }

    /** Where that message is answered to, or null for the office's own mailbox. */
    @Nullable
    EmailAddress repliesOf(String token) {
        return with(token, replies);
    }

    private static @Nullable EmailAddress with(String token, @Nullable EmailAddress mailbox) {
        return mailbox == null ? null : new EmailAddress(mailbox.value().replace("@", "+" + token + "@"));
    }

    /** The token in one of our addresses. */
    Optional<String> tokenIn(EmailAddress address) {
        return tokenIn(address, bounces).or(() -> tokenIn(address, replies));
    }

    private static Optional<String> tokenIn(EmailAddress address, @Nullable EmailAddress mailbox) {
        if (mailbox == null) {
            return Optional.empty();
        }
        var ours = mailbox.key();
        var theirs = address.key();
        int at = ours.indexOf('@');
        boolean fits = theirs.startsWith(ours.substring(0, at) + "+") && theirs.endsWith(ours.substring(at));
        return fits
                ? Optional.of(theirs.substring(at + 1, theirs.length() - ours.length() + at))
                        .filter(token -> TOKEN.matcher(token).matches())
                : Optional.empty();
    }
}
