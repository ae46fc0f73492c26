package org.dossierwerk.bootstrap;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.mail.DirectoryTransport;
import org.dossierwerk.adapters.mail.StoredMail;
import org.dossierwerk.adapters.web.mailbox.DeliveredMail;

/** Shows the pages what the folder of {@code .eml} files holds. */
record MailFolder(DirectoryTransport folder) implements DeliveredMail {

    @Override
    public List<Line> list(int limit) {
        return folder.list().stream().limit(limit).map(MailFolder::line).toList();
    }

    @Override
    public Optional<Message> read(String name) {
        return folder.read(name).map(MailFolder::message);
    }

    private static Line line(StoredMail mail) {
        return new Line(mail.name(), mail.to(), mail.subject(), mail.date());
    }

    private static Message message(StoredMail mail) {
        var calendar = mail.calendar();
        return new Message(line(mail), mail.from(), mail.text(), mail.html(), calendar == null ? "" : calendar);
    }
}
