package org.dossierwerk.adapters.calendar.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarWriterTest {

    private final ICalendarWriter writer = new ICalendarWriter();

    private String write(Invitation invitation) {
        return writer.write(invitation, Language.NL, Invitations.NOW);
    }

    private static AgreedTime time() {
        return Invitations.at("2026-12-04T11:00", "Europe/Amsterdam", 60).time();
    }

    @Test
    @Tag("BEY-05")
    void a_request_says_who_what_when_and_where() {
        var written = unfold(write(Invitations.at("2026-12-04T11:00", "Europe/Amsterdam", 60)));

        assertThat(written.lines())
                .contains(
                        "METHOD:REQUEST",
                        "VERSION:2.0",
                        "UID:0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b@dossierwerk",
                        "SEQUENCE:3",
                        "DTSTAMP:20261121T093015Z",
                        "DTSTART;TZID=Europe/Amsterdam:20261204T110000",
                        "DTEND;TZID=Europe/Amsterdam:20261204T120000",
                        "SUMMARY;LANGUAGE=nl:Oriënterend gesprek",
                        "LOCATION;LANGUAGE=nl:Keizersgracht 12\\, 1015 CS Amsterdam",
                        "DESCRIPTION;LANGUAGE=nl:Graag een legitimatiebewijs meenemen.",
                        "ORGANIZER;CN=\"De Linde, Hypotheken\":mailto:kantoor@delinde.example",
                        "ATTENDEE;CN=\"Zoë 'Zo' de Wit\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
                                + ":mailto:zoe@client.example",
                        "STATUS:CONFIRMED",
                        "CLASS:PRIVATE");
        assertThat(written).doesNotContain("TRANSP");
    }

    @Test
    @Tag("BEY-05")
    void a_cancellation_keeps_the_uid_and_says_cancelled() {
        var written = write(Invitations.with(Invitation.Method.CANCEL, time(), "Gesprek", ""));

        assertThat(written).contains("METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "RSVP=FALSE");
        assertThat(unfold(written)).contains("UID:" + Invitations.UID + "@dossierwerk");
    }

    @Test
    void a_file_to_take_along_names_no_attendee() {
        assertThat(write(Invitations.with(Invitation.Method.PUBLISH, time(), "Gesprek", "")))
                .contains("METHOD:PUBLISH", "ORGANIZER")
                .doesNotContain("ATTENDEE");
    }

    @Test
    @Tag("BEY-05")
    void the_same_revision_written_twice_is_the_same_but_for_the_stamp() {
        var invitation = Invitations.at("2026-12-04T11:00", "Europe/Amsterdam", 60);
        var again = writer.write(invitation, Language.NL, Invitations.NOW.plusSeconds(60));

        assertThat(again).isNotEqualTo(write(invitation));
        assertThat(again.replace("20261121T093115Z", "20261121T093015Z")).isEqualTo(write(invitation));
        assertThat(Pattern.compile("^ATTENDEE", Pattern.MULTILINE)
                        .matcher(again)
                        .results())
                .hasSize(1);
    }

    @Test
    void a_zone_is_told_in_two_yearly_rules() {
        assertThat(write(Invitations.at("2026-12-04T11:00", "Europe/Amsterdam", 60)))
                .contains("""
                BEGIN:VTIMEZONE
                TZID:Europe/Amsterdam
                BEGIN:DAYLIGHT
                DTSTART:19980329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:19981025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "+02:00", "America/Nuuk", "Africa/Casablanca", "Asia/Jerusalem"})
    void a_zone_that_two_plain_rules_cannot_tell_is_told_in_utc(String zone) {
        var invitation = Invitations.at("2026-12-04T11:00", zone, 60);

        assertThat(write(invitation)).doesNotContain("VTIMEZONE", "TZID").contains("DTSTART:2026120");
        assertThat(begin(invitation)).isEqualTo(invitation.time().start());
    }

    @ParameterizedTest
    @Tag("BEY-15")
    @CsvSource({
        // across the spring change, which skips 02:00 to 03:00
        "2027-03-28T01:30, Europe/Amsterdam, 60,, 2027-03-28T00:30:00Z, 2027-03-28T01:30:00Z",
        "2027-03-28T01:30, Europe/Berlin, 120,, 2027-03-28T00:30:00Z, 2027-03-28T02:30:00Z",
        "2027-03-27T23:00, Europe/Berlin, 300,, 2027-03-27T22:00:00Z, 2027-03-28T03:00:00Z",
        // across the autumn change, which shows 02:00 to 03:00 twice
        "2026-10-25T01:30, Europe/Amsterdam, 60,, 2026-10-24T23:30:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30, Europe/Berlin, 180,, 2026-10-24T23:30:00Z, 2026-10-25T02:30:00Z",
        "2026-10-25T02:30, Europe/Amsterdam, 30, +02:00, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z",
        "2026-10-25T02:30, Europe/Amsterdam, 30, +01:00, 2026-10-25T01:30:00Z, 2026-10-25T02:00:00Z",
        "2026-10-24T23:30, Europe/Berlin, 300,, 2026-10-24T21:30:00Z, 2026-10-25T02:30:00Z",
        // over midnight, and far away
        "2026-12-31T23:30, Europe/Amsterdam, 60,, 2026-12-31T22:30:00Z, 2026-12-31T23:30:00Z",
        "2026-07-01T09:00, America/New_York, 45,, 2026-07-01T13:00:00Z, 2026-07-01T13:45:00Z",
        "2026-07-01T09:00, Australia/Sydney, 45,, 2026-06-30T23:00:00Z, 2026-06-30T23:45:00Z",
        "2026-07-01T09:00, Asia/Kolkata, 45,, 2026-07-01T03:30:00Z, 2026-07-01T04:15:00Z",
    })
    void another_reader_sees_the_agreed_instants(
            String wallTime, String zone, int minutes, String offset, Instant begin, Instant end) {
        var invitation = Invitations.at(wallTime, zone, minutes, offset == null ? null : ZoneOffset.of(offset));

        assertThat(begin(invitation))
                .isEqualTo(begin)
                .isEqualTo(invitation.time().start());
        assertThat(end(invitation)).isEqualTo(end).isEqualTo(invitation.time().end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meenemen:\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\nEND:VEVENT",
                "a;b,c\\n\\,d:e \"f\"",
                "\r\nATTENDEE:mailto:evil@example.org",
                "\u0000\u0007bell",
                "👩‍👧‍👦 Grüße aus Köln — æøå, 你好, und noch ein langer Satz, damit gefaltet werden muss",
            })
    void remarks_stay_text(String remarks) {
        var event = read(Invitations.with(Invitation.Method.REQUEST, time(), "Gesprek", remarks));

        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getUid().getValue()).startsWith(Invitations.UID.toString());
        assertThat(event.getDescription().getValue())
                .isEqualTo(remarks.replace("\r\n", "\n").replaceAll("[\u0000\u0007]", ""));
    }

    @Test
    void lines_are_at_most_75_octets_and_no_character_is_cut() {
        var written =
                write(Invitations.with(Invitation.Method.REQUEST, time(), "€".repeat(80), "👩‍👧‍👦ü".repeat(200)));

        assertThat(written).endsWith("END:VCALENDAR\r\n");
        assertThat(written.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(new String(written.getBytes(UTF_8), UTF_8)).isEqualTo(written);
        assertThat(unfold(written)).contains("👩‍👧‍👦ü".repeat(200));
    }

    @Test
    void an_address_stays_one_address() {
        var plain = Invitations.with(Invitation.Method.REQUEST, time(), "Gesprek", "");
        var odd = new Invitation(
                plain.method(),
                plain.uid(),
                0,
                plain.time(),
                plain.title(),
                plain.place(),
                "",
                plain.organizer(),
                new Invitation.Mailbox("", EmailAddress.of("o'neil+a%b?c#d@bücher.example")));

        assertThat(unfold(write(odd))).contains("RSVP=TRUE:mailto:o'neil+a%25b%3Fc%23d@xn--bcher-kva.example\r\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void another_reader_finds_nothing_to_object(Language language) {
        for (var method : Invitation.Method.values()) {
            var written = writer.write(
                    Invitations.with(method, time(), "Gesprek", "Graag\nmeenemen; pas, loonstrook"),
                    language,
                    Invitations.NOW);
            var calendar = Biweekly.parse(written).first();

            assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        }
    }

    private Instant begin(Invitation invitation) {
        return instant(read(invitation).getDateStart().getValue());
    }

    private Instant end(Invitation invitation) {
        return instant(read(invitation).getDateEnd().getValue());
    }

    private static Instant instant(ICalDate date) {
        return date.toInstant();
    }

    private VEvent read(Invitation invitation) {
        var calendar = Biweekly.parse(write(invitation)).first();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    private static String unfold(String written) {
        return written.replace("\r\n ", "");
    }
}
