package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose links are whose, and whose way back from a calendar system counts. */
@Tag("APT-13")
class WhoMayLinkTest {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(clock, system.provider());
    private final CalendarLinkId id = new CalendarLinkId(UUID.randomUUID());

    private Map<String, String> agreed(UserId user) {
        var asked = house.desk(user)
                .calendarLinks()
                .askLeave(id, system.provider().id().value(), LinkedOffice.REDIRECT);
        return query(system.consentScreen().orElseThrow().agree(asked));
    }

    private static Map<String, String> query(URI back) {
        return Stream.of(back.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void comeBack(UserId user, Map<String, String> back) {
        house.desk(user).calendarLinks().leaveGiven(back.get("state"), back.get("code"), LinkedOffice.REDIRECT);
    }

    @Test
    @Tag("CAL-12")
    void only_whoever_left_for_it_comes_back_with_leave() {
        var back = agreed(house.anna);

        assertThatThrownBy(() -> comeBack(house.ben, back)).isInstanceOf(CalendarRefusal.ConsentUnknown.class);
        assertThat(house.desk(house.admin).calendarLinks().all()).isEmpty();
    }

    @Test
    @Tag("CAL-12")
    void whoever_stays_away_for_longer_than_a_quarter_of_an_hour_begins_anew() {
        var back = agreed(house.anna);
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThatThrownBy(() -> comeBack(house.anna, back)).isInstanceOf(CalendarRefusal.ConsentUnknown.class);
        assertThat(house.desk().calendarLinks().own()).isEmpty();
    }

    @Test
    void nobody_leaves_to_connect_somebody_elses_link_anew() {
        var link = house.link(system);
        var bens = house.desk(house.ben).calendarLinks();
        var provider = system.provider().id().value();

        assertThatThrownBy(() -> bens.askLeave(link, provider, LinkedOffice.REDIRECT))
                .isInstanceOf(CalendarRefusal.LinkUnknown.class);
    }

    @Test
    void only_whoever_maintains_the_office_sees_everybodys() {
        house.link(system);

        var bens = house.desk(house.ben).calendarLinks();
        assertThatThrownBy(bens::all).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThat(house.desk(house.admin).calendarLinks().all()).hasSize(1);
    }

    @Test
    @Tag("CAL-7")
    void no_calendar_is_read_that_the_account_does_not_have() {
        var other = new CalendarChoice(system.calendar(), Set.of("somebody else's"), Inviter.OFFICE);

        assertThatThrownBy(() -> house.link(house.anna, system, other))
                .isInstanceOf(CalendarRefusal.NotAvailable.class);
    }

    @Test
    @Tag("BEY-04")
    void what_was_set_aside_of_one_link_is_not_seen_nor_tried_nor_dropped_with_another() {
        var link = house.link(system);
        var bens = house.link(house.ben, system.ofAnother("ben@calendars.example"), CalendarChoice.none());
        house.read();
        system.faults().orElseThrow().answerNext(400, Optional.empty());
        house.plan("2026-11-24T10:00");
        house.write();
        var parked = house.desk().parkedCopies().of(link);
        assertThat(parked).hasSize(1);

        var others = house.desk(house.ben).parkedCopies();
        var delivery = parked.get(0).delivery();
        assertThat(others.of(bens)).isEmpty();
        assertThatThrownBy(() -> others.retry(bens, delivery)).isInstanceOf(CalendarRefusal.LinkUnknown.class);
        assertThatThrownBy(() -> others.drop(bens, delivery)).isInstanceOf(CalendarRefusal.LinkUnknown.class);
        assertThatThrownBy(() -> others.of(link)).isInstanceOf(CalendarRefusal.LinkUnknown.class);
        assertThatThrownBy(() -> others.drop(link, delivery)).isInstanceOf(CalendarRefusal.LinkUnknown.class);

        house.desk().parkedCopies().drop(link, delivery);
        assertThat(house.desk().parkedCopies().of(link)).isEmpty();
        assertThat(house.view(house.anna).waiting()).isZero();
    }
}
