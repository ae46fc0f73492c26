package org.dossierwerk.domain.mail;

import java.util.Objects;
import java.util.UUID;

/** Identifies a mail template. */
public record MailTemplateId(UUID value) {

    public MailTemplateId {
        Objects.requireNonNull(value, "value");
    }
}
