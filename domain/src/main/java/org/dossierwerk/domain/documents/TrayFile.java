package org.dossierwerk.domain.documents;

import java.time.Duration;
import java.time.Instant;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody of the office put into the tray of a document check, not saying yet which document it is. It is checked
 * like any other; then it lies there, for nobody but staff to see, until somebody puts it to a document, which then has it as if it
 * had been sent for that (DOC-10), or throws it away. What was thrown away can be had back for an hour.
 */
public final class TrayFile extends Aggregate {

    /** So long what was thrown away can be had back. */
    public static final Duration REGRET = Duration.ofHours(1);

    private final TrayFileId id;
    private final long version;
    private final DossierItem item;
    private final DossierId sentTo;
    private final Upload.Part part;
    private final UserId by;
    private final Instant sentAt;
    private DossierId dossier;
    private State state;
    private @Nullable Content content;
    private Upload.@Nullable Flaw flaw;
    private @Nullable RequestedDocumentId document;
    private Instant since;

    private TrayFile(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.item = s.item();
        this.sentTo = s.sentTo();
        this.part = s.part();
        this.by = s.by();
        this.sentAt = s.sentAt();
        this.dossier = s.dossier();
        this.state = s.state();
        this.content = s.content();
        this.flaw = s.flaw();
        this.document = s.document();
        this.since = s.since();
    }

    /** How far it is. */
    public enum State {
        CHECKING,
        REFUSED,
        /** It proved good and waits to be put to a document. */
        LYING,
        PLACED,
        /** Thrown away, and not yet for good. */
        DISCARDED
    }

    /**
     * The PDF that it became.
     *
     * @param size of the plain bytes
     * @param sha256 of the plain bytes, in lower-case hexadecimal
     */
    public record Content(FileId file, String name, long size, String sha256, int pages) {}

    /** @param part where it waits, apart, until it was checked */
    public static TrayFile send(
            TrayFileId id, DossierId dossier, DossierItem item, Upload.Part part, UserId by, Instant now) {
        var sent = new TrayFile(
                new Snapshot(id, 0, dossier, item, dossier, part, by, now, State.CHECKING, null, null, null, now));
        sent.raise(new TrayFileEvent.Sent(id, dossier, now));
        return sent;
    }

    public boolean isBeingChecked() {
        return state == State.CHECKING;
    }

    /** It proved good. */
    public void store(Content pdf, Instant now) {
        if (isBeingChecked()) {
            content = pdf;
            become(State.LYING, now);
            raise(new TrayFileEvent.Stored(id, dossier, now));
        }
    }

    /** It will not do. */
    public void refuse(Upload.Flaw found, Instant now) {
        if (isBeingChecked()) {
            flaw = found;
            become(State.REFUSED, now);
            raise(new TrayFileEvent.Refused(id, dossier, found.problem(), now));
        }
    }

    /**
     * Takes it out of the tray, for a document.
     *
     * @return it as a file of that document
     */
    public FileVersion place(RequestedDocumentId whose, UserId who, Instant now) {
        var pdf = content;
        if (state != State.LYING || pdf == null) {
            throw gone();
        }
        document = whose;
        become(State.PLACED, now);
        raise(new TrayFileEvent.Placed(id, dossier, whose, now));
        return new FileVersion(
                pdf.file(),
                pdf.name(),
                pdf.size(),
                pdf.sha256(),
                pdf.pages(),
                new UploadedBy.Staff(who),
                now,
                null,
                null);
    }

    /** Throws it away, or the notice that it will not do. Once more changes nothing. */
    public void discard(Instant now) {
        if (state == State.DISCARDED) {
            return;
        }
        if (state != State.LYING && state != State.REFUSED) {
            throw gone();
        }
        become(State.DISCARDED, now);
        raise(new TrayFileEvent.Discarded(id, dossier, now));
    }

    /** Has back what was thrown away a moment ago. */
    public void bringBack(Instant now) {
        if (state != State.DISCARDED || !now.isBefore(since.plus(REGRET))) {
            throw gone();
        }
        become(content == null ? State.REFUSED : State.LYING, now);
        raise(new TrayFileEvent.BroughtBack(id, dossier, now));
    }

    private DocumentRefusal gone() {
        return isBeingChecked() ? new DocumentRefusal.BeingChecked() : new DocumentRefusal.NotInTray();
    }

    /** Goes along with a product that moves to another dossier (PRD-05). */
    public void moveTo(DossierId other) {
        dossier = other;
    }

    private void become(State changed, Instant now) {
        state = changed;
        since = now;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param sentTo the dossier at the time of sending, by whose key it is encrypted
     * @param content what it became; null before, and when it was refused
     * @param flaw why it was refused, or null
     * @param document to which it was put, or null
     * @param since when it got its state
     */
    public record Snapshot(
            TrayFileId id,
            long version,
            DossierId dossier,
            DossierItem item,
            DossierId sentTo,
            Upload.Part part,
            UserId by,
            Instant sentAt,
            State state,
            @Nullable Content content,
            Upload.@Nullable Flaw flaw,
            @Nullable RequestedDocumentId document,
            Instant since) {

        /** Whether staff see it in the tray. */
        public boolean isInTray() {
            return state == State.CHECKING || state == State.LYING || state == State.REFUSED;
        }

        /** The file that is kept for the tray, if one is. */
        public @Nullable FileId kept() {
            boolean keeps = state == State.LYING || state == State.DISCARDED;
            return keeps && content != null ? content.file() : null;
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id, version, dossier, item, sentTo, part, by, sentAt, state, content, flaw, document, since);
    }

    public static TrayFile restore(Snapshot s) {
        return new TrayFile(s);
    }
}
