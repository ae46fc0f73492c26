package org.dossierwerk.bootstrap.security;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance.FirstAdministrator;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.UserExamples;
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

    static final String PASSWORD = "correct horse battery staple";
    static final String ADMINISTRATOR = "ada";

    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]+)");

    private final Office office;
    private final InMemoryMail mail;
    private final Caller.User administrator;
    private final AppointmentTypeId type;
    private int hour = 8;

    /** A dossier with one appointment, and the client whose it is. */
    record Case(DossierViews.Details dossier, AppointmentId appointment, UUID mail, String client) {}

    Cast(Office office, InMemoryMail mail) {
        this.office = office;
        this.mail = mail;
        var token = Objects.requireNonNull(office.entrance().firstAdministratorToken());
        var ada = new FirstAdministrator(
                PersonName.of("Ada", "van", "Loon"), EmailAddress.of("ada@example.org"), ADMINISTRATOR, PASSWORD);
        this.administrator = (Caller.User)
                office.entrance().becomeFirstAdministrator(token, ada).caller();
        this.type = desk().appointmentTypes().define(AppointmentTypeExamples.setup("Oriëntatie"));
    }

    Desk desk() {
        return office.as(administrator);
    }

    UserId administrator() {
        return administrator.id();
    }

    UserId colleague(String userName, Set<Right> rights) {
        var id = desk().staff().add(userName, UserExamples.profile("Col", "", userName), rights);
        office.entrance().setPassword(newestLink(), PASSWORD);
        return id;
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
        var dossier = desk().dossiers().get(id);
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
        desk().portalAccess().invite(id, dossier.applicants().get(0).id());
        office.entrance().setPassword(newestLink(), PASSWORD);
        var message = desk().mailing().outbox(id).get(0).id().value();
        return new Case(desk().dossiers().get(id), appointment, message, email);
    }

    private String newestLink() {
        while (office.relay().runOnce() > 0) {}
        List<String> links = mail.sent().stream()
                .flatMap(sent -> LINK.matcher(sent.letter().text()).results())
                .map(found -> found.group(1))
                .toList();
        return links.get(links.size() - 1);
    }
}
