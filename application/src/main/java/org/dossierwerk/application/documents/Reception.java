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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.Sent;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

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
    record Admission(
            DossierItem item, DossierId dossier, RequestedDocument row, DocumentKind.Setup kind, UploadedBy by) {}

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
            var before = unit.read(() -> sentBefore(admitted.by()));
            for (var file : command.files()) {
                kept.add(keep(file, admitted.kind().formats(), admitted.dossier()));
                with(before, kept).requireRoom();
            }
            noted = Once.of(
                    unit,
                    () -> isKnown(command) ? Optional.of(false) : Optional.empty(),
                    () -> noteIfNew(command, admitted.item(), admission, kept));
        } finally {
            if (!noted) {
                kept.forEach(part -> parts.get().files().remove(part.file()));
            }
        }
    }

    /** The sorts of files that are taken for documents of that kind. */
    Set<FileType> accepted(DocumentKind.Setup kind) {
        return accepted(kind.formats());
    }

    /** The sorts of files of these formats that are taken. */
    Set<FileType> accepted(Set<FileFormat> formats) {
        return parts.get().press().takes().stream()
                .filter(type -> formats.contains(type.format()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isKnown(Uploads.Send command) {
        return bench.stores().uploads().find(command.id()).isPresent();
    }

    /** What somebody of the office sends is not counted. */
    private Sent sentBefore(UploadedBy by) {
        return by instanceof UploadedBy.Client client ? bench.stores().uploads().sentBy(client.person()) : Sent.NOTHING;
    }

    private static Sent with(Sent before, List<Upload.Part> kept) {
        var all = before;
        for (var part : kept) {
            all = all.plus(part.size());
        }
        return all;
    }

    /** Of the same request twice at a moment, the second finds the first when it has waited for it. */
    private boolean noteIfNew(
            Uploads.Send command, DossierItem item, Supplier<Admission> admission, List<Upload.Part> kept) {
        bench.stores().documentChecks().lock(item);
        if (isKnown(command)) {
            return false;
        }
        note(command, admission.get(), kept);
        return true;
    }

    /** Whether it is new, and whether there is room, is asked when nobody else can note anything. */
    private void note(Uploads.Send command, Admission admission, List<Upload.Part> kept) {
        requireNew(admission.row(), kept);
        if (admission.by() instanceof UploadedBy.Client client) {
            with(bench.stores().uploads().lockSentBy(client.person()), kept).requireRoom();
        }
        var begun =
                Upload.begin(command.id(), command.document(), admission.dossier(), admission.by(), kept, bench.now());
        begun.remark(command.remark(), bench.now());
        bench.stores().uploads().save(begun);
    }

    /** What waits to be judged or was approved holds what was sent for it; what was rejected may be sent once more. */
    private void requireNew(RequestedDocument row, List<Upload.Part> kept) {
        boolean holds = row.progress().state().isPresent();
        var there = bench.stores().uploads().about(List.of(row.id())).stream()
                .map(Upload::snapshot)
                .filter(upload ->
                        upload.state() == Upload.State.CHECKING || holds && upload.state() == Upload.State.STORED)
                .toList();
        for (var part : kept) {
            boolean twice = kept.subList(0, kept.indexOf(part)).stream().anyMatch(part::isSameAs);
            if (twice || there.stream().anyMatch(upload -> upload.has(part))) {
                throw new DocumentRefusal.Unusable(
                        FileProblem.SENT_BEFORE, part.name().value());
            }
        }
    }

    /** Looks at a file for a dossier while it arrives, and keeps it apart. */
    Upload.Part keep(SentFile sent, Set<FileFormat> formats, DossierId dossier) {
        return keep(sent, formats, parts.get().files().of(dossier), stored -> fingerprint(dossier, stored));
    }

    /** Looks at a file of the office while it arrives, and keeps it apart. */
    Upload.Part keep(SentFile sent, Set<FileFormat> formats) {
        return keep(sent, formats, parts.get().files(), stored -> null);
    }

    private Upload.Part keep(
            SentFile sent, Set<FileFormat> formats, FileStore files, Function<StoredFile, @Nullable String> mark) {
        var name = FileName.of(sent.name());
        var bytes = new BufferedInputStream(new LimitedBytes(sent.bytes(), name));
        try {
            var beginning = bytes.readNBytes(FileType.BEGINNING);
            var type = recognised(name, beginning, formats);
            var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), bytes);
            var stored = files.put(new FileId(bench.nextId()), whole);
            return new Upload.Part(stored.file(), name, type, stored.size(), mark.apply(stored));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        } catch (ProviderFailure noRoom) {
            LOG.log(Level.ERROR, "A file that was sent could not be kept", noRoom);
            throw new DocumentRefusal.Unusable(FileProblem.NOT_KEPT, name.value());
        }
    }

    private @Nullable String fingerprint(DossierId dossier, StoredFile stored) {
        var fingerprints = parts.get().fingerprints();
        return fingerprints == null ? null : fingerprints.of(dossier, stored.sha256());
    }

    FileType recognised(FileName name, byte[] beginning, Set<FileFormat> formats) {
        if (beginning.length == 0) {
            throw new DocumentRefusal.Unusable(FileProblem.EMPTY, name.value());
        }
        var type = FileType.of(name, beginning);
        if (!formats.contains(type.format())) {
            throw new DocumentRefusal.Unusable(FileProblem.WRONG_KIND, name.value());
        }
        if (!parts.get().press().takes().contains(type)) {
            throw new DocumentRefusal.Unusable(FileProblem.NOT_CONVERTIBLE, name.value());
        }
        return type;
    }
}
