package org.dossierwerk.application.testkit.calendar.graph;

import java.util.List;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import tools.jackson.databind.node.ObjectNode;

/** Guests whom Exchange mails on behalf of a mailbox. */
public final class GraphGuests implements Guests {

    private final GraphMailbox mailbox;

    public GraphGuests(GraphMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public EmailAddress one() {
        return new EmailAddress("zoe@guests.example");
    }

    @Override
    public EmailAddress other() {
        return new EmailAddress("tom@guests.example");
    }

    @Override
    public List<Invitation> invitations() {
        return mailbox.sent().stream()
                .map(sent -> new Invitation(new EmailAddress(sent.guest()), sent.callsOff()))
                .toList();
    }

    @Override
    public void answer(String calendar, String id, EmailAddress guest, Answer.Kind kind) {
        var response =
                switch (kind) {
                    case ACCEPTED -> "accepted";
                    case TENTATIVE, COUNTERED -> "tentativelyAccepted";
                    case DECLINED -> "declined";
                };
        synchronized (mailbox) {
            var event = mailbox.event(id);
            for (var attendee : event.properties.path("attendees")) {
                if (attendee.path("emailAddress").path("address").asString("").equals(guest.value())) {
                    ((ObjectNode) attendee)
                            .putObject("status")
                            .put("response", response)
                            .put("time", "2026-11-20T09:00:00Z");
                }
            }
            mailbox.touch(event);
        }
    }
}
