package org.dossierwerk.domain.mail;

import java.util.Objects;
import java.util.UUID;

/** Identifies one message to one recipient. */
public record MailMessageId(UUID value) {

    public MailMessageId {
        Objects.requireNonNull(value, "value");
    }
}
