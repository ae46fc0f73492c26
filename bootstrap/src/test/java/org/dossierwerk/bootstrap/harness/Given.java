package org.dossierwerk.bootstrap.harness;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;

/** What a test begins with, made through the conversations of somebody's desk. */
public final class Given {

    private final Desk desk;

    public Given(Desk desk) {
        this.desk = desk;
    }

    /** A type of one hour at the office whose appointments are confirmed by mail. */
    public AppointmentTypeId type(String name) {
        var results = List.of(new AppointmentResult(new ResultId(UUID.randomUUID()), "Wil advies", true));
        return desk.appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                name,
                                name,
                                Duration.ofHours(1),
                                Channel.ON_SITE,
                                results,
                                new Confirmation(true, true)));
    }

    /** A dossier of one person in Dutch, with that adviser. */
    public DossierId dossier(UserId adviser, String first, String last, String email) {
        var who = new Who.New(
                new Party.Person(PersonName.of(first, "", last), null),
                new Party.Contact(EmailAddress.of(email), null, null));
        return desk.dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(new Dossiers.ApplicantEntry(null, who, null, null), null),
                        new Dossier.Handling(adviser, null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
    }

    /** An appointment at a typed place, by the clock of the office. */
    public AppointmentId appointment(DossierId dossier, AppointmentTypeId type, UserId adviser, LocalDateTime start) {
        return desk.appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        dossier,
                        type,
                        "",
                        "",
                        new Appointments.When(start, null, null),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        adviser,
                        false));
    }
}
