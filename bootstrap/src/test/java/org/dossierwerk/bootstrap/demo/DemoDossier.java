package org.dossierwerk.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** One line of the file of made-up dossiers. */
record DemoDossier(
        String adviser,
        String handler,
        FormOfAddress manner,
        Language language,
        String income,
        String source,
        String product,
        Who client,
        Optional<Who> partner,
        boolean business) {

    private static final int DUTCH = 31;

    static List<DemoDossier> all() {
        try (var file = DemoDossier.class.getResourceAsStream("dossiers.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoDossier::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoDossier read(String line) {
        var cells = line.split(";", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        var address = cells[9].split("\\|");
        var home = PostalAddress.of(address[0], address[1], address[2], address[3], "NL");
        boolean business = cells[7].split("\\|", -1).length == 4;
        return new DemoDossier(
                cells[0],
                cells[1],
                FormOfAddress.valueOf(cells[2]),
                Language.valueOf(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                business ? company(cells[7], home) : person(cells[7], home),
                cells[8].isEmpty() ? Optional.empty() : Optional.of(person(cells[8], home)),
                business);
    }

    private static Who person(String cell, PostalAddress home) {
        var parts = cell.split("\\|", -1);
        return new Who.New(
                new Party.Person(PersonName.of(parts[0], parts[1], parts[2]), LocalDate.parse(parts[5])),
                new Party.Contact(EmailAddress.of(parts[3]), phone(parts[4]), home));
    }

    private static Who company(String cell, PostalAddress seat) {
        var parts = cell.split("\\|", -1);
        return new Who.New(
                new Party.Company(parts[0], parts[1]),
                new Party.Contact(EmailAddress.of(parts[2]), phone(parts[3]), seat));
    }

    private static @Nullable PhoneNumber phone(String typed) {
        return typed.isEmpty() ? null : PhoneNumber.of("phone", typed, DUTCH);
    }
}
