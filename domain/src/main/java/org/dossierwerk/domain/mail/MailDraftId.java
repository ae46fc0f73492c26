package org.dossierwerk.domain.mail;

import java.util.Objects;
import java.util.UUID;

/** Identifies a draft, and what is sent of it: however often it is sent, it goes once. */
public record MailDraftId(UUID value) {
    public MailDraftId {
        Objects.requireNonNull(value, "value");
    }
}
