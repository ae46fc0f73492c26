package org.dossierwerk.adapters.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dossierwerk.adapters.web.ui.UploadForm;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Sending files with a form of the part {@code ui/upload}, from the desk and from the portal. */
public final class Sending {

    /** The field of the files. */
    public static final String FILES = "files";

    /** The field of what the sender says about them. */
    public static final String REMARK = "remark";

    /** The header by which the script of the page asks for a short answer. */
    public static final String SCRIPTED = "X-Upload";

    private Sending() {}

    /** A fresh form for files of these types. */
    public static UploadForm form(Words words, String action, Set<FileType> types, String refused) {
        var endings = new TreeSet<String>();
        types.forEach(type -> endings.addAll(type.endings()));
        return new UploadForm(
                action,
                UUID.randomUUID().toString(),
                String.join(" ", endings),
                kinds(words, types),
                Uploads.LARGEST_FILE,
                refused);
    }

    private static String kinds(Words words, Set<FileType> types) {
        var names = types.stream()
                .sorted()
                .map(type -> words.of("upload.type." + type.name()))
                .distinct()
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : words.of(
                        "upload.types",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.get(names.size() - 1));
    }

    /** @return null when they are kept and will be checked, else why they are not */
    public static @Nullable Refusal submit(
            Consumer<Uploads.Send> send,
            RequestedDocumentId document,
            Input input,
            @Nullable Collection<MultipartFile> files) {
        return submit(
                input,
                files,
                (id, sent) -> send.accept(new Uploads.Send(new UploadId(id), document, sent, input.text(REMARK))));
    }

    /**
     * The same for what is sent elsewhere.
     *
     * @param send takes the id that was chosen when the form was shown, and the files
     */
    public static @Nullable Refusal submit(
            Input input, @Nullable Collection<MultipartFile> files, BiConsumer<UUID, List<SentFile>> send) {
        var id = input.id("id", chosen -> chosen);
        try {
            send.accept(id == null ? UUID.randomUUID() : id, files == null ? List.of() : sent(files));
            return null;
        } catch (DocumentRefusal | InvalidValue refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return refusal;
        }
    }

    /** Whether nothing but a remark was sent. */
    public static boolean isRemarkOnly(Input input, @Nullable Collection<MultipartFile> files) {
        return !input.text(REMARK).isBlank() && (files == null || files.stream().noneMatch(Sending::isChosen));
    }

    /** What was chosen; a field in which nothing was chosen sends a part without a name. */
    public static List<SentFile> sent(Collection<MultipartFile> files) {
        var sent = new ArrayList<SentFile>();
        for (var file : files) {
            if (isChosen(file)) {
                try {
                    sent.add(new SentFile(Objects.requireNonNull(file.getOriginalFilename()), file.getInputStream()));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
        return sent;
    }

    private static boolean isChosen(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name != null && !name.isBlank();
    }

    /** Nothing when they are kept, else the sentence that says why not. */
    public static ResponseEntity<String> answer(Words words, @Nullable Refusal refused) {
        return refused == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(Refusals.status(refused))
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(Refusals.sentence(words, refused));
    }
}
