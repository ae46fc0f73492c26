package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers without RFC 6638: the provider can have guests invited, and these servers cannot (CALENDAR 4.4: all but CT-45). */
interface InvitesNobody extends CalendarProviderContract {

    /** In place of the contract's own, which would have guests invited here. */
    @Override
    @Test
    default void what_it_can_do_is_what_this_test_asks_for() {
        assertThat(system().provider().capabilities())
                .containsExactlyInAnyOrder(Capability.CHANGE_FEED, Capability.BUSY_TIMES, Capability.INVITES);
    }

    @Test
    @Tag("BEY-05")
    default void none_of_its_calendars_is_said_to_invite() {
        assertThat(system().provider().calendars(system().account()))
                .isNotEmpty()
                .noneMatch(RemoteCalendar::invites);
    }

    @Test
    @Tag("CT-45")
    default void an_entry_with_guests_is_refused_because_this_server_invites_nobody() {
        var entry = OwnEntries.saying(system().calendar(), "Intake", "");
        var inviting = new Entry(
                entry.key(),
                entry.calendar(),
                null,
                entry.content(),
                List.of(new Entry.Guest("Zoë", EmailAddress.of("zoe@client.test"))));

        assertThatThrownBy(() -> system().provider().put(system().account(), inviting))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        assertThat(system().owner().all(system().calendar())).isEmpty();
    }
}
