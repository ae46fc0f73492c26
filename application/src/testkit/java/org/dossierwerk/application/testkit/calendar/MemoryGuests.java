package org.dossierwerk.application.testkit.calendar;

import java.util.List;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.GuestAnswer;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;

/** Whom the server in memory sends invitations. */
record MemoryGuests(MemoryServer server) implements Guests {

    @Override
    public EmailAddress one() {
        return EmailAddress.of("zoe@client.example");
    }

    @Override
    public EmailAddress other() {
        return EmailAddress.of("tom@client.example");
    }

    @Override
    public List<Invitation> invitations() {
        return server.invitations();
    }

    @Override
    public void answer(String calendar, String id, EmailAddress guest, Answer.Kind kind) {
        server.change(calendar, id, item -> item.answered(new GuestAnswer(guest, kind)));
    }
}
