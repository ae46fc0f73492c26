package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.calendar.LinkedOffice.hour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.calendar.CalendarLinkViews.BrokenLink;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A link may be cut, for a while or for good: what is to stand there waits, and nothing is left behind or written twice. */
public interface BrokenLinkContract extends LinkedCalendar {

    /** Whether the system has a place where leave is handed back. */
    default boolean takesLeaveBack() {
        return true;
    }

    @Test
    @Tag("CT-36")
    default void it_is_written_once_when_the_system_was_away() {
        house().link(system());
        faults().answerNext(503, Optional.empty());
        house().plan("2026-11-24T10:00");
        house().write();
        assertThat(seen()).isEmpty();
        assertThat(house().view(house().anna).waiting()).isEqualTo(1);

        house().after(Duration.ofMinutes(2));
        only();
        assertThat(house().view(house().anna).waiting()).isZero();
        assertThat(house().view(house().anna).lastFailure()).isNull();
    }

    @Test
    @Tag("CT-35")
    @Tag("CAL-10")
    default void a_system_that_asks_for_an_hour_is_asked_nothing_for_an_hour() {
        house().link(system());
        house().read();
        faults().answerNext(429, Optional.of("3600"));
        house().plan("2026-11-24T10:00");
        house().plan("2026-11-25T10:00");
        house().write();
        int asked = faults().requests();

        house().after(Duration.ofMinutes(30));
        house().after(Duration.ofMinutes(29));
        assertThat(faults().requests()).isEqualTo(asked);

        house().after(Duration.ofMinutes(2));
        house().after(Duration.ofMinutes(1));
        assertThat(seen()).hasSize(2);
    }

    @Test
    @Tag("CT-39")
    @Tag("BEY-04")
    @Tag("CAL-11")
    default void when_leave_is_taken_back_everything_waits_until_it_is_given_again() {
        var link = house().link(system());
        house().read();
        faults().revokeGrant();
        house().plan("2026-11-24T10:00");
        house().after(Duration.ofMinutes(1));
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        int asked = faults().requests();
        for (int hour = 0; hour < 5; hour++) {
            house().plan("2026-11-25T1" + hour + ":00");
            house().after(Duration.ofHours(1));
        }
        assertThat(faults().requests()).isEqualTo(asked);
        assertThat(seen()).isEmpty();

        assertThat(broken(house().anna)).containsExactly(LinkStatus.NEEDS_CONSENT);
        assertThat(broken(house().admin)).containsExactly(LinkStatus.NEEDS_CONSENT);
        assertThat(broken(house().ben)).isEmpty();

        house().letIn(house().anna, system(), link, faults().grantAgain());
        house().after(Duration.ZERO);
        assertThat(seen()).as("%s", house().view(house().anna)).hasSize(6);
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(house().view(house().anna).waiting()).isZero();
        assertThat(broken(house().anna)).isEmpty();
        assertThat(broken(house().admin)).isEmpty();
    }

    @Test
    @Tag("CT-39")
    @Tag("CAL-4")
    default void what_its_owner_did_meanwhile_is_asked_as_soon_as_leave_is_given_again() {
        var link = house().link(system());
        house().plan("2026-11-24T10:00");
        house().plan("2026-11-25T10:00");
        house().after(POLL);
        faults().revokeGrant();
        house().after(POLL);
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        system().owner().move(system().calendar(), at("2026-11-24T10:00").id(), hour("2026-11-24T15:00"));
        system().owner().delete(system().calendar(), at("2026-11-25T10:00").id());

        house().letIn(house().anna, system(), link, faults().grantAgain());
        house().read();
        house().write();
        assertThat(undecided()).extracting(OutsideChangeView::kind).containsExactlyInAnyOrder(Kind.MOVED, Kind.REMOVED);
    }

    @Test
    @Tag("CT-40")
    @Tag("BEY-04")
    default void when_the_calendar_is_gone_nothing_is_written_elsewhere_until_another_is_chosen() {
        var link = house().link(
                house().anna,
                system(),
                new CalendarChoice(
                        system().otherCalendar(),
                        Set.of(),
                        Inviter.OFFICE));
        house().plan("2026-11-24T10:00");
        house().after(Duration.ZERO);
        system().owner().dropCalendar(system().otherCalendar());
        house().plan("2026-11-25T10:00");
        house().after(Duration.ofMinutes(1));
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.CALENDAR_GONE);
        assertThat(broken(house().anna)).containsExactly(LinkStatus.CALENDAR_GONE);
        assertThat(broken(house().admin)).containsExactly(LinkStatus.CALENDAR_GONE);
        assertThat(seen()).isEmpty();
        assertThat(undecided()).isEmpty();

        house().desk().calendarLinks().choose(link, LinkedOffice.choice(system()));
        house().after(Duration.ofMinutes(1));
        assertThat(seen()).hasSize(2);
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(broken(house().anna)).isEmpty();
        assertThat(broken(house().admin)).isEmpty();
    }

    @Test
    @Tag("CAL-2")
    @Tag("CT-48")
    default void what_could_not_be_taken_away_is_found_again_when_the_account_is_linked_again() {
        house().link(system());
        var moved = house().plan("2026-11-24T10:00");
        var cancelled = house().plan("2026-11-25T10:00");
        house().plan("2026-11-26T10:00");
        house().plan("2026-11-27T10:00");
        house().after(POLL);
        faults().revokeGrant();
        house().desk().calendarLinks().disconnect(house().view(house().anna).id());
        house().after(Duration.ofMinutes(1));
        assertThat(seen()).hasSize(4);
        var before = seen().stream().map(Owner.Seen::id).toList();

        house().move(moved, "2026-11-24T14:00");
        house().cancel(cancelled);
        system().owner().delete(system().calendar(), at("2026-11-26T10:00").id());
        house().after(Duration.ofDays(1));
        house().link(house().anna, system(), LinkedOffice.choice(system()), faults().grantAgain());
        house().after(Duration.ofMinutes(1));
        house().after(POLL);

        assertThat(seen())
                .extracting(Owner.Seen::slot)
                .containsExactlyInAnyOrder(
                        hour("2026-11-24T14:00"),
                        hour("2026-11-26T10:00"),
                        hour("2026-11-27T10:00"));
        assertThat(before)
                .contains(at("2026-11-24T14:00").id(), at("2026-11-27T10:00").id());
        assertThat(house().view(house().anna).waiting()).isZero();
        assertThat(undecided()).isEmpty();
        assertThat(busy()).isEmpty();
    }

    @Test
    @Tag("CAL-2")
    @Tag("CT-48")
    default void an_account_that_is_linked_anew_beside_a_link_without_leave_keeps_one_entry_of_each() {
        planned();
        house().after(POLL);
        var first = house().view(house().anna).id();
        faults().revokeGrant();
        house().plan("2026-11-25T10:00");
        house().after(Duration.ofMinutes(1));
        house().link(house().anna, system(), LinkedOffice.choice(system()), faults().grantAgain());
        house().after(Duration.ofMinutes(1));

        house().desk().calendarLinks().disconnect(first);
        house().after(Duration.ofMinutes(1));
        house().after(POLL);
        assertThat(seen())
                .extracting(Owner.Seen::slot)
                .containsExactlyInAnyOrder(
                        hour("2026-11-24T10:00"), hour("2026-11-25T10:00"));
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-48")
    @Tag("CAL-12")
    default void disconnecting_takes_out_what_is_to_come_and_forgets_everything() {
        planned();
        add("Een", "2026-11-27T10:00");
        house().after(POLL);
        var link = house().view(house().anna).id();
        if (system().provider() instanceof Consent consent) {
            consent.revoke(system().account());
        }

        house().desk().calendarLinks().disconnect(link);
        assertThat(busy()).isEmpty();
        house().after(Duration.ZERO);
        assertThat(seen()).extracting(Owner.Seen::title).containsExactly(Canary.in("Een"));
        assertThat(house().desk().calendarLinks().own()).isEmpty();
        if (takesLeaveBack()) {
            system().consentScreen().ifPresent(screen -> assertThat(screen.holds()).isFalse());
        }

        house().link(system());
        house().after(POLL);
        assertThat(seen()).hasSize(2);
        assertThat(undecided()).isEmpty();
    }

    /** What is told to a colleague to see to. */
    private List<LinkStatus> broken(UserId colleague) {
        return house().desk(colleague).calendarLinks().broken().stream()
                .map(BrokenLink::status)
                .toList();
    }
}
