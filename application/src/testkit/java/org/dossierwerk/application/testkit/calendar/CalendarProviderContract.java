package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect of every calendar system that it can link: entries of ours stand there exactly once and say what
 * they were to say, what their owner did to them is never written over, and nobody is sent a thing.
 *
 * <p>Bring a {@link CalendarSystem} whose calendars are empty when each test begins.
 */
public interface CalendarProviderContract {

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    @Tag("CT-01")
    default void an_account_tells_its_calendars() {
        var calendars = provider().calendars(account());

        assertThat(calendars).extracting(RemoteCalendar::id).contains(calendar(), otherCalendar());
        assertThat(calendars).allSatisfy(one -> assertThat(one.name()).isNotBlank());
        assertThat(named(calendars, calendar()).writable()).isTrue();
        assertThat(named(calendars, calendar()).zone()).isEqualTo(CalendarSystem.ZONE);
        assertThat(named(calendars, otherCalendar()).writable()).isTrue();
        assertThat(calendars).filteredOn(RemoteCalendar::standard).extracting(RemoteCalendar::id).containsExactly(calendar());
    }

    @Test
    @Tag("CT-01")
    default void a_calendar_for_reading_takes_no_entry() {
        var readOnly = system().readOnlyCalendar()
                .orElseGet(() -> Assumptions.abort("Shares no calendar for reading only"));

        assertThat(named(provider().calendars(account()), readOnly).writable()).isFalse();
        assertThatThrownBy(() -> put(Entries.entry(Entries.key(), readOnly, Entries.hour(9))))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
    }

    @Test
    @Tag("CT-02")
    @Tag("CAL-3")
    default void an_entry_is_found_by_its_key() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));

        var ref = store(entry);

        assertThat(standing(entry))
                .isEqualTo(new StandingEntry(ref, entry.key(), 0, Entries.hour(9), "Intake", "Room 3", "Bring the payslips"));
        assertThat(ref.calendar()).isEqualTo(calendar());
        var seen = owner().seen(calendar(), ref.id());
        assertThat(seen.slot()).isEqualTo(Entries.slot(9));
        assertThat(seen.marks()).hasSize(1);
        assertThat(provider().find(account(), calendar(), Entries.key())).isEmpty();
        assertThat(provider().find(account(), otherCalendar(), entry.key())).isEmpty();
    }

    @Test
    @Tag("CT-02")
    default void the_generations_of_an_entry_are_told_apart() {
        var first = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        store(first);

        assertThat(provider().find(account(), calendar(), Entries.nextGeneration(first.key()))).isEmpty();
    }

    @Test
    @Tag("CT-03")
    default void text_comes_back_as_it_was() {
        var remarks = "Käthe & Zoë; 1,5 uur\\n geen, einde\r\nnächste Zeile: \"ja\" \uD83D\uDC4B\u200D\uD83D\uDC69\u200D\uD83D\uDC67\n"
                + "0123456789 äöüß€ ".repeat(300) + "Schluss";
        var entry = Entries.saying(
                Entries.key(), calendar(), Entries.hour(9), "Grüße; Zoë, \uD83D\uDE80 \\ \"Köln\" 100% <1>", "Haus 3, Büro; 2\\4", remarks);

        store(entry);

        var standing = standing(entry);
        assertThat(standing.title()).isEqualTo(entry.content().title());
        assertThat(standing.place()).isEqualTo(entry.content().place());
        assertThat(lines(standing.remarks())).isEqualTo(lines(remarks));
    }

    @Test
    @Tag("CT-04")
    default void text_is_never_structure() {
        var attack = "x\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT\rBEGIN:VEVENT\u2028ATTENDEE:mailto:evil@example.org\u0085"
                + "</body><script>alert(1)</script>&lt;b&gt; {\"attendees\":[]} ]]> \\;ATTENDEE=1";
        var entry = Entries.saying(
                Entries.key(), calendar(), Entries.hour(9), "T <b>x</b>;ATTENDEE=2:\\n,", "P;X=\"1\":2\\nATTENDEE:a", attack);

        var ref = store(entry);

        assertThat(owner().all(calendar())).hasSize(1);
        var seen = owner().seen(calendar(), ref.id());
        assertThat(seen.attendees()).isEmpty();
        assertThat(seen.title()).isEqualTo(entry.content().title());
        assertThat(seen.place()).isEqualTo(entry.content().place());
        assertThat(seen.slot()).isEqualTo(Entries.slot(9));
        assertThat(seen.remarks()).contains("alert(1)").contains("&lt;b&gt;");
        assertThat(standing(entry).remarks()).contains("<script>").contains("&lt;b&gt;");
    }

    @Test
    @Tag("CT-05")
    @Tag("CAL-2")
    default void creating_twice_makes_one_entry() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));

        var first = (Write.Stored) put(entry);
        var second = (Write.Stored) put(entry);

        assertThat(first.existed()).isFalse();
        assertThat(second.existed()).isTrue();
        assertThat(second.ref()).isEqualTo(first.ref());
        assertThat(owner().all(calendar())).hasSize(1);
    }

    @Test
    @Tag("CT-05")
    default void what_is_found_instead_of_created_can_be_written_over() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        store(entry);
        var later = Entries.moved(entry, Entries.hour(15));

        var found = store(later);
        store(later.over(found));

        assertThat(owner().all(calendar())).extracting(Owner.Seen::slot).containsExactly(Entries.slot(15));
    }

    @Test
    @Tag("CT-07")
    @Tag("CAL-2")
    default void many_who_create_it_at_once_make_one_entry() throws Exception {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var threads = Executors.newFixedThreadPool(4);
        try {
            var puts = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Write>) () -> put(entry))
                    .toList();
            for (var write : threads.invokeAll(puts)) {
                write.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(owner().all(calendar())).hasSize(1);
        assertThat(owner().all(calendar())).extracting(Owner.Seen::id).containsExactly(standing(entry).ref().id());
    }

    @Test
    @Tag("CT-08")
    default void what_its_owner_deleted_does_not_come_back_by_an_update() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        owner().delete(calendar(), ref.id());

        assertThat(put(Entries.moved(entry, Entries.hour(11)).over(ref))).isEqualTo(new Write.Removed());
        assertThat(provider().find(account(), calendar(), entry.key())).isEmpty();
        assertThat(owner().all(calendar())).isEmpty();
    }

    @Test
    @Tag("CT-08")
    @Tag("CAL-2")
    default void creating_again_what_its_owner_deleted_makes_one_entry_at_most() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        owner().delete(calendar(), store(entry).id());

        var again = put(entry);

        assertThat(again).isInstanceOfAny(Write.Removed.class, Write.Stored.class);
        assertThat(owner().all(calendar())).hasSize(again instanceof Write.Removed ? 0 : 1);
    }

    @Test
    @Tag("CT-08")
    default void the_next_generation_stands_where_the_former_was_deleted() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        owner().delete(calendar(), store(entry).id());
        var next = Entries.entry(Entries.nextGeneration(entry.key()), calendar(), Entries.hour(10));

        var ref = store(next);

        assertThat(owner().all(calendar())).extracting(Owner.Seen::id).containsExactly(ref.id());
        assertThat(standing(next).time()).isEqualTo(Entries.hour(10));
    }

    @Test
    @Tag("CT-09")
    default void an_update_moves_the_same_entry() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        var moved = Entries.moved(entry, Entries.hour(14));

        var next = store(moved.over(ref));

        assertThat(next.id()).isEqualTo(ref.id());
        assertThat(next.uid()).isEqualTo(ref.uid());
        assertThat(next.tag()).isNotEqualTo(ref.tag());
        assertThat(standing(entry).revision()).isEqualTo(1);
        assertThat(standing(entry).ref()).isEqualTo(next);
        assertThat(owner().all(calendar())).extracting(Owner.Seen::slot).containsExactly(Entries.slot(14));
    }

    @Test
    @Tag("CT-09")
    default void an_update_takes_away_what_is_no_longer_to_be_read() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);

        store(Entries.saying(entry.key(), calendar(), Entries.hour(9), "Busy", "", "").over(ref));

        assertThat(standing(entry)).extracting(StandingEntry::title, StandingEntry::place, one -> one.remarks().strip())
                .containsExactly("Busy", "", "");
        assertThat(owner().seen(calendar(), ref.id()).remarks()).doesNotContain("payslips");
    }

    @Test
    @Tag("CT-10")
    @Tag("CAL-9")
    default void what_its_owner_changed_meanwhile_is_not_written_over() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        owner().move(calendar(), ref.id(), Entries.slot(16));

        var write = put(Entries.moved(entry, Entries.hour(11)).over(ref));

        assertThat(write).isInstanceOfSatisfying(Write.Conflict.class, conflict -> {
            assertThat(conflict.current().time().slot()).isEqualTo(Entries.slot(16));
            assertThat(conflict.current().revision()).isZero();
            assertThat(conflict.current().ref().id()).isEqualTo(ref.id());
            assertThat(conflict.current().ref().tag()).isNotEqualTo(ref.tag());
        });
        assertThat(owner().seen(calendar(), ref.id()).slot()).isEqualTo(Entries.slot(16));
    }

    @Test
    @Tag("CT-11")
    @Tag("CAL-9")
    default void of_two_updates_from_one_reading_the_second_has_to_look_again() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        var first = Entries.moved(entry, Entries.hour(11));
        store(first.over(ref));

        var second = Entries.titled(first, "Advice");
        var refused = (Write.Conflict) put(second.over(ref));
        store(second.over(refused.current().ref()));

        var seen = owner().seen(calendar(), ref.id());
        assertThat(seen.slot()).isEqualTo(Entries.slot(11));
        assertThat(seen.title()).isEqualTo("Advice");
    }

    @Test
    @Tag("CT-12")
    default void what_was_removed_is_gone_and_can_be_removed_again() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);

        provider().remove(account(), ref);
        provider().remove(account(), ref);

        assertThat(owner().all(calendar())).isEmpty();
        assertThat(provider().find(account(), calendar(), entry.key())).isEmpty();
    }

    @Test
    @Tag("CT-12")
    default void what_its_owner_moved_is_removed_all_the_same() {
        var ref = store(Entries.entry(Entries.key(), calendar(), Entries.hour(9)));
        owner().move(calendar(), ref.id(), Entries.slot(16));

        provider().remove(account(), ref);

        assertThat(owner().all(calendar())).isEmpty();
    }

    @Test
    @Tag("CT-12")
    default void what_its_owner_deleted_can_be_removed() {
        var ref = store(Entries.entry(Entries.key(), calendar(), Entries.hour(9)));
        owner().delete(calendar(), ref.id());

        provider().remove(account(), ref);

        assertThat(owner().all(calendar())).isEmpty();
    }

    @Test
    @Tag("CT-13")
    @Tag("CAL-1")
    default void an_entry_is_removed_from_the_calendar_that_it_was_written_to() {
        var ref = store(Entries.entry(Entries.key(), otherCalendar(), Entries.hour(9)));
        var stays = store(Entries.entry(Entries.key(), calendar(), Entries.hour(9)));

        provider().remove(account(), ref);

        assertThat(owner().all(otherCalendar())).isEmpty();
        assertThat(owner().all(calendar())).extracting(Owner.Seen::id).containsExactly(stays.id());
    }

    @Test
    @Tag("CT-22")
    @Tag("CAL-3")
    default void a_copy_that_bears_our_mark_is_not_the_entry() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        var copy = owner().copy(calendar(), ref.id(), Entries.slot(17));

        assertThat(standing(entry).ref().id()).isEqualTo(ref.id());
        provider().remove(account(), standing(entry).ref());
        assertThat(owner().all(calendar())).extracting(Owner.Seen::id).containsExactly(copy);
    }

    @Test
    @Tag("CT-40")
    default void a_calendar_that_was_deleted_is_gone_and_nothing_is_written_elsewhere() {
        var entry = Entries.entry(Entries.key(), otherCalendar(), Entries.hour(9));
        var ref = store(entry);
        owner().dropCalendar(otherCalendar());

        assertThat(put(Entries.moved(entry, Entries.hour(11)).over(ref))).isEqualTo(new Write.CalendarGone());
        assertThat(put(Entries.entry(Entries.key(), otherCalendar(), Entries.hour(12)))).isEqualTo(new Write.CalendarGone());
        provider().remove(account(), ref);
        assertThat(provider().find(account(), otherCalendar(), entry.key())).isEmpty();
        assertThat(owner().all(calendar())).isEmpty();
        assertThat(provider().calendars(account())).extracting(RemoteCalendar::id).doesNotContain(otherCalendar());
    }

    @Test
    @Tag("CT-44")
    @Tag("BEY-05")
    default void nobody_is_sent_anything_when_we_invite_by_mail() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        assertThat(owner().seen(calendar(), ref.id()).attendees()).isEmpty();

        var next = store(Entries.moved(entry, Entries.hour(10)).over(ref));
        assertThat(owner().seen(calendar(), ref.id()).attendees()).isEmpty();
        provider().remove(account(), next);

        system().guests().ifPresent(guests -> assertThat(guests.invitations()).isEmpty());
    }

    @Test
    @Tag("CT-46")
    default void an_update_leaves_alone_what_it_does_not_know() {
        var entry = Entries.entry(Entries.key(), calendar(), Entries.hour(9));
        var ref = store(entry);
        owner().decorate(calendar(), ref.id());

        store(Entries.moved(entry, Entries.hour(10)).over(standing(entry).ref()));

        assertThat(owner().seen(calendar(), ref.id()).decorated()).isTrue();
        assertThat(owner().seen(calendar(), ref.id()).slot()).isEqualTo(Entries.slot(10));
    }

    @Test
    default void what_it_can_do_is_what_this_test_asks_for() {
        var asks = Map.of(
                Capability.CHANGE_FEED, List.of(ChangeFeed.class, ChangeFeedContract.class),
                Capability.BUSY_TIMES, List.of(BusyTimes.class, BusyTimesContract.class),
                Capability.PUSH, List.of(Push.class, PushContract.class),
                Capability.CONSENT, List.of(Consent.class, ConsentContract.class),
                Capability.INVITES, List.of(CalendarProvider.class, InvitesContract.class));

        var can = provider().capabilities();
        assertThat(can.containsAll(EnumSet.of(Capability.CONSENT, Capability.OFFICE_LEAVE)))
                .as("either each owner lets us in, or the office is let in as a whole")
                .isFalse();
        for (var capability : asks.keySet()) {
            boolean told = can.contains(capability);
            var does = asks.get(capability).get(0);
            var asked = asks.get(capability).get(1);
            assertThat(asked.isInstance(this))
                    .as("the test implements %s if capabilities() names %s, and only then", asked.getSimpleName(), capability)
                    .isEqualTo(told);
            assertThat(does.isInstance(provider()) && told)
                    .as("the provider implements %s if capabilities() names %s", does.getSimpleName(), capability)
                    .isEqualTo(told);
            assertThat(does != CalendarProvider.class && does.isInstance(provider()) && !told)
                    .as("the provider implements %s, and capabilities() does not name %s", does.getSimpleName(), capability)
                    .isFalse();
        }
        assertThat(this instanceof FaultsContract)
                .as("the test implements FaultsContract if system().faults() has any, and only then")
                .isEqualTo(system().faults().isPresent());
        assertThat(this instanceof ConsentContract)
                .as("the test implements ConsentContract if there is a system().consentScreen(), and only then")
                .isEqualTo(system().consentScreen().isPresent());
    }

    private CalendarProvider provider() {
        return system().provider();
    }

    private CalendarAccount account() {
        return system().account();
    }

    private Owner owner() {
        return system().owner();
    }

    private String calendar() {
        return system().calendar();
    }

    private String otherCalendar() {
        return system().otherCalendar();
    }

    private Write put(Entry entry) {
        return provider().put(account(), entry);
    }

    private EntryRef store(Entry entry) {
        var write = put(entry);
        assertThat(write).isInstanceOf(Write.Stored.class);
        return ((Write.Stored) write).ref();
    }

    private StandingEntry standing(Entry entry) {
        return provider().find(account(), entry.calendar(), entry.key())
                .orElseThrow(() -> new AssertionError("No such entry is found"));
    }

    private static RemoteCalendar named(List<RemoteCalendar> calendars, String id) {
        return calendars.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }
}
