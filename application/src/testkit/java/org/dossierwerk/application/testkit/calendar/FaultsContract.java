package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect when something goes wrong on the way to a calendar system: it is told at once what happened, the
 * provider tries nothing again by itself, and a repeated call puts all right. Bring {@link Faults}.
 */
public interface FaultsContract {

    /** Nobody waits that long for a server on loopback. */
    Duration AT_ONCE = Duration.ofSeconds(5);

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    @Tag("CT-06")
    @Tag("CAL-2")
    default void a_creation_whose_answer_was_lost_makes_one_entry_when_it_is_repeated() {
        var entry = entry();
        faults().loseNextAnswer();

        assertThat(failure(() -> put(entry)).kind()).isEqualTo(ProviderFailure.Kind.UNKNOWN);
        assertThat(owner().all(calendar())).hasSize(1);
        var again = (Write.Stored) put(entry);

        assertThat(again.existed()).isTrue();
        assertThat(owner().all(calendar())).extracting(Owner.Seen::id).containsExactly(again.ref().id());
    }

    @Test
    @Tag("CT-06")
    default void an_update_whose_answer_was_lost_is_never_taken_for_its_owners() {
        var entry = entry();
        var ref = store(entry);
        var moved = Entries.moved(entry, Entries.hour(12)).over(ref);
        faults().loseNextAnswer();

        assertThat(failure(() -> put(moved)).kind()).isEqualTo(ProviderFailure.Kind.UNKNOWN);

        var again = put(moved);
        if (again instanceof Write.Conflict conflict) {
            assertThat(conflict.current().revision()).isEqualTo(moved.content().sequence());
            assertThat(conflict.current().time()).isEqualTo(moved.content().time());
        } else {
            assertThat(again).isInstanceOf(Write.Stored.class);
        }
        assertThat(owner().all(calendar())).extracting(Owner.Seen::slot).containsExactly(Entries.slot(12));
    }

    @Test
    @Tag("CT-06")
    default void a_removal_whose_answer_was_lost_can_be_repeated() {
        var ref = store(entry());
        faults().loseNextAnswer();

        assertThat(failure(() -> provider().remove(system().account(), ref)).kind())
                .isEqualTo(ProviderFailure.Kind.UNKNOWN);
        provider().remove(system().account(), ref);

        assertThat(owner().all(calendar())).isEmpty();
    }

    @Test
    @Tag("CT-06")
    default void what_is_to_be_done_later_is_done_when_it_is_said_and_repeated_meanwhile_it_stands_there_once() {
        var entry = entry();
        faults().goWrong(purpose -> purpose == Purpose.CREATING ? Mishap.landing() : Mishap.NONE);
        assertThat(failure(() -> put(entry)).kind()).isEqualTo(ProviderFailure.Kind.UNKNOWN);
        assertThat(failure(() -> put(entry)).kind()).isEqualTo(ProviderFailure.Kind.UNKNOWN);
        faults().goWrong(null);
        assertThat(owner().all(calendar())).isEmpty();

        faults().land();
        assertThat(owner().all(calendar())).hasSize(1);
    }

    @Test
    @Tag("CT-06")
    default void the_system_itself_counts_what_it_was_asked_to_write() {
        var entry = entry();
        faults().goWrong(purpose -> purpose == Purpose.CREATING ? Mishap.afterwards(500) : Mishap.NONE);
        assertThat(failure(() -> put(entry)).kind()).isEqualTo(ProviderFailure.Kind.UNKNOWN);
        faults().goWrong(purpose -> Mishap.refused(503, null));
        assertThat(failure(() -> put(entry)).kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
        faults().goWrong(null);
        var ref = store(entry);
        var moved = Entries.moved(entry, Entries.hour(12)).over(ref);

        faults().goWrong(purpose -> purpose == Purpose.CHANGING ? Mishap.refused(412, null) : Mishap.NONE);
        catchThrowable(() -> put(moved));
        assertThat(faults().writings().moves()).isZero();
        faults().goWrong(null);
        var last = store(moved.over(store(moved)));
        faults().goWrong(purpose -> purpose == Purpose.REMOVING ? Mishap.afterwards(0) : Mishap.NONE);
        assertThat(failure(() -> provider().remove(system().account(), last)).kind())
                .isEqualTo(ProviderFailure.Kind.UNKNOWN);

        assertThat(faults().writings().creatingCalls()).singleElement().satisfies(calls -> assertThat(calls).isBetween(1, 2));
        assertThat(faults().writings().moves()).isEqualTo(1);
        assertThat(faults().writings().removals()).isEqualTo(1);
        assertThat(owner().all(calendar())).isEmpty();
    }

    @Test
    @Tag("CT-17")
    default void a_cursor_of_which_the_system_knows_no_longer_is_lost() {
        if (!(provider() instanceof ChangeFeed feed)) {
            Assumptions.abort("Does not tell what changed");
            return;
        }
        store(entry());
        var page = (ChangeFeed.Page) feed.pull(system().account(), calendar(), null, Entries.window());
        faults().goWrong(purpose -> purpose == Purpose.CHANGES ? Mishap.refused(410, null) : Mishap.NONE);

        assertThat(feed.pull(system().account(), calendar(), page.next(), Entries.window()))
                .isInstanceOf(ChangeFeed.CursorLost.class);
    }

    @Test
    @Tag("CT-35")
    default void whoever_is_asked_to_wait_is_told_for_how_long() {
        assertThat(throttled("7").retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(throttled("3600").retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @Tag("CT-35")
    default void a_request_to_wait_that_cannot_be_understood_is_one_all_the_same() {
        for (var header : List.of("soon", "", "-5", "0,120", "99999999999999999999")) {
            assertThat(throttled(header).retryAfter())
                    .satisfiesAnyOf(
                            wait -> assertThat(wait).isNull(),
                            wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofDays(400_000)));
        }
        assertThat(throttled("Wed, 21 Oct 2015 07:28:00 GMT").retryAfter())
                .satisfiesAnyOf(
                        wait -> assertThat(wait).isNull(), wait -> assertThat(wait).isEqualTo(Duration.ZERO));
        faults().answerNext(429, Optional.empty());
        assertThat(failure(() -> put(entry())).kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
    }

    @Test
    @Tag("CT-35")
    @Tag("CAL-10")
    default void whoever_is_asked_to_wait_holds_no_thread_and_does_nothing() {
        int before = faults().requests();

        throttled("3600");

        assertThat(faults().requests() - before).isLessThanOrEqualTo(2);
        assertThat(owner().all(calendar())).isEmpty();
    }

    @Test
    @Tag("CT-36")
    default void a_creation_that_failed_makes_one_entry_when_it_is_repeated() {
        for (int status : List.of(500, 502, 503, 504)) {
            var entry = entry();
            faults().answerNext(status, Optional.empty());
            assertThat(failure(() -> put(entry)).kind())
                    .isIn(ProviderFailure.Kind.TRY_AGAIN, ProviderFailure.Kind.UNKNOWN);

            assertThat(put(entry)).isInstanceOf(Write.Stored.class);
            assertThat(put(entry)).isInstanceOf(Write.Stored.class);
        }
        assertThat(owner().all(calendar())).hasSize(4);
    }

    @Test
    @Tag("CT-36")
    default void reading_that_failed_can_be_repeated() {
        for (int status : List.of(429, 500, 503)) {
            for (var read : readings()) {
                faults().answerNext(status, Optional.of("1"));
                assertThat(failure(read).kind()).isIn(ProviderFailure.Kind.TRY_AGAIN, ProviderFailure.Kind.UNKNOWN);
                assertThat(catchThrowable(read)).isNull();
            }
        }
    }

    @Test
    @Tag("CT-37")
    default void one_call_asks_one_thing_at_a_time() throws Throwable {
        faults().delay(Duration.ofMillis(5));

        store(entry());
        for (var read : readings()) {
            read.call();
        }

        assertThat(faults().mostAtOnce()).isEqualTo(1);
    }

    @Test
    @Tag("CT-39")
    @Tag("CAL-11")
    default void leave_that_was_taken_back_has_to_be_given_again() {
        var entry = entry();
        var ref = store(entry);
        faults().revokeGrant();

        assertThat(failure(() -> put(entry())).kind()).isEqualTo(ProviderFailure.Kind.RECONNECT);
        assertThat(failure(() -> put(Entries.moved(entry, Entries.hour(12)).over(ref))).kind())
                .isEqualTo(ProviderFailure.Kind.RECONNECT);
        assertThat(failure(() -> provider().remove(system().account(), ref)).kind())
                .isEqualTo(ProviderFailure.Kind.RECONNECT);
        for (var read : readings()) {
            assertThat(failure(read).kind()).isEqualTo(ProviderFailure.Kind.RECONNECT);
        }
        assertThat(owner().all(calendar())).extracting(Owner.Seen::slot).containsExactly(Entries.slot(9));
    }

    @Test
    @Tag("CT-39")
    default void leave_that_is_given_again_lets_us_in() {
        faults().revokeGrant();
        var account = system().account();

        var again = new KeptAccount(account.server(), account.user(), faults().grantAgain());

        assertThat(provider().calendars(again)).isNotEmpty();
        assertThat(provider().put(again, entry())).isInstanceOf(Write.Stored.class);
    }

    @Test
    @Tag("CT-49")
    @Tag("CAL-12")
    default void no_failure_tells_the_secret_or_what_stands_in_the_calendar() {
        var secret = system().account().secret();
        var title = "Köln-" + secret.hashCode();
        var entry = Entries.saying(Entries.key(), calendar(), Entries.hour(9), title, "", "");
        for (int status : List.of(400, 403, 429, 500)) {
            faults().answerNext(status, Optional.empty());
            var failed = failure(() -> put(entry));
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain(secret).doesNotContain(title);
            }
        }
    }

    @Test
    @Tag("CT-33")
    default void whoever_cannot_ask_does_not_take_the_owner_for_free() {
        if (!(provider() instanceof BusyTimes times)) {
            Assumptions.abort("Does not tell when its owner is not free");
            return;
        }
        for (int status : List.of(401, 403, 429, 500)) {
            faults().answerNext(status, Optional.empty());
            try {
                var busy = times.busy(system().account(), Set.of(calendar()), Entries.window());
                assertThat(busy.unreadable()).satisfiesAnyOf(
                        none -> assertThat(none).containsOnlyKeys(calendar()),
                        none -> assertThat(status).isEqualTo(401));
            } catch (ProviderFailure told) {
                assertThat(told.kind()).isNotNull();
            }
        }
    }

    private CalendarProvider provider() {
        return system().provider();
    }

    private Owner owner() {
        return system().owner();
    }

    private Faults faults() {
        return system().faults().orElseThrow();
    }

    private String calendar() {
        return system().calendar();
    }

    private Entry entry() {
        return Entries.entry(Entries.key(), calendar(), Entries.hour(9));
    }

    private Write put(Entry entry) {
        return provider().put(system().account(), entry);
    }

    private EntryRef store(Entry entry) {
        return ((Write.Stored) put(entry)).ref();
    }

    /** All that asks and changes nothing. */
    private List<ThrowingCallable> readings() {
        var account = system().account();
        var readings = new ArrayList<ThrowingCallable>();
        readings.add(() -> provider().calendars(account));
        readings.add(() -> provider().find(account, calendar(), Entries.key()));
        if (provider() instanceof ChangeFeed feed) {
            readings.add(() -> feed.pull(account, calendar(), null, Entries.window()));
        }
        return readings;
    }

    private ProviderFailure throttled(String retryAfter) {
        faults().answerNext(429, Optional.of(retryAfter));
        var failed = failure(() -> put(entry()));
        assertThat(failed.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
        return failed;
    }

    private static ProviderFailure failure(ThrowingCallable call) {
        long start = System.nanoTime();
        var failure = catchThrowableOfType(ProviderFailure.class, call);
        assertThat(failure)
                .as("a ProviderFailure: either the provider kept to itself what went wrong, or system().faults() let nothing go wrong,"
                        + " because it did not know this request for what it is")
                .isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("told at once, without trying again")
                .isLessThan(AT_ONCE);
        return failure;
    }
}
