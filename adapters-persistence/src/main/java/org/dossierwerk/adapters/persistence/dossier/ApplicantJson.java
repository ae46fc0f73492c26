package org.dossierwerk.adapters.persistence.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Somebody who applies as JSON. The names of the properties are what is stored: they stay, whatever the classes are called. */
record ApplicantJson(
        String firstName,
        String infix,
        String lastName,
        @Nullable String birthDate,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country) {

    static String write(List<Application.Person> people) {
        return Json.write(people.stream().map(ApplicantJson::of).toList());
    }

    static List<Application.Person> read(String json) {
        return Arrays.stream(Json.read(json, ApplicantJson[].class))
                .map(ApplicantJson::toPerson)
                .toList();
    }

    private static ApplicantJson of(Application.Person person) {
        var name = person.identity().name();
        var birth = person.identity().birthDate();
        var contact = person.contact();
        var address = contact.address();
        return new ApplicantJson(
                name.first(),
                name.infix(),
                name.last(),
                birth == null ? null : birth.toString(),
                contact.email() == null ? null : contact.email().value(),
                contact.phone() == null ? null : contact.phone().value(),
                address == null ? null : address.street(),
                address == null ? null : address.houseNumber(),
                address == null ? null : address.postcode(),
                address == null ? null : address.city(),
                address == null ? null : address.country());
    }

    private Application.Person toPerson() {
        return new Application.Person(
                new Party.Person(
                        new PersonName(firstName, infix, lastName),
                        birthDate == null ? null : LocalDate.parse(birthDate)),
                new Party.Contact(
                        email == null ? null : new EmailAddress(email),
                        phone == null ? null : new PhoneNumber(phone),
                        street == null ? null : new PostalAddress(street, houseNumber, postcode, city, country)));
    }
}
