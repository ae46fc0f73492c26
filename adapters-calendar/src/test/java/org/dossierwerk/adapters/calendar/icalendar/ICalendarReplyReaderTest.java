package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendars answer, in the forms in which they do. */
@Tag("BEY-05")
class ICalendarReplyReaderTest {

    private static final UUID UID = UUID.fromString("0193d7a0-0000-7000-8000-000000000001");

    private final ICalendarReplyReader reader = new ICalendarReplyReader();

    private static String reply(String method, String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:" + method
                + "\r\nBEGIN:VEVENT\r\nUID:" + UID + "@dossierwerk\r\nDTSTAMP:20261123T100000Z\r\nSEQUENCE:2\r\n"
                + "ORGANIZER:mailto:post@office.nl\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static String attendee(String participation) {
        return "ATTENDEE;CN=\"Wit, Emma\";PARTSTAT=" + participation + ";ROLE=REQ-PARTICIPANT:mailto:emma@example.nl";
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED", "TENTATIVE", "DECLINED"})
    void an_answer_says_who_answers_what_and_when(String participation) {
        assertThat(reader.read(reply("REPLY", attendee(participation), "COMMENT:Tot dan\\, of niet\\nEmma")))
                .hasValueSatisfying(read -> {
                    assertThat(read.uid()).isEqualTo(UID);
                    assertThat(read.attendee()).isEqualTo(EmailAddress.of("emma@example.nl"));
                    assertThat(read.kind()).isEqualTo(Answer.Kind.valueOf(participation));
                    assertThat(read.sequence()).isEqualTo(2);
                    assertThat(read.stamp()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
                    assertThat(read.comment()).isEqualTo("Tot dan, of niet\nEmma");
                    assertThat(read.proposal()).isNull();
                });
    }

    @Test
    void lines_folded_in_the_middle_of_an_address_and_in_small_letters_are_read() {
        var folded = reply("reply", "attendee;partstat=accepted:MAILTO:emma@exa\r\n mple.nl");
        assertThat(reader.read(folded))
                .hasValueSatisfying(read -> assertThat(read.attendee()).isEqualTo(EmailAddress.of("emma@example.nl")));
    }

    @Test
    void blank_lines_are_passed_over() {
        var blank = "\r\n"
                + reply("REPLY", attendee("ACCEPTED"), "", " ").replace("END:VCALENDAR", "\r\nEND:VCALENDAR\r\n");
        assertThat(reader.read(blank)).isPresent();
    }

    @Test
    void an_address_with_a_plus_and_an_encoded_character_is_the_one_it_was_written_as() {
        var line = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:emma+office%23x@example.nl";
        assertThat(reader.read(reply("REPLY", line)))
                .hasValueSatisfying(
                        read -> assertThat(read.attendee()).isEqualTo(EmailAddress.of("emma+office#x@example.nl")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261124T093000Z|DTEND:20261124T103000Z",
                "DTSTART;TZID=Europe/Amsterdam:20261124T103000|DTEND;TZID=Europe/Amsterdam:20261124T113000",
                "DTSTART;TZID=W. Europe Standard Time:20261124T103000|DTEND;TZID=W. Europe Standard Time:20261124T113000",
                "DTSTART;TZID=/example.org/Europe/Amsterdam:20261124T103000|DTEND:20261124T103000Z"
            })
    void a_counter_proposes_a_time_in_whatever_zone_it_is_written(String start, String end) {
        assertThat(reader.read(reply("COUNTER", attendee("TENTATIVE"), start, end)))
                .hasValueSatisfying(read -> {
                    assertThat(read.kind()).isEqualTo(Answer.Kind.COUNTERED);
                    assertThat(read.proposal())
                            .isEqualTo(new TimeSlot(
                                    Instant.parse("2026-11-24T09:30:00Z"), Instant.parse("2026-11-24T10:30:00Z")));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261124T103000|DTEND:20261124T113000",
                "DTSTART;TZID=Somewhere:20261124T103000|DTEND;TZID=Somewhere:20261124T113000",
                "DTSTART:20261124T103000Z|SUMMARY:No end",
                "DTSTART;VALUE=DATE:20261124|DTEND;VALUE=DATE:20261125"
            })
    void a_time_that_nobody_can_tell_for_certain_is_not_guessed(String start, String end) {
        assertThat(reader.read(reply("COUNTER", attendee("TENTATIVE"), start, end)))
                .hasValueSatisfying(read -> assertThat(read.proposal()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL", "PUBLISH", "REFRESH", "ADD", "DECLINECOUNTER", "X-EVIL", ""})
    @Tag("BEY-16")
    void whatever_else_comes_from_outside_is_no_answer(String method) {
        assertThat(reader.read(reply(method, attendee("ACCEPTED")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEEDS-ACTION", "DELEGATED", "COMPLETED", ""})
    void who_has_not_decided_has_not_answered(String participation) {
        assertThat(reader.read(reply("REPLY", attendee(participation)))).isEmpty();
    }

    @Test
    void nonsense_is_no_answer_and_does_no_harm() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read("BEGIN:VCALENDAR\r\nnonsense\r\n")).isEmpty();
        assertThat(reader.read("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(5_000)))
                .isEmpty();
        assertThat(reader.read("x".repeat(1_000_000))).isEmpty();
        assertThat(reader.read(reply("REPLY", attendee("ACCEPTED")).replace("@dossierwerk", "@elsewhere")))
                .isEmpty();
        assertThat(reader.read(reply("REPLY", attendee("ACCEPTED")).replace("SEQUENCE:2", "SEQUENCE:99999999999")))
                .isEmpty();
        assertThat(reader.read(reply("REPLY", attendee("ACCEPTED")).replace("DTSTAMP:2026", "DTSTAMP:y2k6")))
                .isEmpty();
        assertThat(reader.read(reply("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:https://example.nl/emma")))
                .isEmpty();
    }

    @Test
    void a_second_event_beside_the_first_adds_nothing_to_it() {
        var second = "END:VEVENT\r\nBEGIN:VEVENT\r\n" + attendee("DECLINED");
        assertThat(reader.read(reply("REPLY", attendee("ACCEPTED"), second)))
                .hasValueSatisfying(read -> assertThat(read.kind()).isEqualTo(Answer.Kind.ACCEPTED));
    }
}
