package org.dossierwerk.domain.work;

import java.time.Instant;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** Something in the work queue of one user: shown from a moment on, until somebody has dealt with it. */
public final class Alert extends Aggregate {

    public static final int LONGEST_TEXT = 200;

    private final AlertId id;
    private final long version;
    private Notice notice;
    private @Nullable Instant settledAt;

    private Alert(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.notice = s.notice();
        this.settledAt = s.settledAt();
    }

    /**
     * What there is to look at.
     *
     * @param text in words, or empty when the reason says it all
     * @param from not shown before (MAIL-05)
     * @param mail the message it is about, or null
     * @param document the one it is about, or null
     */
    public record Notice(
            UserId user,
            DossierId dossier,
            @Nullable DossierItem item,
            AlertReason reason,
            String text,
            Instant from,
            @Nullable MailMessageId mail,
            @Nullable RequestedDocumentId document) {
        public Notice {
            text = Text.line("text", text, LONGEST_TEXT);
        }

        /** What there is to look at about a message. */
        public Notice(
                UserId user,
                DossierId dossier,
                @Nullable DossierItem item,
                AlertReason reason,
                String text,
                Instant from,
                @Nullable MailMessageId mail) {
            this(user, dossier, item, reason, text, from, mail, null);
        }

        /** What there is to look at that is about no message and no document. */
        public Notice(
                UserId user,
                DossierId dossier,
                @Nullable DossierItem item,
                AlertReason reason,
                String text,
                Instant from) {
            this(user, dossier, item, reason, text, from, null, null);
        }
    }

    public static Alert raise(AlertId id, Notice notice) {
        return new Alert(new Snapshot(id, 0, notice, null));
    }

    /** Goes along with a product that moves to another dossier (PRD-05): what its adviser was to look at, is for the other's. */
    public void moveTo(DossierId other, Dossier.Handling there, Dossier.Handling before) {
        notice = new Notice(
                notice.user().equals(before.adviser()) ? there.adviser() : notice.user(),
                other,
                notice.item(),
                notice.reason(),
                notice.text(),
                notice.from(),
                notice.mail(),
                notice.document());
    }

    /** Somebody has dealt with it. Once more changes nothing. */
    public void settle(Instant now) {
        if (settledAt == null) {
            settledAt = now;
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            AlertId id,
            long version,
            Notice notice,
            @Nullable Instant settledAt) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, notice, settledAt);
    }

    public static Alert restore(Snapshot s) {
        return new Alert(s);
    }
}
