package org.dossierwerk.adapters.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.application.dossier.LetterBox.Delivery;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** An application as other systems write it down; {@code docs/api.md} describes it. */
record DeliveryJson(OfficeCountry country) {

    Delivery read(JsonObject json) {
        var applicants =
                json.objects("applicants").stream().map(this::applicant).toList();
        var product = json.text("product").strip();
        var delivery = new Delivery(applicants, product.isEmpty() ? null : product, json.text("description"));
        json.requireNothingElse();
        return delivery;
    }

    private Application.Person applicant(JsonObject json) {
        var name = json.of(() -> PersonName.of(json.text("firstName"), json.text("infix"), json.text("lastName")));
        var birth = json.of(() -> date("birthDate", json.text("birthDate")));
        var email = json.text("email");
        var phone = json.text("phone");
        var contact = new Party.Contact(
                email.isBlank() ? null : json.of(() -> EmailAddress.of("email", email)),
                phone.isBlank() ? null : json.of(() -> PhoneNumber.of("phone", phone, country.callingCode())),
                address(json.object("address")));
        json.requireNothingElse();
        return new Application.Person(new Party.Person(name, birth), contact);
    }

    private @Nullable PostalAddress address(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        var told = json.text("country");
        var address = json.of(() -> PostalAddress.of(
                json.text("street"),
                json.text("houseNumber"),
                json.text("postcode"),
                json.text("city"),
                told.isBlank() ? country.iso() : told));
        json.requireNothingElse();
        return address;
    }

    private static @Nullable LocalDate date(String field, String told) {
        try {
            return told.isBlank() ? null : LocalDate.parse(told);
        } catch (DateTimeException noDate) {
            throw new InvalidValue(field, "api.date");
        }
    }
}
