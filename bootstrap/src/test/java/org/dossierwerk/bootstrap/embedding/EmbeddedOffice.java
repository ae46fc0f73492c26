package org.dossierwerk.bootstrap.embedding;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance.FirstAdministrator;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;

/** A host that opens an office, a dossier in it, and plans a meeting. */
final class EmbeddedOffice {

    private static final OfficeSettings SETTINGS = new OfficeSettings(
            0,
            "Wegwijs",
            ZoneId.of("Europe/Amsterdam"),
            Language.NL,
            FormOfAddress.FORMAL,
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            EmailAddress.of("office@wegwijs.example"),
            null,
            null);
    private static final AppointmentType.Setup INTAKE = new AppointmentType.Setup(
            "Intake", "Intake", Duration.ofHours(1), Channel.ON_SITE, List.of(), new Confirmation(true, true));
    private static final FirstAdministrator ANNA = new FirstAdministrator(
            PersonName.of("Anna", "", "Adviseur"),
            EmailAddress.of("anna@wegwijs.example"),
            "anna",
            Canary.in("a long enough pass phrase 2026"));
    private static final Who EMMA = new Who.New(
            new Party.Person(PersonName.of("Emma", "de", "Wit"), null),
            new Party.Contact(EmailAddress.of("emma@dewit.example"), null, null));

    private EmbeddedOffice() {}

    // README
    static AppointmentId firstMeeting(Storage storage, PasswordHasher passwords, LocalDateTime start) {
        var office = Office.builder().storage(storage).passwords(passwords).build();
        office.setUp().open(SETTINGS);
        var token = office.entrance().firstAdministratorToken();
        var anna = (Caller.User)
                office.entrance().becomeFirstAdministrator(token, ANNA).caller();

        var desk = office.as(anna);
        var type = desk.appointmentTypes().define(new AppointmentTypeId(UUID.randomUUID()), INTAKE);
        var household = new Dossiers.ClientEntry.Household(new Dossiers.ApplicantEntry(null, EMMA, null, null), null);
        var dossier = desk.dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        household,
                        new Dossier.Handling(anna.id(), null),
                        FormOfAddress.INFORMAL,
                        Language.NL,
                        null));
        var when = new Appointments.When(start, null, null);
        var where = new Place.Elsewhere("Stationsplein 1, Utrecht");
        var plan = new Appointments.Plan(
                new AppointmentId(UUID.randomUUID()), dossier, type, "", "", when, where, anna.id(), false);
        var appointment = desk.appointments().plan(plan);
        office.relay().runOnce(); // the host owns the threads: call it every few seconds
        return appointment;
    }
    // README
}
