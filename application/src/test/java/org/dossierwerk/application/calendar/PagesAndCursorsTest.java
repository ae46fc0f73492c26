package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.port.storage.CalendarReadings;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is half done when something goes wrong is not done. */
class PagesAndCursorsTest {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final InMemoryStorage memory = new InMemoryStorage(clock);
    private final Stores stores = memory.open(events -> {});
    private final List<Object> cursors = new ArrayList<>();
    private final List<Entry> puts = new ArrayList<>();
    private final LinkedOffice house =
            new LinkedOffice(clock, breaking(), CalendarRules.standard(), watched(system.provider()));

    private boolean breaks;
    private boolean conflicts;
    private boolean pretends;
    private @Nullable Runnable whenPulled;
    private @Nullable Runnable whenFound;
    private @Nullable CalendarAccount asking;

    private interface Instead {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T standIn(Class<T> type, Instead instead, Class<?>... more) {
        var all = new ArrayList<Class<?>>(List.of(more));
        all.add(type);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), all.toArray(Class<?>[]::new), (proxy, method, arguments) -> {
                    try {
                        return instead.of(method, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** Cannot keep how far a calendar was read, as long as it breaks. */
    private Storage breaking() {
        return sink -> {
            var opened = memory.open(sink);
            return standIn(Stores.class, (method, arguments) -> {
                var made = method.invoke(opened, arguments);
                return made instanceof CalendarReadings readings ? breaking(readings) : made;
            });
        };
    }

    private CalendarReadings breaking(CalendarReadings readings) {
        return standIn(CalendarReadings.class, (method, arguments) -> {
            if (breaks && method.getName().equals("goOn") && cursors.size() == 2) {
                throw new IllegalStateException("The disk is full");
            }
            return method.invoke(readings, arguments);
        });
    }

    /** Notes what is asked for, and tells of conflicts without an end when it is to. */
    private CalendarProvider watched(CalendarProvider provider) {
        return standIn(
                CalendarProvider.class,
                (method, arguments) -> {
                    if (method.getName().equals("pull")) {
                        cursors.add(String.valueOf(arguments[2]));
                        asking = (CalendarAccount) arguments[0];
                        var meanwhile = whenPulled;
                        if (meanwhile != null) {
                            whenPulled = null;
                            try {
                                return method.invoke(provider, arguments);
                            } finally {
                                meanwhile.run();
                            }
                        }
                    }
                    var found = whenFound;
                    if (found != null && method.getName().equals("find")) {
                        whenFound = null;
                        try {
                            return method.invoke(provider, arguments);
                        } finally {
                            found.run();
                        }
                    }
                    if (method.getName().equals("put")) {
                        var entry = (Entry) arguments[1];
                        puts.add(entry);
                        if (pretends && entry.known() != null) {
                            return new Write.Stored(entry.known(), false);
                        }
                        if (conflicts) {
                            return new Write.Conflict(provider.find(system.account(), entry.calendar(), entry.key())
                                    .orElseThrow());
                        }
                    }
                    return method.invoke(provider, arguments);
                },
                ChangeFeed.class,
                BusyTimes.class,
                Push.class,
                Consent.class);
    }

    @Test
    @Tag("CAL-5")
    void of_a_page_of_which_it_cannot_be_kept_that_it_was_read_nothing_is_kept() {
        for (int hour = 10; hour < 14; hour++) {
            system.owner()
                    .add(
                            system.calendar(),
                            ForeignEvent.during("Uur", LinkedOffice.hour("2026-11-24T" + hour + ":00")));
        }
        assertThat(system.faults().orElseThrow().pageSize(1)).isTrue();
        var link = house.link(system);
        breaks = true;
        assertThatThrownBy(house::read).hasMessage("The disk is full");
        assertThat(known(link)).isEqualTo(1);
        var second = cursors.get(1);

        breaks = false;
        cursors.clear();
        house.after(Duration.ofMinutes(4));
        assertThat(cursors).first().isEqualTo(second);
        assertThat(known(link)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    @Tag("CAL-5")
    void whoever_took_too_long_to_read_and_was_replaced_keeps_nothing(int pageSize) {
        system.owner().add(system.calendar(), ForeignEvent.during("Een", LinkedOffice.hour("2026-11-24T10:00")));
        system.owner().add(system.calendar(), ForeignEvent.during("Twee", LinkedOffice.hour("2026-11-24T12:00")));
        assertThat(system.faults().orElseThrow().pageSize(pageSize)).isTrue();
        var link = house.link(system);
        whenPulled = () -> {
            clock.advance(Duration.ofMinutes(4));
            assertThat(stores.unitOfWork().call(() -> stores.calendarReadings().lease(Duration.ofMinutes(3))))
                    .isPresent();
        };
        house.read();
        assertThat(cursors).hasSize(1);
        assertThat(known(link)).isZero();

        house.after(Duration.ofMinutes(4));
        assertThat(known(link)).isEqualTo(2);
    }

    @Test
    @Tag("CAL-4")
    void what_was_asked_about_an_entry_before_its_appointment_changed_here_says_nothing_any_more() {
        house.link(system);
        var appointment = house.plan("2026-11-24T10:00");
        house.after(Duration.ofMinutes(6));
        var entry = system.owner().all(system.calendar()).get(0);
        system.owner().move(system.calendar(), entry.id(), LinkedOffice.hour("2026-11-24T15:00"));
        whenFound = () -> house.move(appointment, "2026-11-24T15:00");
        house.after(Duration.ofMinutes(6));

        assertThat(whenFound).isNull();
        assertThat(house.desk().outsideChanges().own()).isEmpty();
        assertThat(house.view(house.anna).waiting()).isZero();
    }

    @Test
    @Tag("CAL-4")
    @Tag("CAL-5")
    void
            a_page_is_taken_although_nobody_answers_about_an_entry_that_it_tells_of_which_is_asked_about_until_somebody_does() {
        var link = house.link(system);
        house.plan("2026-11-24T10:00");
        house.after(Duration.ofMinutes(6));
        var entry = system.owner().all(system.calendar()).get(0);
        system.owner().move(system.calendar(), entry.id(), LinkedOffice.hour("2026-11-24T15:00"));
        system.owner().add(system.calendar(), ForeignEvent.during("Tandarts", LinkedOffice.hour("2026-11-24T12:00")));
        whenFound = () -> {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "Busy", null);
        };
        house.after(Duration.ofMinutes(6));
        assertThat(whenFound).isNull();
        assertThat(known(link)).isEqualTo(2);
        assertThat(house.desk().outsideChanges().own()).isEmpty();

        house.after(Duration.ofMinutes(1));
        assertThat(house.desk().outsideChanges().own())
                .extracting(OutsideChangeView::kind)
                .containsExactly(OutsideChange.Kind.MOVED);
    }

    @Test
    @Timeout(60)
    @Tag("CAL-4")
    void what_is_gone_after_a_writing_that_nobody_answered_is_asked_once_however_often_it_is_missed() {
        house.link(system);
        var appointment = house.plan("2026-11-24T10:00");
        system.owner().add(system.calendar(), ForeignEvent.during("Tandarts", LinkedOffice.hour("2026-11-24T12:00")));
        house.after(Duration.ofMinutes(6));
        system.faults().orElseThrow().loseNextAnswer();
        house.move(appointment, "2026-11-25T10:00");
        house.write();
        system.owner().all(system.calendar()).stream()
                .filter(entry -> !entry.marks().isEmpty())
                .forEach(entry -> system.owner().delete(system.calendar(), entry.id()));
        house.after(Duration.ofMinutes(6));
        for (int day = 0; day < 2; day++) {
            house.after(Duration.ofDays(1));
            assertThat(house.desk().outsideChanges().own())
                    .extracting(OutsideChangeView::kind)
                    .containsExactly(OutsideChange.Kind.REMOVED);
            assertThat(house.view(house.anna).waiting()).isZero();
        }
    }

    @Test
    @Tag("CAL-5")
    void a_listing_that_tells_of_nothing_is_believed_when_all_that_is_known_lies_behind_it() {
        house.link(system);
        house.plan("2028-03-24T10:00");
        house.after(Duration.ofMinutes(6));
        house.after(Duration.ofDays(1));

        assertThat(house.view(house.anna).lastFailure()).isNull();
        assertThat(house.desk().outsideChanges().own()).isEmpty();
    }

    @Test
    @Tag("CAL-12")
    void whoever_fails_to_exchange_what_lets_us_in_keeps_nobody_from_doing_so_at_once() {
        house.link(system);
        house.read();
        var account = Objects.requireNonNull(asking);
        var seen = account.secret();
        assertThatThrownBy(() -> account.renew(seen, secret -> {
                    throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "Busy", null);
                }))
                .hasMessage("Busy");

        assertThat(account.renew(seen, secret -> "another")).isEqualTo("another");
        assertThat(account.secret()).isEqualTo("another");
    }

    private int known(CalendarLinkId link) {
        return stores.unitOfWork()
                .read(() -> stores.calendarReadings()
                        .before(link, system.calendar(), Integer.MAX_VALUE)
                        .size());
    }

    @Test
    @Tag("CAL-9")
    void what_is_in_conflict_all_the_time_is_tried_three_times_more_and_then_later() {
        house.link(system);
        var appointment = house.plan("2026-11-24T10:00");
        house.after(Duration.ZERO);
        puts.clear();
        conflicts = true;
        house.move(appointment, "2026-11-24T14:00");
        house.write();
        assertThat(puts).hasSize(4);
        assertThat(house.view(house.anna).waiting()).isEqualTo(1);
        assertThat(house.desk().outsideChanges().own()).isEmpty();

        conflicts = false;
        house.after(Duration.ofMinutes(2));
        assertThat(system.owner().all(system.calendar()))
                .extracting(Owner.Seen::slot)
                .containsExactly(LinkedOffice.hour("2026-11-24T14:00"));
    }

    @Test
    @Tag("CAL-14")
    @Tag("CAL-4")
    void an_entry_that_was_said_to_be_written_and_was_not_is_found_within_a_day() {
        house.link(system);
        var appointment = house.plan("2026-11-24T10:00");
        house.after(Duration.ofMinutes(6));
        pretends = true;
        house.move(appointment, "2026-11-25T10:00");
        house.after(Duration.ofMinutes(6));
        assertThat(house.desk().outsideChanges().own()).isEmpty();

        house.after(Duration.ofDays(1));

        assertThat(house.desk().outsideChanges().own())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00")));
    }

    /** Others wait for what lets us in, which came anew while the old one was refused. */
    @Test
    @Tag("CAL-11")
    void leave_that_is_given_anew_while_the_old_one_is_refused_is_not_lost() {
        var link = house.link(system);
        house.after(Duration.ofMinutes(6));
        system.faults().orElseThrow().revokeGrant();
        whenPulled = () -> house.letIn(house.anna, system, link);

        house.after(Duration.ofMinutes(6));
        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.ACTIVE);

        house.plan("2026-11-24T10:00");
        house.after(Duration.ofMinutes(6));
        assertThat(system.owner().all(system.calendar())).hasSize(1);
    }
}
