package org.dossierwerk.adapters.web.adviser.mail;

import java.util.UUID;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.domain.dossier.DossierId;

/**
 * Where a mail is written, and about what.
 *
 * @param href of the page to write on
 */
record LetterPlace(About about, String href) {

    static LetterPlace of(UUID dossier) {
        return new LetterPlace(new About(new DossierId(dossier), null), "/dossiers/" + dossier + "/letter");
    }

    static LetterPlace of(ItemPath path) {
        return new LetterPlace(new About(path.dossier(), path.item()), path.mail());
    }

    /** Where the mails of the dossier are. */
    String mails() {
        return "/dossiers/" + about.dossier().value() + "/mail";
    }
}
