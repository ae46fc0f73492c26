package org.dossierwerk.domain.mail;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to a message. */
public sealed interface MailEvent extends DomainEvent {

    MailMessageId message();

    @Override
    default UUID subject() {
        return message().value();
    }

    /** A message waits to leave, behind the others of the same order. */
    record Queued(MailMessageId message, UUID order, Instant occurredAt) implements MailEvent {
        @Override
        public String name() {
            return "mail.queued/1";
        }

        @Override
        public UUID orderKey() {
            return order;
        }
    }

    /** Somebody lets a failed message try again. */
    record Retried(MailMessageId message, Instant occurredAt) implements MailEvent {
        @Override
        public String name() {
            return "mail.retried/1";
        }
    }

    /** There is no address to send a message to. */
    record NotSendable(MailMessageId message, Instant occurredAt) implements MailEvent {
        @Override
        public String name() {
            return "mail.not-sendable/1";
        }
    }

    /** A message went to some of its readers, and was refused for others. */
    record PartlyRefused(MailMessageId message, Instant occurredAt) implements MailEvent {
        @Override
        public String name() {
            return "mail.partly-refused/1";
        }
    }

    record Failed(MailMessageId message, Instant occurredAt) implements MailEvent {
        @Override
        public String name() {
            return "mail.failed/1";
        }
    }

    /** A message that had been taken came back. */
    record Bounced(MailMessageId message, Instant occurredAt) implements MailEvent {
        @Override
        public String name() {
            return "mail.bounced/1";
        }
    }
}
