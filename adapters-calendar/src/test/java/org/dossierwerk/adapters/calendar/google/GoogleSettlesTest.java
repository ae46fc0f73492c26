package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong on the way, whoever only repeats what failed comes to one event for each appointment. */
class GoogleSettlesTest {

    private static final UUID INSTALLATION = UUID.fromString("7a3e1b52-94c0-4f0e-8d57-2f6f0c1d9e10");
    private static final int APPOINTMENTS = 60;
    private static final int MOST_TRIES = 60;
    private static final List<Mishap> MISHAPS = List.of(
            Mishap.refused(429, "0"),
            Mishap.refused(429, "Fri, 20 Nov 2026 09:00:01 GMT"),
            Mishap.refused(429, "in a while"),
            Mishap.refused(403, null),
            Mishap.refused(401, null),
            Mishap.refused(503, null),
            Mishap.afterwards(500),
            Mishap.afterwards(0));

    private final GoogleSystem system = new GoogleSystem(SettableClock.at("2026-11-20T09:00:00Z"));
    private final Map<UUID, TimeSlot> expected = new HashMap<>();
    private int creates;

    @AfterEach
    void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Tag("CT-06")
    @Tag("CT-36")
    void one_event_stands_for_each_appointment_and_none_for_what_was_called_off(long seed) {
        var chance = new Random(seed);
        system.laboratory()
                .goWrong(purpose -> chance.nextInt(5) > 0 ? Mishap.NONE : MISHAPS.get(chance.nextInt(MISHAPS.size())));

        for (int i = 0; i < APPOINTMENTS; i++) {
            live(new UUID(seed, i), i, chance.nextInt(10) < 3);
        }

        system.laboratory().goWrong(null);
        var standing = new HashMap<UUID, TimeSlot>();
        for (var seen : system.owner().all(system.calendar())) {
            assertThat(standing.put(appointment(seen), seen.slot()))
                    .as("stands twice")
                    .isNull();
        }
        assertThat(standing).isEqualTo(expected);
        assertThat(system.laboratory().mailed()).isEmpty();
        assertThat(system.laboratory().complaints()).isEmpty();
        assertThat(creates).isLessThan(2 * APPOINTMENTS);
    }

    /** Planned, moved twice, and perhaps called off. */
    private void live(UUID appointment, int day, boolean calledOff) {
        var key = new EntryKey(INSTALLATION, appointment, 0);
        @Nullable EntryRef ref = null;
        for (int revision = 0; revision < 3; revision++) {
            var time = AgreedTime.at(
                    LocalDateTime.of(2027, 2, 1, 9, 0).plusDays(day).plusHours(revision),
                    CalendarSystem.ZONE,
                    Duration.ofMinutes(45),
                    null);
            var content = new CalendarEntry(appointment, revision, time, "Intake", "", "");
            ref = settled(new Entry(key, system.calendar(), ref, content, List.of()));
            expected.put(appointment, time.slot());
        }
        if (calledOff) {
            remove(ref);
            expected.remove(appointment);
        }
    }

    private EntryRef settled(Entry entry) {
        var next = entry;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                creates += next.known() == null ? 1 : 0;
                var write = system.provider().put(system.account(), next);
                if (write instanceof Write.Stored stored) {
                    return stored.ref();
                }
                // Nobody else is here: it is what we wrote, when the answer was lost.
                next = next.over(((Write.Conflict) write).current().ref());
            } catch (ProviderFailure failure) {
                assertThat(failure.kind())
                        .isIn(
                                ProviderFailure.Kind.TRY_AGAIN,
                                ProviderFailure.Kind.UNKNOWN,
                                ProviderFailure.Kind.RECONNECT);
            }
        }
        throw new AssertionError("Comes to no end: " + entry.key());
    }

    private void remove(EntryRef ref) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                system.provider().remove(system.account(), ref);
                return;
            } catch (ProviderFailure failure) {
                assertThat(failure.kind()).isNotEqualTo(ProviderFailure.Kind.REJECTED);
            }
        }
        throw new AssertionError("Comes to no end: " + ref);
    }

    private static UUID appointment(Owner.Seen seen) {
        return UUID.fromString(seen.marks().get(0).split("/")[1]);
    }
}
