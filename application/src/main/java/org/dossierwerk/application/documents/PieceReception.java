package org.dossierwerk.application.documents;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.documents.Reception.Admission;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;

/**
 * Takes large files in piece by piece, and hands each to the {@link Reception} once it is whole. Pieces are received with no
 * transaction open; of two that arrive at once for the same place one is kept.
 */
final class PieceReception {

    private final Workbench bench;
    private final Supplier<FileParts> parts;
    private final Reception reception;

    PieceReception(Workbench bench, Supplier<FileParts> parts, Reception reception) {
        this.bench = bench;
        this.parts = parts;
        this.reception = reception;
    }

    /** @param staged empty when it was sent as a whole already, {@code length} bytes long */
    private record Known(Admission admission, Optional<StagedFile> staged, long length) {}

    /** @param admission asks within a unit of work, and refuses */
    long arrived(UploadId id, RequestedDocumentId document, Supplier<Admission> admission) {
        var known = bench.stores()
                .unitOfWork()
                .read(() -> known(id, document, admission))
                .orElseThrow(DocumentRefusal.NotFound::new);
        return known.staged().map(StagedFile::offset).orElse(known.length());
    }

    /** @return how many bytes have arrived */
    long receive(Uploads.Piece piece, Supplier<Admission> admission) {
        var known = bench.stores()
                .unitOfWork()
                .read(() ->
                        known(piece.id(), piece.document(), admission).orElseGet(() -> begun(piece, admission.get())));
        if (known.staged().isEmpty()) {
            return known.length();
        }
        var staged = known.staged().get();
        staged.requireAt(piece.offset());
        var whole = staged.isWhole() ? staged : extended(staged, piece, known.admission());
        if (whole.isWhole()) {
            send(whole.snapshot(), admission);
        }
        return whole.offset();
    }

    private Optional<Known> known(UploadId id, RequestedDocumentId document, Supplier<Admission> admission) {
        var admitted = admission.get();
        var sent = bench.stores().uploads().find(id).map(Upload::snapshot);
        if (sent.isPresent()) {
            if (!sent.get().document().equals(document) || !sent.get().by().equals(admitted.by())) {
                throw new DocumentRefusal.NotFound();
            }
            long length =
                    sent.get().parts().stream().mapToLong(Upload.Part::size).sum();
            return Optional.of(new Known(admitted, Optional.empty(), length));
        }
        var staged = bench.stores().stagedFiles().find(id);
        if (staged.isPresent() && !staged.get().isOf(document, admitted.by())) {
            throw new DocumentRefusal.NotFound();
        }
        return staged.map(
                file -> new Known(admitted, Optional.of(file), file.snapshot().length()));
    }

    private Known begun(Uploads.Piece piece, Admission admission) {
        var name = FileName.of(piece.name());
        if (piece.length() < 1) {
            throw new DocumentRefusal.Unusable(FileProblem.EMPTY, name.value());
        }
        if (piece.length() > Uploads.LARGEST_FILE) {
            throw new DocumentRefusal.Unusable(FileProblem.TOO_BIG, name.value());
        }
        requireRoom(admission.by());
        var begun = StagedFile.begin(piece.id(), piece.document(), admission.by(), name, piece.length(), bench.now());
        return new Known(admission, Optional.of(begun), piece.length());
    }

    /** Nobody has more unfinished files than may be sent at a time. */
    private void requireRoom(UploadedBy sender) {
        if (bench.stores().stagedFiles().of(sender).size() >= Uploads.MOST_FILES) {
            throw new DocumentRefusal.Unusable(FileProblem.TOO_MANY_FILES, "");
        }
    }

    private StagedFile extended(StagedFile before, Uploads.Piece piece, Admission admission) {
        var kept = keep(before, piece.bytes(), admission);
        boolean noted = false;
        try {
            before.add(piece.offset(), kept, bench.now());
            bench.stores().unitOfWork().run(() -> {
                if (before.snapshot().version() == 0) {
                    requireRoom(admission.by());
                }
                bench.stores().stagedFiles().save(before);
            });
            noted = true;
        } catch (StaleVersion other) {
            throw new DocumentRefusal.WrongOffset(bench.stores()
                    .unitOfWork()
                    .read(() -> bench.stores().stagedFiles().find(piece.id()))
                    .map(StagedFile::offset)
                    .orElse(0L));
        } finally {
            if (!noted) {
                parts.get().files().remove(kept.file());
            }
        }
        return before;
    }

    private StagedFile.Piece keep(StagedFile staged, InputStream sent, Admission admission) {
        long size = staged.next();
        var name = staged.snapshot().name();
        var bytes = new BufferedInputStream(new LimitedBytes(sent, name, size));
        try {
            if (staged.offset() == 0) {
                bytes.mark(FileType.BEGINNING + 1);
                reception.recognised(
                        name,
                        bytes.readNBytes(FileType.BEGINNING),
                        admission.kind().formats());
                bytes.reset();
            }
            var stored = parts.get().files().of(admission.dossier()).put(new FileId(bench.nextId()), bytes);
            if (stored.size() != size) {
                parts.get().files().remove(stored.file());
                throw new EOFException("A piece of " + stored.size() + " bytes instead of " + size);
            }
            return new StagedFile.Piece(stored.file(), size);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private void send(StagedFile.Snapshot whole, Supplier<Admission> admission) {
        boolean settled = false;
        try (var bytes = opened(whole)) {
            var file = new SentFile(whole.name().value(), bytes);
            reception.receive(new Uploads.Send(whole.id(), whole.document(), List.of(file)), admission);
            settled = true;
        } catch (DocumentRefusal.Unusable refused) {
            settled = true;
            throw refused;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (settled) {
                new StagedFiles(bench, parts).drop(whole.id());
            }
        }
    }

    /** One piece is open at a time. */
    private InputStream opened(StagedFile.Snapshot whole) {
        var streams = new ArrayList<InputStream>();
        whole.pieces()
                .forEach(piece ->
                        streams.add(new LateStream(() -> parts.get().files().open(piece.file()))));
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
