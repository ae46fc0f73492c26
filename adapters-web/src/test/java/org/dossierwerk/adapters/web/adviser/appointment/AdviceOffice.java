package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;

/**
 * An office on Friday 20 November 2026, ten o'clock in Amsterdam: adviser Sanne and case handler Tom, the client Emma who
 * lives in Haarlem, and Ada at the desk.
 */
final class AdviceOffice {

    static final LocalDateTime TUESDAY_AT_ELEVEN = LocalDateTime.of(2026, 11, 24, 11, 0);

    final OpenOffice office = new OpenOffice();
    final UserId sanne = office.colleague("sanne", "Sanne", "Bakker");
    final UserId tom = office.colleague("tom", "Tom", "Visser");
    final DossierId dossier = open();
    final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    private DossierId open() {
        var emma = new Party.Person(PersonName.of("Emma", "de", "Wit"), null);
        var contact = new Party.Contact(
                EmailAddress.of("emma@example.com"),
                new PhoneNumber("+31612345678"),
                PostalAddress.of("Spaarne", "12", "2011 CD", "Haarlem", "NL"));
        var applicant = new Dossiers.ApplicantEntry(null, new Dossiers.Who.New(emma, contact), null, null);
        return office.desk()
                .dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(applicant, null),
                        new Dossier.Handling(sanne, tom),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
    }

    DossierViews.Details details() {
        return office.desk().dossiers().get(dossier);
    }

    /** The type every office begins with here: an hour, on site, confirms by itself. */
    AppointmentTypeId orientation() {
        return office.desk().appointmentTypes().list().stream()
                .filter(type -> type.name().equals("Oriëntatie"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Ninety minutes on site that nobody hears of unless somebody writes. */
    AppointmentTypeId advice() {
        return office.desk()
                .appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                "Advies",
                                "Adviesgesprek",
                                Duration.ofMinutes(90),
                                Channel.ON_SITE,
                                List.of(AppointmentTypeExamples.result("Akkoord")),
                                new Confirmation(false, false)));
    }

    Location location(String name) {
        var location = OfficeExamples.aLocation(name);
        office.desk().office().save(location);
        return location;
    }

    void sitsAt(UserId adviser, Location location) {
        var known = office.desk().staff().get(adviser);
        var profile = known.profile();
        office.desk()
                .staff()
                .change(
                        adviser,
                        known.version(),
                        new User.Profile(
                                profile.name(),
                                profile.email(),
                                profile.phone(),
                                profile.jobTitle(),
                                profile.language(),
                                profile.hue(),
                                location.id(),
                                null),
                        known.rights());
    }

    /** An appointment of the adviser with Emma, an hour long. */
    AppointmentId planned(LocalDateTime start) {
        return office.appointment(details(), "Kennismaking", start, new Place.Elsewhere("Herengracht 1\nAmsterdam"));
    }

    Details stored(AppointmentId id) {
        return office.desk().appointments().get(id);
    }

    Details only() {
        var planned = details().appointments();
        if (planned.size() != 1) {
            throw new AssertionError("Not one appointment but " + planned.size());
        }
        return stored(planned.get(0).id());
    }

    String path() {
        return "/dossiers/" + dossier.value() + "/appointments";
    }

    String path(AppointmentId id) {
        return path() + "/" + id.value();
    }

    /** The form for a new appointment on Tuesday at eleven. */
    PanelForm fresh() {
        return PanelForm.of(
                browser.get(path() + "/new?date=2026-11-24&time=11:00").page());
    }

    PanelForm form(AppointmentId id) {
        return PanelForm.of(browser.get(path(id)).page());
    }
}
