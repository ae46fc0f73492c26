package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect of a calendar system that tells its changes ({@link
 * org.dossierwerk.application.port.calendar.provider.Capability#CHANGE_FEED}): whoever reads them knows what stands there, whatever
 * went wrong meanwhile, and nothing more than that.
 */
public interface ChangeFeedContract {

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    @Tag("CT-14")
    default void whoever_begins_is_told_everything_once() {
        boolean paged = system().faults().map(faults -> faults.pageSize(2)).orElse(false);
        var ids = new ArrayList<String>();
        for (int hour = 8; hour < 15; hour++) {
            ids.add(add(hour));
        }
        var mirror = mirror();

        var told = mirror.catchUp();

        assertThat(told).extracting(ChangeFeed.Change::item).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(told).allSatisfy(one -> assertThat(one).isInstanceOf(ChangeFeed.Present.class));
        assertThat(mirror.pages()).isGreaterThanOrEqualTo(paged ? 3 : 1);
    }

    @Test
    @Tag("CT-14")
    default void a_calendar_in_which_nothing_stands_tells_nothing_and_goes_on_from_there() {
        var mirror = mirror();

        assertThat(mirror.catchUp()).isEmpty();
        var later = add(9);

        assertThat(mirror.catchUp()).extracting(ChangeFeed.Change::item).containsExactly(later);
    }

    @Test
    @Tag("CT-15")
    default void afterwards_only_changes_are_told() {
        add(8);
        var moved = add(9);
        var deleted = add(10);
        var mirror = mirror();
        mirror.catchUp();

        var added = add(11);
        owner().move(calendar(), moved, Entries.slot(15));
        owner().delete(calendar(), deleted);
        var told = mirror.catchUp();

        assertThat(told).extracting(ChangeFeed.Change::item).containsExactlyInAnyOrder(added, moved, deleted);
        assertThat(told).contains(new ChangeFeed.Removed(deleted));
        assertThat(mirror.items().get(moved).occurrences())
                .containsExactly(new ChangeFeed.Occurrence(Entries.slot(15), Availability.BUSY));
        assertThat(mirror.catchUp()).isEmpty();
    }

    @Test
    @Tag("CT-16")
    default void whoever_stopped_between_two_pages_goes_on_without_loss() {
        system().faults().ifPresent(faults -> faults.pageSize(2));
        for (int hour = 8; hour < 15; hour++) {
            add(hour);
        }
        var mirror = mirror();
        var first = mirror.next();
        if (!first.more()) {
            Assumptions.abort("Tells everything in one page");
        }
        var cursor = first.next();
        var once = pull(cursor);

        var told = mirror.catchUp();

        assertThat(told).containsAll(once.changes());
        assertThat(told).doesNotContainAnyElementsOf(first.changes());
        assertThat(mirror.items()).hasSize(7);
    }

    @Test
    @Tag("CT-16")
    default void asking_again_with_the_same_cursor_tells_the_same_at_least() {
        var mirror = mirror();
        mirror.catchUp();
        var cursor = mirror.cursor();
        var first = add(9);

        assertThat(pull(cursor).changes()).extracting(ChangeFeed.Change::item).contains(first);
        var second = add(10);

        assertThat(pull(cursor).changes()).extracting(ChangeFeed.Change::item).contains(first, second);
    }

    @Test
    @Tag("CT-17")
    @Tag("CAL-5")
    default void a_cursor_that_is_lost_is_told_as_such_and_everything_can_be_read_anew() {
        add(8);
        var mirror = mirror();
        mirror.catchUp();
        var added = add(9);

        faults().loseCursors();

        assertThat(feed().pull(system().account(), calendar(), mirror.cursor(), Entries.window()))
                .isEqualTo(new ChangeFeed.CursorLost());
        var anew = mirror();
        anew.catchUp();
        assertThat(anew.items()).hasSize(2).containsKey(added);
    }

    @Test
    @Tag("CT-17")
    default void a_cursor_that_never_was_is_lost() {
        assertThat(feed().pull(system().account(), calendar(), "no such cursor", Entries.window()))
                .isEqualTo(new ChangeFeed.CursorLost());
    }

    @Test
    @Tag("CT-18")
    @Tag("CAL-4")
    default void an_entry_of_ours_is_told_by_its_id_and_with_the_tag_that_it_was_given() {
        var mirror = mirror();
        mirror.catchUp();
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));

        var ref = store(entry);
        mirror.catchUp();

        assertThat(mirror.items()).containsOnlyKeys(ref.id());
        var present = mirror.items().get(ref.id());
        assertThat(present.tag()).isEqualTo(ref.tag());
        assertThat(present.mark().orElse(entry.key())).isEqualTo(entry.key());
        assertThat(present.occurrences()).extracting(ChangeFeed.Occurrence::slot).containsExactly(Entries.slot(9));
        var moved = store(Entries.moved(entry, Entries.hour(12)).over(ref));
        mirror.catchUp();
        assertThat(mirror.items().get(ref.id()).tag()).isEqualTo(moved.tag());
    }

    @Test
    @Tag("CT-19")
    default void an_entry_of_ours_that_its_owner_moved_has_another_tag_and_another_time() {
        var ref = store(Entries.entry(Entries.key(), calendar(), Entries.hour(9)));
        var mirror = mirror();
        mirror.catchUp();

        owner().move(calendar(), ref.id(), Entries.slot(16));
        var told = mirror.catchUp();

        assertThat(told).extracting(ChangeFeed.Change::item).containsExactly(ref.id());
        var present = mirror.items().get(ref.id());
        assertThat(present.tag()).isNotEqualTo(ref.tag());
        assertThat(present.occurrences()).extracting(ChangeFeed.Occurrence::slot).containsExactly(Entries.slot(16));
    }

    @Test
    @Tag("CT-20")
    default void an_entry_of_ours_that_its_owner_deleted_is_told_to_be_gone() {
        var ref = store(Entries.entry(Entries.key(), calendar(), Entries.hour(9)));
        var mirror = mirror();
        mirror.catchUp();

        owner().delete(calendar(), ref.id());

        assertThat(mirror.catchUp()).containsExactly(new ChangeFeed.Removed(ref.id()));
    }

    @Test
    @Tag("CT-22")
    default void a_copy_of_an_entry_of_ours_is_something_else() {
        var ref = store(Entries.entry(Entries.key(), calendar(), Entries.hour(9)));
        var copy = owner().copy(calendar(), ref.id(), Entries.slot(17));
        var mirror = mirror();

        mirror.catchUp();

        assertThat(mirror.items()).containsOnlyKeys(ref.id(), copy);
        assertThat(mirror.items().get(copy).occurrences())
                .containsExactly(new ChangeFeed.Occurrence(Entries.slot(17), Availability.BUSY));
    }

    @Test
    @Tag("CT-23")
    @Tag("CAL-6")
    default void pages_that_repeat_end_in_a_failure() {
        if (!faults().pageSize(2)) {
            Assumptions.abort("Tells everything in one page");
        }
        for (int hour = 8; hour < 15; hour++) {
            add(hour);
        }
        var mirror = mirror();
        mirror.next();

        faults().repeatPages();

        assertThatThrownBy(mirror::catchUp).isInstanceOf(ProviderFailure.class);
    }

    @Test
    @Tag("CT-23")
    @Tag("CAL-6")
    default void an_empty_page_is_followed_by_the_next() {
        if (!faults().pageSize(2)) {
            Assumptions.abort("Tells everything in one page");
        }
        for (int hour = 8; hour < 15; hour++) {
            add(hour);
        }
        faults().emptyNextPage();
        var mirror = mirror();

        mirror.catchUp();

        assertThat(mirror.items()).hasSize(7);
    }

    @Test
    @Tag("CT-30")
    default void what_crosses_the_edge_of_the_window_is_told() {
        var before = owner().add(calendar(), during("Before", Entries.window().start().minusSeconds(1800), 3600));
        var after = owner().add(calendar(), during("After", Entries.window().end().minusSeconds(1800), 3600));
        var mirror = mirror();

        mirror.catchUp();

        assertThat(mirror.items()).containsKeys(before, after);
        assertThat(mirror.items().get(before).occurrences())
                .extracting(one -> one.slot().start())
                .containsExactly(Entries.window().start().minusSeconds(1800));
        assertThat(mirror.taken()).hasSize(2);
    }

    @Test
    @Tag("CT-31")
    @Tag("BEY-10")
    @Tag("CAL-7")
    default void of_what_is_private_only_the_time_is_told() {
        var id = owner().add(
                calendar(),
                ForeignEvent.during("Oncology, Dr Sauerbruch", Entries.slot(9)).asPrivate());

        var told = mirror().catchUp();

        assertThat(told).extracting(ChangeFeed.Change::item).containsExactly(id);
        assertThat(told.toString()).doesNotContainIgnoringCase("oncology").doesNotContainIgnoringCase("sauerbruch");
        assertThat(((ChangeFeed.Present) told.get(0)).occurrences())
                .containsExactly(new ChangeFeed.Occurrence(Entries.slot(9), Availability.BUSY));
    }

    @Test
    @Tag("CT-40")
    default void the_changes_of_a_calendar_that_was_deleted_are_gone() {
        var mirror = new Mirror(feed(), system().account(), system().otherCalendar(), Entries.window());
        mirror.catchUp();
        owner().dropCalendar(system().otherCalendar());

        for (var cursor : new String[] {mirror.cursor(), null}) {
            assertThat(feed().pull(system().account(), system().otherCalendar(), cursor, Entries.window()))
                    .isEqualTo(new ChangeFeed.CalendarGone());
        }
    }

    @Test
    @Tag("CT-50")
    default void a_thousand_events_in_thirty_calendars_take_few_requests() {
        var faults = faults();
        var mirrors = new ArrayList<Mirror>();
        for (int i = 0; i < 30; i++) {
            var calendar = owner().addCalendar("Calendar " + i);
            for (int n = 0; n < (i < 10 ? 34 : 33); n++) {
                owner().add(calendar, during("Event " + n, Entries.window().start().plusSeconds(3600L * n), 1800));
            }
            mirrors.add(new Mirror(feed(), system().account(), calendar, Entries.window()));
        }

        int before = faults.requests();
        int told = 0;
        for (var mirror : mirrors) {
            told += mirror.catchUp().size();
        }
        int first = faults.requests() - before;
        for (var mirror : mirrors) {
            assertThat(mirror.catchUp()).isEmpty();
        }
        int later = faults.requests() - before - first;

        assertThat(told).isEqualTo(1000);
        assertThat(first).isLessThanOrEqualTo(30 * 4);
        assertThat(later).isLessThanOrEqualTo(30 * 2);
    }

    private ChangeFeed feed() {
        return (ChangeFeed) system().provider();
    }

    private Owner owner() {
        return system().owner();
    }

    private Faults faults() {
        return system().faults().orElseGet(() -> Assumptions.abort("Nothing can be made to go wrong here"));
    }

    private String calendar() {
        return system().calendar();
    }

    private Mirror mirror() {
        return new Mirror(feed(), system().account(), calendar(), Entries.window());
    }

    private ChangeFeed.Page pull(@Nullable String cursor) {
        return (ChangeFeed.Page) feed().pull(system().account(), calendar(), cursor, Entries.window());
    }

    private String add(int hour) {
        return owner().add(calendar(), ForeignEvent.during("At " + hour, Entries.slot(hour)));
    }

    private EntryRef store(Entry entry) {
        var write = system().provider().put(system().account(), entry);
        assertThat(write).isInstanceOf(Write.Stored.class);
        return ((Write.Stored) write).ref();
    }

    private static ForeignEvent during(String title, Instant start, int seconds) {
        return ForeignEvent.during(title, new TimeSlot(start, start.plusSeconds(seconds)));
    }
}
