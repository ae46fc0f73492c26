package org.dossierwerk.application.mail;

import java.io.InputStream;
import java.time.Instant;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;

/** What is read of the ledger. */
public final class MailViews {

    private MailViews() {}

    /** @param author who wrote it by hand; empty when it left by itself */
    public record Line(
            MailMessageId id,
            @Nullable DossierId dossier,
            String dossierTitle,
            Occasion occasion,
            String subject,
            String recipientName,
            String recipientAddress,
            Instant writtenAt,
            @Nullable Instant settledAt,
            MailStatus status,
            String author) {}

    /** A file that went with a message, open. */
    public record EnclosedFile(Enclosure file, InputStream bytes) {}

    /** One message as it was, or will be, sent. */
    public record Details(MailMessage.Snapshot state, String author, String html) {}
}
