package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.port.storage.ReceivedMailRepository;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.ReceivedMail;

/** What was written back, in memory. */
record MemoryReceivedMails(Memory memory) implements ReceivedMailRepository {

    @Override
    public boolean add(ReceivedMail mail) {
        return memory.with(state -> state.receivedMails.stream()
                        .noneMatch(kept -> kept.answers().equals(mail.answers())
                                && kept.messageId().equals(mail.messageId()))
                && state.receivedMails.add(mail));
    }

    @Override
    public List<ReceivedMail> of(MailMessageId message) {
        return memory.with(state -> state.receivedMails.stream()
                .filter(mail -> mail.answers().equals(message))
                .sorted(Comparator.comparing(ReceivedMail::receivedAt).thenComparing(ReceivedMail::messageId))
                .toList());
    }
}
