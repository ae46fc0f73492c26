package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.CalendarListing;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What another library reads of a listing. */
class ICalendarListingTest {

    private static CalendarEntry entry(String wallTime, String zone, String title) {
        return new CalendarEntry(
                UUID.randomUUID(), 2, Invitations.at(wallTime, zone, 60).time(), title, "", "");
    }

    private static ICalendar read(CalendarEntry... entries) {
        var written = new ICalendarListing()
                .write(new CalendarListing("De Linde", Language.NL, List.of(entries)), Invitations.NOW);
        assertThat(written.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        return Biweekly.parse(written).first();
    }

    @Test
    @Tag("BEY-15")
    void every_entry_is_at_its_own_instant_and_each_zone_is_described_once() {
        var winter = entry("2026-12-04T11:00", "Europe/Amsterdam", "Winter");
        var summer = entry("2027-07-04T11:00", "Europe/Amsterdam", "Zomer 👩‍👧‍👦 æøå".repeat(6));
        var elsewhere = entry("2027-07-04T11:00", "America/New_York", "New York");
        var twice = entry("2026-10-25T01:30", "Europe/Amsterdam", "Nacht");

        var read = read(winter, summer, elsewhere, twice);

        assertThat(read.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(
                        winter.time().start(),
                        summer.time().start(),
                        elsewhere.time().start(),
                        twice.time().start());
        assertThat(read.getTimezoneInfo().getComponents()).hasSize(2);
        assertThat(read.getNames()).extracting(name -> name.getValue()).containsExactly("De Linde");
    }

    @Test
    @Tag("BEY-05")
    void nobody_is_named_as_taking_part() {
        var event = read(entry("2026-12-04T11:00", "Europe/Amsterdam", "Gesprek"))
                .getEvents()
                .get(0);

        assertThat(event.getAttendees()).isEmpty();
        assertThat(event.getOrganizer()).isNull();
        assertThat(event.getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void an_empty_listing_is_a_calendar_without_events() {
        assertThat(read().getEvents()).isEqualTo(List.<VEvent>of());
    }

    @Test
    void text_makes_no_structure() {
        var read = read(entry("2026-12-04T11:00", "Europe/Amsterdam", "A\r\nEND:VEVENT\r\nBEGIN:VEVENT"));

        assertThat(read.getEvents()).hasSize(1);
    }
}
