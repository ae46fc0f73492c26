package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.mail.Mailbox;
import org.dossierwerk.domain.shared.EmailAddress;

class InMemoryMailboxTest implements MailboxContract {

    private final InMemoryMailbox mailbox = new InMemoryMailbox();

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void deliver(String subject) {
        mailbox.deliver(place -> new IncomingMail(
                place,
                place + "@test",
                List.of(),
                Set.of(),
                EmailAddress.of("emma@example.nl"),
                "Emma",
                false,
                false,
                subject,
                "text",
                null,
                null,
                Instant.EPOCH,
                ""));
    }

    @Override
    public void remove(String subject) {
        mailbox.remove(subject);
    }

    @Override
    public boolean isRead(String subject) {
        return mailbox.read().contains(subject);
    }
}
