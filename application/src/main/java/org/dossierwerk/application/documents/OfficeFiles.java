package org.dossierwerk.application.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.EnclosureIntake;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.MailDraft;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in that the office sends along with a mail. Unlike what clients hand in they stay what they are: who gets them is
 * to have what was chosen. They are looked through for viruses while their sender waits, with no transaction open.
 */
final class OfficeFiles implements EnclosureIntake {

    private final Workbench bench;
    private final Supplier<FileParts> parts;

    OfficeFiles(Workbench bench, Supplier<FileParts> parts) {
        this.bench = bench;
        this.parts = parts;
    }

    @Override
    public Enclosure receive(DossierId dossier, String given, InputStream bytes) {
        var name = FileName.of(given);
        var files = parts.get().files().of(dossier);
        try {
            var limited = new BufferedInputStream(new LimitedBytes(bytes, name, MailDraft.MOST_BYTES));
            var beginning = limited.readNBytes(FileType.BEGINNING);
            if (beginning.length == 0) {
                throw new DocumentRefusal.Unusable(FileProblem.EMPTY, name.value());
            }
            var type = FileType.of(name, beginning);
            var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), limited);
            var stored = files.put(new FileId(bench.nextId()), whole);
            requireHarmless(dossier, stored, name);
            return new Enclosure(name.value(), mediaType(type), stored.file(), stored.size(), stored.sha256());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        } catch (ProviderFailure noRoom) {
            throw new DocumentRefusal.Unusable(FileProblem.NOT_KEPT, name.value());
        }
    }

    private void requireHarmless(DossierId dossier, StoredFile stored, FileName name) throws IOException {
        boolean harmless = false;
        try (var bytes = parts.get().files().of(dossier).open(stored.file())) {
            harmless = parts.get().scanner().scan(bytes) instanceof VirusScanner.Clean;
        } catch (ProviderFailure nobodyKnows) {
            throw new DocumentRefusal.Unusable(FileProblem.CHECK_FAILED, name.value());
        } finally {
            if (!harmless) {
                parts.get().files().remove(stored.file());
            }
        }
        if (!harmless) {
            throw new DocumentRefusal.Unusable(FileProblem.INFECTED, name.value());
        }
    }

    @Override
    public Optional<String> virus(@Nullable DossierId dossier, Enclosure enclosure) {
        var files = parts.get().files();
        try (var bytes = (dossier == null ? files : files.of(dossier)).open(enclosure.file())) {
            return parts.get().scanner().scan(bytes) instanceof VirusScanner.Infected infected
                    ? Optional.of(infected.name())
                    : Optional.empty();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static String mediaType(FileType type) {
        return switch (type) {
            case PDF -> "application/pdf";
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case HEIC -> "image/heic";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }
}
