package org.dossierwerk.bootstrap.security;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;

/** The people of the tests, and what belongs to whom. Everybody has the same password. */
final class Cast {

    static final String PASSWORD = Everybody.PASSWORD;
    static final String ADMINISTRATOR = Everybody.userName("Ada");

    private final Everybody people;
    private final UserId administrator;
    private final AppointmentTypeId type;
    private int hour = 8;

    /** A dossier with one appointment, and the client whose it is. */
    record Case(DossierViews.Details dossier, AppointmentId appointment, UUID mail, String client) {}

    Cast(Everybody people) {
        this.people = people;
        this.administrator = people.administrator("Ada", "Loon");
        this.type = desk().appointmentTypes()
                .define(new AppointmentTypeId(UUID.randomUUID()), AppointmentTypeExamples.setup("Oriëntatie"));
    }

    private Desk desk() {
        return people.desk(administrator);
    }

    UserId administrator() {
        return administrator;
    }

    /** A colleague whose user name is the first name in small letters. */
    UserId colleague(String first, Set<Right> rights) {
        return people.colleague(administrator, first, "Colleague", rights);
    }

    /** A dossier of that adviser, whose client has a password for the portal. */
    Case client(String email, UserId adviser) {
        var person = new Party.Person(PersonName.of("Emma", "", email.substring(0, email.indexOf('@'))), null);
        var who = new Dossiers.Who.New(person, new Party.Contact(EmailAddress.of(email), null, null));
        var id = desk().dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(new Dossiers.ApplicantEntry(null, who, null, null), null),
                        new Dossier.Handling(adviser, null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
        people.client(administrator, id);
        var appointment = desk().appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        id,
                        type,
                        "Adviesgesprek",
                        "",
                        new Appointments.When(LocalDateTime.of(2026, 11, 23, ++hour, 0), null, null),
                        new Place.Elsewhere("Hier"),
                        adviser,
                        true));
        var message = desk().mailing().outbox(id).get(0).id().value();
        return new Case(desk().dossiers().get(id), appointment, message, email);
    }
}
