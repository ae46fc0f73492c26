package org.dossierwerk.application.testkit;

import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.port.mail.MailTransport;

class InMemoryMailTest implements MailTransportContract {

    private final InMemoryMail mail = new InMemoryMail();

    @Override
    public MailTransport transport() {
        return mail;
    }

    @Override
    public List<Arrived> arrived() {
        return mail.sent().stream()
                .map(m -> new Arrived(
                        m.messageId(),
                        m.inReplyTo(),
                        List.of(Objects.requireNonNull(m.to().email()).value()),
                        m.letter().subject(),
                        m.letter().text(),
                        m.html(),
                        m.calendar() == null ? null : m.calendar().content()))
                .toList();
    }
}
