package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is particular to entries of ours in Graph (CALENDAR G-1 to G-7). */
class GraphEntriesTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2027, 2, 8, 9, 0);
    private static final LocalDateTime TWICE = LocalDateTime.of(2026, 10, 25, 2, 30);

    private final GraphSystem system = GraphSystem.byLeave();
    private final EntryKey key = new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0);

    @AfterEach
    void close() {
        system.close();
        assertThat(system.laboratory.complaints()).isEmpty();
    }

    @Test
    @Tag("G-4")
    @Tag("CAL-8")
    void a_zone_is_written_by_its_windows_name_and_read_as_the_one_that_was_agreed() {
        var agreed = at(NINE, "Europe/Amsterdam", null);

        store(entry(agreed));

        assertThat(created()).singleElement().asString().contains("\"timeZone\":\"W. Europe Standard Time\"");
        assertThat(standing().time()).isEqualTo(agreed);
    }

    @Test
    @Tag("G-4")
    void a_zone_that_its_owner_changed_is_theirs() {
        var ref = store(entry(at(NINE, "Europe/Amsterdam", null)));

        system.laboratory.owner(system.mailbox).rezone(ref.id(), ZoneId.of("America/New_York"));

        assertThat(standing().time().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(standing().time().start())
                .isEqualTo(at(NINE, "Europe/Amsterdam", null).start());
    }

    @Test
    @Tag("CT-28")
    @Tag("G-4")
    void a_time_that_the_clock_shows_twice_is_written_as_the_instant_that_was_agreed() {
        for (var offset : List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1))) {
            var agreed = at(TWICE, "Europe/Amsterdam", offset);
            var other = new EntryKey(key.installation(), UUID.randomUUID(), 0);

            store(new Entry(other, system.calendar(), null, content(agreed), List.of()));

            assertThat(system.provider()
                            .find(system.account(), system.calendar(), other)
                            .map(StandingEntry::time))
                    .contains(agreed);
        }
        assertThat(created())
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one).contains("\"timeZone\":\"UTC\"").doesNotContain("W. Europe"));
    }

    @Test
    @Tag("CT-28")
    void a_quarter_of_an_hour_that_the_clock_shows_twice_from_beginning_to_end_is_written_as_an_instant_too() {
        var first = AgreedTime.at(TWICE, ZoneId.of("Europe/Amsterdam"), Duration.ofMinutes(15), ZoneOffset.ofHours(2));

        store(entry(first));

        assertThat(created()).singleElement().asString().contains("\"timeZone\":\"UTC\"");
        assertThat(standing().time()).isEqualTo(first);
    }

    @Test
    @Tag("APT-13")
    void an_entry_takes_its_owners_time_whatever_the_mailbox_shows_by_default() {
        store(entry(at(NINE, "Europe/Berlin", null)));

        assertThat(created()).singleElement().asString().contains("\"showAs\":\"busy\"");
    }

    @Test
    @Tag("G-4")
    void a_zone_that_windows_does_not_have_is_kept_all_the_same() {
        var agreed = at(NINE, "+05:45", null);

        store(entry(agreed));

        assertThat(standing().time()).isEqualTo(agreed);
    }

    @Test
    @Tag("CT-05")
    @Tag("G-1")
    void the_mark_is_found_when_graph_has_forgotten_the_transaction() {
        var entry = entry(at(NINE, "Europe/Berlin", null));
        store(entry);
        system.mailbox.forgetTransactions();

        assertThat(put(entry))
                .isInstanceOfSatisfying(
                        Write.Stored.class, one -> assertThat(one.existed()).isTrue());

        assertThat(system.owner().all(system.calendar())).hasSize(1);
        assertThat(created()).hasSize(1);
    }

    @Test
    @Tag("G-1")
    void the_same_appointment_in_another_calendar_of_the_mailbox_is_another_transaction() {
        var entry = entry(at(NINE, "Europe/Berlin", null));
        system.provider().remove(system.account(), store(entry));

        store(new Entry(key, system.otherCalendar(), null, entry.content(), List.of()));

        assertThat(system.owner().all(system.otherCalendar())).hasSize(1);
    }

    @Test
    @Tag("G-6")
    void the_way_into_an_online_meeting_is_not_written_over() {
        var entry = entry(at(NINE, "Europe/Berlin", null));
        var ref = store(entry);
        system.laboratory.owner(system.mailbox).putOnline(ref.id());
        var conflict = (Write.Conflict) put(over(entry, ref));

        store(over(entry, conflict.current().ref()));

        assertThat(system.owner().seen(system.calendar(), ref.id()).remarks()).contains("Join");
        assertThat(standing().revision()).isEqualTo(1);
    }

    @Test
    @Tag("CT-46")
    void whether_its_owner_is_shown_as_busy_stays_as_they_set_it() {
        var entry = entry(at(NINE, "Europe/Berlin", null));
        var ref = store(entry);

        store(over(entry, ref));

        assertThat(system.laboratory.asked())
                .filteredOn(one -> one.startsWith("PATCH"))
                .singleElement()
                .asString()
                .doesNotContain("showAs")
                .doesNotContain("attendees")
                .doesNotContain("reminder");
    }

    @Test
    @Tag("CT-10")
    @Tag("G-7")
    void a_conflict_in_which_nothing_changed_is_tried_again_later() {
        var entry = entry(at(NINE, "Europe/Berlin", null));
        var ref = store(entry);
        system.faults.answerNext(412, Optional.empty());

        assertThatThrownBy(() -> put(over(entry, ref)))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
    }

    @Test
    void a_title_that_is_too_long_for_exchange_is_shortened() {
        var long255 = "😀".repeat(200);
        var content = new CalendarEntry(key.appointment(), 0, at(NINE, "Europe/Berlin", null), long255, "", "");

        store(new Entry(key, system.calendar(), null, content, List.of()));

        assertThat(standing().title()).startsWith("😀😀").endsWith("😀…").hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void what_its_owner_made_months_long_or_of_no_length_can_still_be_told() {
        var ref = store(entry(at(NINE, "Europe/Berlin", null)));
        var slot = at(NINE, "Europe/Berlin", null).slot();

        system.owner()
                .move(
                        system.calendar(),
                        ref.id(),
                        new TimeSlot(slot.start(), slot.start().plus(Duration.ofDays(60))));

        assertThat(standing().time().duration()).isEqualTo(Duration.ofDays(14));
    }

    private List<String> created() {
        return system.laboratory.asked().stream()
                .filter(one -> one.startsWith("POST") && one.contains("transactionId"))
                .toList();
    }

    private static AgreedTime at(LocalDateTime wallTime, String zone, @Nullable ZoneOffset offset) {
        return AgreedTime.at(wallTime, ZoneId.of(zone), Duration.ofMinutes(60), offset);
    }

    private Entry entry(AgreedTime time) {
        return new Entry(key, system.calendar(), null, content(time), List.of());
    }

    private CalendarEntry content(AgreedTime time) {
        return new CalendarEntry(key.appointment(), 0, time, "Intake", "Room 3", "Bring the payslips");
    }

    private static Entry over(Entry entry, EntryRef ref) {
        var was = entry.content();
        var next = new CalendarEntry(
                was.uid(), was.sequence() + 1, was.time(), was.title(), was.place(), was.remarks() + "!");
        return new Entry(entry.key(), entry.calendar(), ref, next, List.of());
    }

    private Write put(Entry entry) {
        return system.provider().put(system.account(), entry);
    }

    private EntryRef store(Entry entry) {
        return ((Write.Stored) put(entry)).ref();
    }

    private StandingEntry standing() {
        return system.provider().find(system.account(), system.calendar(), key).orElseThrow();
    }
}
