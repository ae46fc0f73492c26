package org.dossierwerk.bootstrap.clockchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MailServer;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("BEY-15")
class OneTimeEverywhereTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", DUTCH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z");

    private static Desk desk;
    private static UserId sanne;
    private static AppointmentTypeId type;
    private static HttpVisitor visitor;

    @BeforeAll
    static void somebodyIsAtTheDesk() {
        sanne = OFFICE.people().administrator("Sanne", "Bakker");
        desk = OFFICE.people().desk(sanne);
        type = desk.appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                "Oriëntatie",
                                "Oriënterend gesprek",
                                Duration.ofHours(1),
                                Channel.PHONE,
                                List.of(),
                                new Confirmation(true, true)));
        visitor = new HttpVisitor(OFFICE.address()).signIn("sanne");
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}, {4} minutes")
    @CsvSource({
        "Europe/Amsterdam, 2027-03-28, 01:30, '',     120, 04:30",
        "Europe/Berlin,    2027-03-28, 01:30, '',     120, 04:30",
        "Europe/Amsterdam, 2027-03-28, 03:00, '',     60,  04:00",
        "Europe/Berlin,    2027-03-28, 03:00, '',     60,  04:00",
        "Europe/Amsterdam, 2027-10-31, 02:30, +02:00, 60,  02:30",
        "Europe/Berlin,    2027-10-31, 02:30, +02:00, 60,  02:30",
        "Europe/Amsterdam, 2027-10-31, 02:30, +01:00, 60,  03:30",
        "Europe/Berlin,    2027-10-31, 02:30, +01:00, 60,  03:30",
        "Europe/Amsterdam, 2027-10-30, 23:00, '',     300, 03:00",
        "Europe/Berlin,    2027-10-30, 23:00, '',     300, 03:00",
        "Europe/Amsterdam, 2026-11-24, 23:30, '',     90,  01:00",
        "Europe/Berlin,    2026-11-24, 23:30, '',     90,  01:00"
    })
    void form_store_letter_calendar_file_and_calendar_page_say_the_same(
            String zone, String date, String time, String offset, long minutes, String until) {
        workIn(ZoneId.of(zone));
        var email = "emma." + UUID.randomUUID() + "@client.example";
        var dossier = dossier(email);
        var wanted = LocalDateTime.parse(date + "T" + time);

        var planned = visitor.post(
                "/dossiers/" + dossier.value() + "/appointments",
                Map.ofEntries(
                        Map.entry("id", UUID.randomUUID().toString()),
                        Map.entry("type", type.value().toString()),
                        Map.entry("channel", "PHONE"),
                        Map.entry("date", date),
                        Map.entry("time", time),
                        Map.entry("offset", offset),
                        Map.entry("duration", Long.toString(minutes)),
                        Map.entry("adviser", sanne.value().toString()),
                        Map.entry("placeText", "+31612345678"),
                        Map.entry("overlapMeant", "yes")));

        assertThat(planned.statusCode()).isEqualTo(303);
        var page = URI.create(planned.headers().firstValue("Location").orElseThrow())
                .getPath();
        var stored = desk.appointments()
                .get(new AppointmentId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))))
                .state()
                .particulars()
                .time();
        var start = ZonedDateTime.ofLocal(wanted, ZoneId.of(zone), offset.isEmpty() ? null : ZoneOffset.of(offset));
        assertThat(stored.startInZone()).isEqualTo(start);
        assertThat(CLOCK.format(stored.endInZone())).isEqualTo(until);
        assertForm(page, start);
        assertLetter(OFFICE.mailbox().awaitTo(email, 1), start, start.plusMinutes(minutes));
        assertCalendar(page, date, start, until);
    }

    private static void assertForm(String page, ZonedDateTime start) {
        var form = visitor.page(page);
        assertThat(form.select("#time").val()).isEqualTo(CLOCK.format(start));
        assertThat(form.select("#date").val())
                .endsWith(DateTimeFormatter.ofPattern("dd-MM-uuuu").format(start));
        form.select("input[type=radio][name=offset][checked]")
                .forEach(chosen ->
                        assertThat(chosen.val()).isEqualTo(start.getOffset().getId()));
    }

    private static void assertLetter(MimeMessage message, ZonedDateTime start, ZonedDateTime end) {
        for (var body : List.of(MailServer.text(message), MailServer.html(message))) {
            assertThat(body).contains(DAY.format(start), CLOCK.format(start));
        }
        var file = MailServer.calendar(message).orElseThrow().replace("\r\n ", "");
        assertThat(moment(file, "DTSTART", start.getZone())).isEqualTo(start.toInstant());
        assertThat(moment(file, "DTEND", start.getZone())).isEqualTo(end.toInstant());
    }

    /** The instant of a property, in UTC or in the zone of the office; nothing else is accepted. */
    private static Instant moment(String file, String property, ZoneId zone) {
        var event = file.substring(file.indexOf("BEGIN:VEVENT"));
        var line = Pattern.compile("(?m)^" + property + "(?:;TZID=([^:]+))?:(\\d{8}T\\d{6})(Z?)")
                .matcher(event);
        assertThat(line.find()).as(event).isTrue();
        var local = LocalDateTime.parse(line.group(2), STAMP);
        if (!line.group(3).isEmpty()) {
            return local.toInstant(ZoneOffset.UTC);
        }
        assertThat(line.group(1)).isEqualTo(zone.getId());
        assertThat(zone.getRules().getValidOffsets(local))
                .as("a time that is one moment")
                .hasSize(1);
        return local.atZone(zone).toInstant();
    }

    private static void assertCalendar(String page, String date, ZonedDateTime start, String until) {
        for (var view : List.of("day", "week", "list")) {
            var shown = visitor.page(page + "?hours=all&view=" + view + "&date=" + date)
                    .select("#agenda-area");
            var entry = view.equals("list")
                    ? shown.select(".days__row.sel")
                    : shown.select(".ev:has(a[aria-current=true])");
            assertThat(entry.select("time").get(0).attr("datetime"))
                    .as(view)
                    .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start));
            assertThat(entry.text()).as(view).contains(CLOCK.format(start), until);
        }
    }

    private static void workIn(ZoneId zone) {
        var settings = desk.office().settings();
        desk.office()
                .change(new OfficeSettings(
                        settings.version(),
                        settings.name(),
                        zone,
                        settings.language(),
                        settings.formOfAddress(),
                        settings.workingHours(),
                        settings.mailbox(),
                        settings.phone(),
                        settings.portalLeadSource()));
    }

    private static DossierId dossier(String email) {
        var emma = new Party.Person(PersonName.of("Emma", "de", "Wit"), null);
        var contact = new Party.Contact(EmailAddress.of(email), null, null);
        var applicant = new Dossiers.ApplicantEntry(null, new Dossiers.Who.New(emma, contact), null, null);
        return desk.dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(applicant, null),
                        new Dossier.Handling(sanne, null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
    }
}
