package org.dossierwerk.adapters.persistence.documents;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Upload;
import org.jspecify.annotations.Nullable;

/** The parts of an upload as JSON: a list, in their order. */
final class UploadPartsJson {

    private UploadPartsJson() {}

    private record Item(
            UUID file,
            String name,
            FileType type,
            long size,
            @Nullable String fingerprint) {}

    static String write(List<Upload.Part> parts) {
        return Json.write(parts.stream()
                .map(part -> new Item(
                        part.file().value(), part.name().value(), part.type(), part.size(), part.fingerprint()))
                .toList());
    }

    static List<Upload.Part> read(String json) {
        return Stream.of(Json.read(json, Item[].class))
                .map(item -> new Upload.Part(
                        new FileId(item.file()),
                        new FileName(item.name()),
                        item.type(),
                        item.size(),
                        item.fingerprint()))
                .toList();
    }
}
