package org.dossierwerk.application.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** An office with an adviser, a client and an appointment. */
final class Office {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final UserId BRAM = new UserId(new UUID(1, 1));

    private Office() {}

    static Variant reader(Language language, FormOfAddress form) {
        return new Variant(language, form);
    }

    static OfficeSettings settings(@Nullable PhoneNumber phone) {
        return new OfficeSettings(
                1,
                "Hypotheekkantoor De Linde",
                AMSTERDAM,
                Language.NL,
                FormOfAddress.FORMAL,
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                EmailAddress.of("kantoor@delinde.example"),
                phone,
                null);
    }

    static User.Snapshot adviser(@Nullable PhoneNumber phone) {
        var profile = new User.Profile(
                PersonName.of("Bram", "van der", "Meer"),
                EmailAddress.of("bram@delinde.example"),
                phone,
                "",
                Language.NL,
                1,
                null,
                null);
        return new User.Snapshot(BRAM, 1, "bram", profile, "", Set.of(), true);
    }

    static Party.Snapshot person(String first, String infix, String last) {
        return Party.enter(
                        new PartyId(new UUID(2, 2)),
                        new Party.Person(PersonName.of(first, infix, last), null),
                        Party.Contact.NONE,
                        LocalDate.of(2026, 11, 21),
                        Instant.EPOCH)
                .snapshot();
    }

    static Party.Snapshot company(String name) {
        return Party.enter(
                        new PartyId(new UUID(3, 3)),
                        new Party.Company(name, ""),
                        Party.Contact.NONE,
                        LocalDate.of(2026, 11, 21),
                        Instant.EPOCH)
                .snapshot();
    }

    static Place atOffice() {
        return new Place.AtOffice(new LocationId(new UUID(4, 4)), "De Linde\nKeizersgracht 12, 1015 CS Amsterdam");
    }

    static Appointment.Particulars appointment(String wallTime, ZoneId zone, int minutes, @Nullable ZoneOffset offset) {
        var time = AgreedTime.at(LocalDateTime.parse(wallTime), zone, Duration.ofMinutes(minutes), offset);
        return new Appointment.Particulars(
                "Oriënterend gesprek",
                "Graag een geldig legitimatiebewijs en de laatste loonstrook meenemen.",
                time,
                atOffice(),
                BRAM);
    }

    static Appointment.Particulars at(Place place) {
        var a = appointment("2026-12-04T11:00", AMSTERDAM, 60, null);
        return new Appointment.Particulars(a.title(), a.remarks(), a.time(), place, a.adviser());
    }
}
