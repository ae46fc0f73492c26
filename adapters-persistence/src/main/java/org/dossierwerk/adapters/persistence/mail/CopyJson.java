package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody who gets a message too as JSON, in plain values. */
record CopyJson(String name, @Nullable String address, String kind) {

    static String write(List<Copy> copies) {
        return Json.write(copies.stream().map(CopyJson::plain).toList());
    }

    static List<Copy> read(String json) {
        return Stream.of(Json.read(json, CopyJson[].class))
                .map(plain -> new Copy(
                        new Recipient(plain.name, plain.address == null ? null : new EmailAddress(plain.address)),
                        Copy.Kind.valueOf(plain.kind)))
                .toList();
    }

    private static CopyJson plain(Copy copy) {
        var email = copy.recipient().email();
        return new CopyJson(
                copy.recipient().name(),
                email == null ? null : email.value(),
                copy.kind().name());
    }
}
