package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many entries while Graph refuses every fifth request and loses every tenth answer to a change, and tokens run out. */
@Tag("CT-06")
@Tag("CT-36")
class GraphStormTest {

    private static final int ENTRIES = 120;
    private static final List<Mishap> REFUSALS = List.of(
            Mishap.refused(429, "1"),
            Mishap.refused(429, "Wed, 21 Oct 2015 07:28:00 GMT"),
            Mishap.refused(429, "soon"),
            Mishap.refused(503, null),
            Mishap.refused(500, null),
            Mishap.refused(504, null));
    private static final LocalDateTime FIRST = LocalDateTime.of(2027, 2, 1, 9, 0);

    private final GraphSystem system = GraphSystem.byLeave();

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void when_it_is_over_each_entry_stands_there_once() throws Exception {
        system.faults.goWrong(storm());
        var threads = Executors.newFixedThreadPool(8);
        try {
            var lives = IntStream.range(0, ENTRIES)
                    .mapToObj(i -> (Callable<Boolean>) () -> live(i))
                    .toList();
            var ends = lives.stream().map(threads::submit).toList();
            for (int i = 0; i < ENTRIES; i++) {
                ends.get(i).get();
                if (i % 40 == 20) {
                    system.faults.expireAccessToken();
                }
            }
        } finally {
            threads.shutdown();
        }

        var standing = new HashMap<String, Owner.Seen>();
        for (var seen : system.owner().all(system.calendar())) {
            assertThat(standing.put(seen.title(), seen)).as(seen.title()).isNull();
        }
        assertThat(standing).hasSize(ENTRIES - ENTRIES / 3);
        standing.values()
                .forEach(seen -> assertThat(seen.slot())
                        .isEqualTo(time(Integer.parseInt(seen.title()), 2).slot()));
        assertThat(system.laboratory.complaints()).isEmpty();
        assertThat(system.faults.mostAtOnce()).isLessThanOrEqualTo(4);
        assertThat(created()).hasSizeGreaterThan(ENTRIES);
    }

    private static Chance storm() {
        var dice = new Random(11);
        return purpose -> {
            synchronized (dice) {
                if (dice.nextInt(100) < 20) {
                    return REFUSALS.get(dice.nextInt(REFUSALS.size()));
                }
                return purpose.writes() && dice.nextInt(100) < 10 ? Mishap.afterwards(0) : Mishap.NONE;
            }
        };
    }

    /** Planned, moved twice; every third is cancelled. */
    private boolean live(int number) {
        var key = new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0);
        var ref = Optional.<EntryRef>empty();
        for (int revision = 0; revision < 3; revision++) {
            var content = new CalendarEntry(
                    key.appointment(), revision, time(number, revision), String.valueOf(number), "", "");
            ref = Optional.of(settle(new Entry(key, system.calendar(), ref.orElse(null), content, List.of())));
        }
        if (number % 3 == 0) {
            remove(ref.orElseThrow());
        }
        return true;
    }

    private EntryRef settle(Entry entry) {
        var wanted = entry;
        for (int tries = 0; tries < 100; tries++) {
            try {
                var write = system.provider().put(system.account(), wanted);
                if (write instanceof Write.Stored stored) {
                    return stored.ref();
                }
                wanted = wanted.over(((Write.Conflict) write).current().ref());
            } catch (ProviderFailure failure) {
                assertThat(failure.kind()).isIn(ProviderFailure.Kind.TRY_AGAIN, ProviderFailure.Kind.UNKNOWN);
            }
        }
        throw new AssertionError("Never stored");
    }

    private void remove(EntryRef ref) {
        for (int tries = 0; tries < 100; tries++) {
            try {
                system.provider().remove(system.account(), ref);
                return;
            } catch (ProviderFailure failure) {
                assertThat(failure.kind()).isIn(ProviderFailure.Kind.TRY_AGAIN, ProviderFailure.Kind.UNKNOWN);
            }
        }
        throw new AssertionError("Never removed");
    }

    private List<String> created() {
        return new ArrayList<>(system.laboratory.asked())
                .stream()
                        .filter(one -> one.contains("transactionId") && one.startsWith("POST"))
                        .toList();
    }

    private static AgreedTime time(int number, int revision) {
        return AgreedTime.at(
                FIRST.plusDays(number).plusHours(revision), CalendarSystem.ZONE, Duration.ofMinutes(60), null);
    }
}
