package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody sent for one requested document. They lie apart, to be opened by nobody, until they were checked and made
 * into one PDF (DOC-12, DOC-13); then that is stored, or all of them are refused and the document stays asked for (reading
 * 18). What was stored can be taken back by the client while nobody judged it (DOC-14).
 */
public final class Upload extends Aggregate {

    private static final int LONGEST_REMARK = 1_000;

    private final UploadId id;
    private final long version;
    private final RequestedDocumentId document;
    private final DossierId dossier;
    private final UploadedBy by;
    private final List<Part> parts;
    private final Instant sentAt;
    private State state;
    private @Nullable FileId result;
    private @Nullable Flaw flaw;
    private Instant since;
    private String remark;

    private Upload(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.document = s.document();
        this.dossier = s.dossier();
        this.by = s.by();
        this.parts = s.parts();
        this.sentAt = s.sentAt();
        this.state = s.state();
        this.result = s.result();
        this.flaw = s.flaw();
        this.since = s.since();
        this.remark = s.remark();
    }

    /** How far it is. */
    public enum State {
        CHECKING,
        STORED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * One file as it was sent.
     *
     * @param file where it waits; gone once the upload is settled
     * @param fingerprint by which the same content is recognised within the dossier; null when nobody can tell
     */
    public record Part(
            FileId file,
            FileName name,
            FileType type,
            long size,
            @Nullable String fingerprint) {

        /** Whether the content is the same. */
        public boolean isSameAs(Part other) {
            return fingerprint != null && fingerprint.equals(other.fingerprint);
        }
    }

    /** @param name of the file it is about; empty when it is about all of them */
    public record Flaw(FileProblem problem, String name) {}

    /** @param dossier at the time of sending */
    public static Upload begin(
            UploadId id,
            RequestedDocumentId document,
            DossierId dossier,
            UploadedBy by,
            List<Part> parts,
            Instant now) {
        var begun =
                new Upload(new Snapshot(id, 0, document, dossier, by, parts, now, State.CHECKING, null, null, now, ""));
        begun.raise(new UploadEvent.Begun(id, dossier, document, now));
        return begun;
    }

    /** What a sender may say with files, as it is kept. */
    public static String remark(String typed) {
        return Text.block("remark", typed, LONGEST_REMARK);
    }

    /** The sender says something about what was sent; what was said before stays, and saying the same again adds nothing. */
    public void remark(String typed, Instant now) {
        var said = remark(typed);
        if (!said.isEmpty() && !remark.equals(said) && !remark.endsWith("\n" + said)) {
            remark = remark(remark.isEmpty() ? said : remark + "\n" + said);
            raise(new UploadEvent.Remarked(id, dossier, document, said, now));
        }
    }

    public boolean isBeingChecked() {
        return state == State.CHECKING;
    }

    /** Its pages are part of this file now. */
    public void store(FileId file, Instant now) {
        if (isBeingChecked()) {
            result = file;
            become(State.STORED, now);
            raise(new UploadEvent.Stored(id, dossier, document, now));
        }
    }

    public void refuse(Flaw found, Instant now) {
        if (isBeingChecked()) {
            flaw = found;
            become(State.REFUSED, now);
            raise(new UploadEvent.Refused(id, dossier, document, found.problem(), now));
        }
    }

    /** The document gave up the file that this became. */
    public void withdraw(Instant now) {
        if (state == State.STORED) {
            become(State.WITHDRAWN, now);
            raise(new UploadEvent.Withdrawn(id, dossier, document, now));
        }
    }

    private void become(State changed, Instant now) {
        state = changed;
        since = now;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param result the file its pages came into, or null before
     * @param flaw why it was refused, or null
     * @param since when it got its state
     * @param remark of the sender, or empty
     */
    public record Snapshot(
            UploadId id,
            long version,
            RequestedDocumentId document,
            DossierId dossier,
            UploadedBy by,
            List<Part> parts,
            Instant sentAt,
            State state,
            @Nullable FileId result,
            @Nullable Flaw flaw,
            Instant since,
            String remark) {
        public Snapshot {
            parts = List.copyOf(parts);
        }

        /** Whether it is neither refused nor taken back. */
        public boolean isKept() {
            return state == State.CHECKING || state == State.STORED;
        }

        /** Whether one of its files has the same content as this one. */
        public boolean has(Part file) {
            return parts.stream().anyMatch(file::isSameAs);
        }

        public boolean isOfClient() {
            return by instanceof UploadedBy.Client;
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, document, dossier, by, parts, sentAt, state, result, flaw, since, remark);
    }

    public static Upload restore(Snapshot s) {
        return new Upload(s);
    }
}
