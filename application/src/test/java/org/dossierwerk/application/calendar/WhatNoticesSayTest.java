package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notices that tell of more than a change, and how long any are wanted. */
@Tag("CAL-13")
class WhatNoticesSayTest {

    private static final Duration POLL = Duration.ofMinutes(6);

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(
            clock,
            new InMemoryStorage(clock),
            new CalendarRules(Duration.ofMinutes(5), Duration.ofHours(1), URI.create("https://desk.example.nl/")),
            system.provider());

    private CalendarLinkId link = new CalendarLinkId(UUID.randomUUID());

    @BeforeEach
    void link() {
        link = house.link(house.anna, system, both());
        house.read();
        system.takeNotices();
    }

    private CalendarChoice both() {
        return new CalendarChoice(system.calendar(), Set.of(system.otherCalendar()), Inviter.OFFICE);
    }

    private int busy() {
        return house.desk()
                .agenda()
                .busy(List.of(house.anna), Moments.TODAY, Moments.TODAY.plusDays(14))
                .size();
    }

    private void add(String calendar, String wallTime) {
        system.owner().add(calendar, ForeignEvent.during("Huisarts", LinkedOffice.hour(wallTime)));
    }

    private Push.Received notice() {
        var notices = system.takeNotices();
        assertThat(notices).hasSize(1);
        return notices.get(0).notice();
    }

    private void take(Push.Received notice, Push.Kind kind) {
        var body = new String(notice.body(), StandardCharsets.UTF_8).replace(Push.Kind.CHANGED.name(), kind.name());
        house.office
                .calendarNotices()
                .take(link, notice.headers(), notice.query(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void when_notices_were_missed_all_calendars_of_the_link_are_read() {
        add(system.otherCalendar(), "2026-11-25T10:00");
        system.takeNotices();
        add(system.calendar(), "2026-11-24T10:00");
        take(notice(), Push.Kind.MISSED);
        house.read();

        assertThat(busy()).isEqualTo(2);
    }

    @Test
    @Tag("CT-42")
    void a_subscription_that_is_said_to_have_ended_is_made_anew_with_the_next_reading() {
        add(system.calendar(), "2026-11-24T10:00");
        var ended = notice();
        system.faults().orElseThrow().loseSubscriptions();
        take(ended, Push.Kind.ENDED);
        house.read();
        add(system.calendar(), "2026-11-25T10:00");

        take(notice(), Push.Kind.CHANGED);
        house.read();
        assertThat(busy()).isEqualTo(2);
    }

    @Test
    @Tag("CT-42")
    void of_a_calendar_that_is_no_longer_read_no_notices_are_wanted() {
        house.desk().calendarLinks().choose(link, LinkedOffice.choice(system));
        house.after(Duration.ofMinutes(61));
        system.takeNotices();
        add(system.otherCalendar(), "2026-11-24T10:00");

        assertThat(system.takeNotices()).isEmpty();
    }

    @Test
    @Tag("CT-48")
    void of_a_link_that_ended_no_notices_are_wanted_nor_taken() {
        add(system.calendar(), "2026-11-24T10:00");
        var late = notice();
        house.desk().calendarLinks().disconnect(link);
        house.after(POLL);
        system.takeNotices();
        add(system.calendar(), "2026-11-25T10:00");

        assertThat(system.takeNotices()).isEmpty();
        take(late, Push.Kind.CHANGED);
        house.read();
        assertThat(busy()).isZero();
    }

    @Test
    @Tag("CAL-7")
    void what_takes_none_of_its_owners_time_takes_none_here() {
        var free = ForeignEvent.during("Verjaardag", LinkedOffice.hour("2026-11-24T10:00"));
        system.owner().add(system.calendar(), free.shown(ForeignEvent.Shown.FREE));
        take(notice(), Push.Kind.CHANGED);
        house.read();

        assertThat(busy()).isZero();
    }
}
