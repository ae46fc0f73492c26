package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkEvent;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of a link, and once. */
@Tag("BEY-04")
class HowLinksAreTest {

    private static final Duration POLL = Duration.ofMinutes(6);

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(clock, system.provider());

    private void linkBoth() {
        var both = new CalendarChoice(system.calendar(), Set.of(system.otherCalendar()), Inviter.OFFICE);
        house.link(house.anna, system, both);
    }

    @Test
    void of_several_calendars_the_one_read_longest_ago_says_up_to_when_all_is_known() {
        linkBoth();
        house.after(POLL);
        var whole = house.view(house.anna).synchronisedUntil();
        system.faults().orElseThrow().makeUnreadable(system.otherCalendar());
        house.after(POLL);

        assertThat(whole).isEqualTo(Moments.NOW.plus(POLL));
        assertThat(house.view(house.anna).synchronisedUntil()).isEqualTo(whole);
        assertThat(house.view(house.anna).lastSuccess()).isEqualTo(clock.instant());
    }

    @Test
    void while_one_calendar_was_never_read_nothing_is_said_to_be_known() {
        system.faults().orElseThrow().makeUnreadable(system.otherCalendar());
        linkBoth();
        house.after(POLL);

        assertThat(house.view(house.anna).synchronisedUntil()).isNull();
        assertThat(house.view(house.anna).lastFailure()).isNotNull();
    }

    @Test
    @Tag("CAL-11")
    void a_link_is_connected_anew_with_the_account_it_was_linked_with_and_no_other() {
        var link = house.link(system);
        var other = system.ofAnother("ben@calendars.example");

        assertThatThrownBy(() -> house.letIn(house.anna, other, link)).isInstanceOf(CalendarRefusal.OtherAccount.class);
        assertThat(house.view(house.anna).account()).isEqualTo(system.account().user());
    }

    @Test
    @Tag("CAL-11")
    void that_leave_is_gone_is_told_once_and_of_a_link_that_ended_not_at_all() {
        var link = aLink();
        link.consentLost(Moments.NOW);
        link.consentLost(Moments.NOW);
        link.targetGone("calendar", Moments.NOW);
        assertThat(link.snapshot().status()).isEqualTo(LinkStatus.NEEDS_CONSENT);

        link.disconnect(Moments.NOW);
        link.consentLost(Moments.NOW);
        link.targetGone("calendar", Moments.NOW);
        assertThat(link.snapshot().status()).isEqualTo(LinkStatus.ENDED);
        assertThat(link.takeEvents())
                .filteredOn(event ->
                        event instanceof CalendarLinkEvent.ConsentLost || event instanceof CalendarLinkEvent.TargetGone)
                .hasSize(1);
    }

    private static CalendarLink aLink() {
        var link = CalendarLink.begin(
                new CalendarLinkId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                "memory",
                null,
                "anna@calendars.example",
                Moments.NOW);
        link.choose(new CalendarChoice("calendar", Set.of(), Inviter.OFFICE), Moments.NOW);
        return link;
    }
}
