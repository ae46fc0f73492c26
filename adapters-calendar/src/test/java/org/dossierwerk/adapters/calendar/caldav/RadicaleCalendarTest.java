package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RadicaleCalendarTest implements CalendarProviderContract, ChangeFeedContract, BusyTimesContract, FaultsContract {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    private @Nullable DavCalendars calendars;

    @BeforeEach
    void new_calendars() {
        calendars = DavCalendars.on(SERVER);
    }

    @AfterEach
    void without_calendars() {
        if (calendars != null) {
            calendars.close();
        }
    }

    @Override
    public CalendarSystem system() {
        return Objects.requireNonNull(calendars);
    }

    /** The provider can have guests invited, as servers with RFC 6638 do; see the next test. */
    @Override
    public void what_it_can_do_is_what_this_test_asks_for() {
        assertThat(system().provider().capabilities())
                .containsExactlyInAnyOrder(Capability.CHANGE_FEED, Capability.BUSY_TIMES, Capability.INVITES);
    }

    @Test
    @Tag("CT-45")
    void an_entry_with_guests_is_refused_because_this_server_invites_nobody() {
        var time = AgreedTime.at(LocalDateTime.of(2027, 2, 8, 9, 0), CalendarSystem.ZONE, Duration.ofHours(1), null);
        var appointment = UUID.randomUUID();
        var entry = new Entry(
                new EntryKey(UUID.randomUUID(), appointment, 0),
                system().calendar(),
                null,
                new CalendarEntry(appointment, 0, time, "Intake", "", ""),
                List.of(new Entry.Guest("Zoë", EmailAddress.of("zoe@client.test"))));

        assertThatThrownBy(() -> system().provider().put(system().account(), entry))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        assertThat(system().owner().all(system().calendar())).isEmpty();
    }
}
