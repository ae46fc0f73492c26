package org.dossierwerk.application.mail;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;

/** A letter that is being written to Emma and Daan, who share a dossier. */
abstract class LetterToACouple {

    static final String EMMA = "emma@example.nl";
    static final String DAAN = "daan@example.nl";

    final TestOffice house = new TestOffice();
    final Writings writing = new Writings(house);
    final DossierId couple = house.aDossier(TestOffice.emmaAndDaan());
    final About about = new About(couple, null);
    final MailDraftId form = new MailDraftId(UUID.randomUUID());

    Composer composer() {
        return house.desk().composer();
    }

    /** What left for others than the people of the office. */
    List<OutgoingMail> sent() {
        return house.mail.sent().stream()
                .filter(mail -> !String.valueOf(mail.to().email()).endsWith("@office.nl"))
                .toList();
    }

    static MailDraft.Content letter(String to, String cc) {
        return letter(to, cc, new Letter("Offerte", "Bijgaand"));
    }

    static MailDraft.Content letter(String to, String cc, Letter letter) {
        return letter(to, cc, letter, null);
    }

    static MailDraft.Content letter(String to, String cc, Letter letter, @Nullable LocalDateTime followUp) {
        return new MailDraft.Content(Occasion.LETTER, null, 0, to, cc, letter, followUp);
    }
}
