package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.mail.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect of a calendar system that invites guests itself ({@link
 * org.dossierwerk.application.port.calendar.provider.Capability#INVITES}): one message for each guest and each change. Bring
 * {@link Guests}.
 */
public interface InvitesContract {

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    @Tag("CT-45")
    @Tag("BEY-05")
    default void the_calendar_is_said_to_invite() {
        assertThat(system().provider().calendars(system().account()))
                .filteredOn(one -> one.id().equals(system().calendar()))
                .singleElement()
                .matches(RemoteCalendar::invites);
    }

    @Test
    @Tag("CT-45")
    @Tag("BEY-05")
    default void each_guest_is_invited_once() {
        var entry = inviting();

        put(entry);
        put(entry);

        assertThat(guests().invitations())
                .containsExactlyInAnyOrder(
                        new Guests.Invitation(guests().one(), false), new Guests.Invitation(guests().other(), false));
    }

    @Test
    @Tag("CT-45")
    @Tag("BEY-05")
    default void each_guest_is_told_once_of_a_change_and_once_of_the_end() {
        var entry = inviting();
        var ref = store(entry);

        var next = store(Entries.moved(entry, Entries.hour(14)).over(ref));
        system().provider().remove(system().account(), next);

        assertThat(guests().invitations())
                .containsExactlyInAnyOrder(
                        new Guests.Invitation(guests().one(), false),
                        new Guests.Invitation(guests().other(), false),
                        new Guests.Invitation(guests().one(), false),
                        new Guests.Invitation(guests().other(), false),
                        new Guests.Invitation(guests().one(), true),
                        new Guests.Invitation(guests().other(), true));
    }

    @Test
    @Tag("CT-45")
    default void what_a_guest_answers_is_told_with_the_changes() {
        if (!(system().provider() instanceof ChangeFeed feed)) {
            Assumptions.abort("Does not tell its changes");
            return;
        }
        var ref = store(inviting());
        var mirror = new Mirror(feed, system().account(), system().calendar(), Entries.window());
        mirror.catchUp();

        guests().answer(system().calendar(), ref.id(), guests().one(), Answer.Kind.DECLINED);
        mirror.catchUp();

        assertThat(mirror.items().get(ref.id()).answers())
                .containsExactly(new ChangeFeed.GuestAnswer(guests().one(), Answer.Kind.DECLINED));
    }

    private Guests guests() {
        return system().guests().orElseThrow();
    }

    private Entry inviting() {
        return Entries.inviting(
                Entries.entry(Entries.key(), system().calendar(), Entries.hour(9)),
                new Entry.Guest("Zoë Jansen", guests().one()),
                new Entry.Guest("Tom Visser", guests().other()));
    }

    private Write put(Entry entry) {
        return system().provider().put(system().account(), entry);
    }

    private EntryRef store(Entry entry) {
        return ((Write.Stored) put(entry)).ref();
    }
}
