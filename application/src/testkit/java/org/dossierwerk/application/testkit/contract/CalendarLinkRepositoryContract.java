package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.CalendarLinkRepository} does. */
public interface CalendarLinkRepositoryContract extends RootContract<CalendarLink> {

    @Override
    default CalendarLink example() {
        var link = linked(ExampleOffice.in(stores()).adviser(), NOW);
        link.choose(new CalendarChoice("Agenda/1", Set.of("Privé, \"2\"", "Drie"), Inviter.CALENDAR), NOW);
        return link;
    }

    @Override
    default void change(CalendarLink root) {
        root.choose(CalendarChoice.none(), NOW);
        root.consentLost(NOW);
    }

    @Override
    default Record stateOf(CalendarLink root) {
        return root.snapshot();
    }

    @Override
    default void save(CalendarLink root) {
        stores().calendarLinks().save(root);
    }

    @Override
    default Optional<CalendarLink> stored(CalendarLink root) {
        return stores().calendarLinks().find(root.snapshot().id());
    }

    @Test
    default void those_that_have_ended_are_not_among_the_linked_ones() {
        var adviser = ExampleOffice.in(stores()).adviser();
        var other = ExampleOffice.in(stores()).adviser();
        var late = linked(adviser, NOW.plusSeconds(60));
        var early = linked(adviser, NOW);
        var ended = linked(adviser, NOW);
        ended.disconnect(NOW);
        var anothers = linked(other, NOW.plusSeconds(30));
        for (var link : new CalendarLink[] {late, early, ended, anothers}) {
            save(link);
        }
        assertThat(stores().calendarLinks().linkedOf(adviser))
                .extracting(link -> link.snapshot().id())
                .containsExactly(early.snapshot().id(), late.snapshot().id());
        assertThat(stores().calendarLinks().linked())
                .extracting(link -> link.snapshot().id())
                .containsExactly(
                        early.snapshot().id(),
                        anothers.snapshot().id(),
                        late.snapshot().id());
    }

    @Test
    default void those_to_the_same_account_are_known_whoevers_they_are() {
        var adviser = ExampleOffice.in(stores()).adviser();
        var link = linked(adviser, NOW);
        var ended = linked(ExampleOffice.in(stores()).adviser(), NOW.minusSeconds(60));
        ended.disconnect(NOW);
        var elsewhere = CalendarLink.begin(
                new CalendarLinkId(UUID.randomUUID()),
                adviser,
                "caldav",
                URI.create("https://other.example.nl/dav/"),
                "anna",
                NOW);
        var bens = CalendarLink.begin(
                new CalendarLinkId(UUID.randomUUID()),
                adviser,
                "caldav",
                URI.create("https://calendars.example.nl/dav/"),
                "ben",
                NOW);
        for (var one : new CalendarLink[] {link, ended, elsewhere, bens}) {
            save(one);
        }
        assertThat(stores().calendarLinks().besides(link.snapshot()))
                .extracting(one -> one.snapshot().id())
                .containsExactly(ended.snapshot().id());
    }

    private static CalendarLink linked(UserId adviser, Instant at) {
        return CalendarLink.begin(
                new CalendarLinkId(UUID.randomUUID()),
                adviser,
                "caldav",
                URI.create("https://calendars.example.nl/dav/"),
                "anna",
                at);
    }
}
