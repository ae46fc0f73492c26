package org.dossierwerk.application.mail;

import org.dossierwerk.application.port.mail.LetterMarkup;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Placeholder;

/** The place in a letter where the personal one-time link goes; the ledger never holds the link itself. */
final class AccessMark {

    /** Shown to staff where the reader finds the link. */
    private static final String HIDDEN = "••••••";

    private AccessMark() {}

    /** The letter as it may be shown to others than its reader. */
    static Letter hidden(MailMessage.Snapshot message) {
        return isPersonal(message.cause().occasion()) ? replaced(message.letter(), HIDDEN) : message.letter();
    }

    static Letter replaced(Letter letter, String link) {
        var mark = Placeholder.ACCESS_LINK.mark();
        return new Letter(
                letter.subject(),
                letter.text().replace(mark, link),
                letter.html().replace(mark, LetterMarkup.escape(link)));
    }

    static boolean isPersonal(Occasion occasion) {
        return occasion == Occasion.INVITATION || occasion == Occasion.PASSWORD_RESET;
    }
}
