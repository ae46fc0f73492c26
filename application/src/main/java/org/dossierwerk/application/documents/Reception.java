package org.dossierwerk.application.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;

/**
 * Takes files in, from whomever: looks at them while they arrive, keeps them apart, and only then notes the upload. Bytes are
 * received with no transaction open, so whether they are wanted is asked before and once more after.
 */
final class Reception {

    private static final Logger LOG = System.getLogger(Reception.class.getName());

    private final Workbench bench;
    private final Supplier<FileParts> parts;

    Reception(Workbench bench, Supplier<FileParts> parts) {
        this.bench = bench;
        this.parts = parts;
    }

    /** Files are wanted, and so. */
    record Admission(DossierId dossier, DocumentKind.Setup kind, UploadedBy by) {}

    /** @param admission asks within a unit of work, and refuses */
    void receive(Uploads.Send command, Supplier<Admission> admission) {
        var unit = bench.stores().unitOfWork();
        var admitted = unit.read(() -> isKnown(command) ? null : admission.get());
        if (admitted == null) {
            return;
        }
        if (command.files().isEmpty()) {
            throw new DocumentRefusal.Unusable(FileProblem.EMPTY, "");
        }
        if (command.files().size() > Uploads.MOST_FILES) {
            throw new DocumentRefusal.Unusable(FileProblem.TOO_MANY_FILES, "");
        }
        var kept = new ArrayList<Upload.Part>();
        boolean noted = false;
        try {
            command.files().forEach(file -> kept.add(keep(file, admitted.kind())));
            noted = Once.of(unit, () -> isKnown(command) ? Optional.of(false) : Optional.empty(), () -> {
                note(command, admission.get(), kept);
                return true;
            });
        } finally {
            if (!noted) {
                kept.forEach(part -> parts.get().files().remove(part.file()));
            }
        }
    }

    /** The sorts of files that are taken for documents of that kind. */
    Set<FileType> accepted(DocumentKind.Setup kind) {
        return parts.get().press().takes().stream()
                .filter(type -> kind.formats().contains(type.format()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isKnown(Uploads.Send command) {
        return bench.stores().uploads().find(command.id()).isPresent();
    }

    private void note(Uploads.Send command, Admission admission, List<Upload.Part> kept) {
        bench.stores()
                .uploads()
                .save(Upload.begin(
                        command.id(), command.document(), admission.dossier(), admission.by(), kept, bench.now()));
    }

    private Upload.Part keep(SentFile sent, DocumentKind.Setup kind) {
        var name = FileName.of(sent.name());
        var bytes = new BufferedInputStream(new LimitedBytes(sent.bytes(), name));
        try {
            var beginning = bytes.readNBytes(FileType.BEGINNING);
            var type = recognised(name, beginning, kind);
            var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), bytes);
            var stored = parts.get().files().put(new FileId(bench.nextId()), whole);
            return new Upload.Part(stored.file(), name, type, stored.size());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        } catch (ProviderFailure noRoom) {
            LOG.log(Level.ERROR, "A file that was sent could not be kept", noRoom);
            throw new DocumentRefusal.Unusable(FileProblem.NOT_KEPT, name.value());
        }
    }

    private FileType recognised(FileName name, byte[] beginning, DocumentKind.Setup kind) {
        if (beginning.length == 0) {
            throw new DocumentRefusal.Unusable(FileProblem.EMPTY, name.value());
        }
        var type = FileType.of(name, beginning);
        if (!kind.formats().contains(type.format())) {
            throw new DocumentRefusal.Unusable(FileProblem.WRONG_KIND, name.value());
        }
        if (!parts.get().press().takes().contains(type)) {
            throw new DocumentRefusal.Unusable(FileProblem.NOT_CONVERTIBLE, name.value());
        }
        return type;
    }
}
