package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.domain.shared.Aggregate;

/**
 * A large file on its way, in pieces, so that a lost connection costs one piece only. It belongs to one sender and one document;
 * once whole it is sent like any other file and nothing of it is left here.
 */
public final class StagedFile extends Aggregate {

    /** As many bytes as each piece has, but the last. */
    public static final int PIECE = 5 * 1024 * 1024;

    private final UploadId id;
    private final long version;
    private final RequestedDocumentId document;
    private final UploadedBy by;
    private final FileName name;
    private final long length;
    private final List<Piece> pieces;
    private Instant since;

    private StagedFile(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.document = s.document();
        this.by = s.by();
        this.name = s.name();
        this.length = s.length();
        this.pieces = new ArrayList<>(s.pieces());
        this.since = s.since();
    }

    /** Consecutive bytes that lie apart. */
    public record Piece(FileId file, long size) {}

    public static StagedFile begin(
            UploadId id, RequestedDocumentId document, UploadedBy by, FileName name, long length, Instant now) {
        return new StagedFile(new Snapshot(id, 0, document, by, name, length, List.of(), now));
    }

    /** How many bytes have arrived: where the next piece begins. */
    public long offset() {
        return pieces.stream().mapToLong(Piece::size).sum();
    }

    public boolean isWhole() {
        return offset() == length;
    }

    /** How many bytes the next piece has. */
    public long next() {
        return Math.min(PIECE, length - offset());
    }

    /** @throws DocumentRefusal.WrongOffset when the bytes from there have arrived already, or those before have not */
    public void requireAt(long offset) {
        if (offset != offset()) {
            throw new DocumentRefusal.WrongOffset(offset());
        }
    }

    /** @throws DocumentRefusal.WrongOffset as {@link #requireAt} */
    public void add(long offset, Piece piece, Instant now) {
        requireAt(offset);
        pieces.add(piece);
        since = now;
    }

    public boolean isOf(RequestedDocumentId other, UploadedBy sender) {
        return document.equals(other) && by.equals(sender);
    }

    /** @param since when its last piece arrived */
    public record Snapshot(
            UploadId id,
            long version,
            RequestedDocumentId document,
            UploadedBy by,
            FileName name,
            long length,
            List<Piece> pieces,
            Instant since) {
        public Snapshot {
            pieces = List.copyOf(pieces);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, document, by, name, length, pieces, since);
    }

    public static StagedFile restore(Snapshot s) {
        return new StagedFile(s);
    }
}
