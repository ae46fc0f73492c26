package org.dossierwerk.application.testkit;

import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/**
 * A small office in a storage, with all that a dossier and an appointment point at: an adviser, a person, a type, a
 * dossier. Each opening is another office, so that several live in one database.
 */
public record ExampleOffice(Stores stores, UserId adviser, PartyId person, AppointmentType.Snapshot type, DossierId dossier) {

    public static ExampleOffice in(Stores stores) {
        return stores.unitOfWork().call(() -> {
            var adviser = UserExamples.aUser();
            var person = PartyExamples.aPerson();
            var type = AppointmentTypeExamples.aType();
            var dossier = DossierExamples.aDossier()
                    .of(person.snapshot().id())
                    .advisedBy(adviser.snapshot().id())
                    .build();
            stores.users().save(adviser);
            stores.parties().save(person);
            stores.appointmentTypes().save(type);
            stores.dossiers().save(dossier);
            return new ExampleOffice(
                    stores,
                    adviser.snapshot().id(),
                    person.snapshot().id(),
                    type.snapshot(),
                    dossier.snapshot().id());
        });
    }

    /** An appointment of the adviser in the dossier, not yet saved. */
    public AppointmentExamples anAppointment() {
        return AppointmentExamples.anAppointment().in(dossier).ofType(type.id()).with(adviser);
    }

    public UserId anotherAdviser(String first, String last) {
        var user = UserExamples.aUser(first, "", last);
        stores.users().save(user);
        return user.snapshot().id();
    }

    /** A person's card, saved. */
    public PartyId aPerson(String first, String infix, String last, String email) {
        var person = PartyExamples.aPerson(first, infix, last, email);
        stores.parties().save(person);
        return person.snapshot().id();
    }

    /** A dossier of the adviser for these persons, saved. */
    public Dossier.Snapshot aDossier(PartyId... persons) {
        var dossier = DossierExamples.aDossier().of(persons).advisedBy(adviser).build();
        stores.dossiers().save(dossier);
        return dossier.snapshot();
    }
}
