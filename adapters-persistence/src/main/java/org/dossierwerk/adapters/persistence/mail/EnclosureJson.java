package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.mail.Enclosure;

/** A file that goes with a message as JSON, in plain values. */
record EnclosureJson(String name, String mediaType, UUID file, long size, String sha256) {

    static String write(List<Enclosure> enclosures) {
        return Json.write(enclosures.stream()
                .map(one -> new EnclosureJson(
                        one.name(), one.mediaType(), one.file().value(), one.size(), one.sha256()))
                .toList());
    }

    static List<Enclosure> read(String json) {
        return Stream.of(Json.read(json, EnclosureJson[].class))
                .map(plain ->
                        new Enclosure(plain.name, plain.mediaType, new FileId(plain.file), plain.size, plain.sha256))
                .toList();
    }
}
