package org.dossierwerk.application.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.shared.EmailAddress;

class InMemoryMailTest implements MailTransportContract, RefusedReadersContract {

    private final InMemoryMail mail = new InMemoryMail();

    @Override
    public MailTransport transport() {
        return mail;
    }

    @Override
    public List<Arrived> arrived() throws Exception {
        var arrived = new ArrayList<Arrived>();
        for (var m : mail.sent()) {
            var octets = Mails.octetsOf(m);
            arrived.add(new Arrived(
                    m.messageId(),
                    m.inReplyTo(),
                    m.from().name(),
                    readers(m).toList(),
                    m.letter().subject(),
                    m.letter().text(),
                    m.html(),
                    m.calendar() == null ? null : m.calendar().content(),
                    IntStream.range(0, octets.size())
                            .mapToObj(i -> new ArrivedFile(
                                    m.attachments().get(i).name(),
                                    m.attachments().get(i).mediaType(),
                                    octets.get(i)))
                            .toList()));
        }
        return arrived;
    }

    private static Stream<String> readers(OutgoingMail mail) {
        return Stream.concat(Stream.of(mail.to()), mail.copies().stream().map(Copy::recipient))
                .map(reader -> Objects.requireNonNull(reader.email()).value());
    }

    @Override
    public void refuse(EmailAddress reader, String reason) {
        mail.refuse(reader, reason);
    }

    @Override
    public List<String> reached() {
        return mail.reached();
    }
}
