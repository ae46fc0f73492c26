package org.dossierwerk.bench;

import static org.dossierwerk.bench.Report.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;

/**
 * How soon a planned appointment stands in its adviser's linked calendar, and how many do in a second, when nothing goes wrong; next
 * to the calendar system's own adapter that writes as many entries and does nothing else.
 */
final class PushFigures {

    private static final double MICROS = 1000;
    private static final int ADVISERS = 8;
    private static final int WARMING = 40;
    /** Of one adviser so much less waits at once, since it takes so long. */
    private static final int PARTS_OF_ONE = 5;

    private static final int PACE_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int entries;
    private final Clock clock = Clock.systemUTC();

    PushFigures(int entries) {
        this.entries = entries;
    }

    /**
     * Of one calendar system.
     *
     * @param alone its adapter without an office, one account
     * @param many entries a second when all wait at once, spread over the advisers
     * @param one the same when all are one adviser's
     * @param late from the end of planning until it stands there
     * @param latest in milliseconds
     */
    record Line(String system, Sample alone, double many, double one, Sample late, double latest) {

        private String row() {
            return text(
                    "| %s | %,.0f | %.2f | %,.1f | %.2f | %,.1f | %.2f | %.1f | %.1f | %.1f | %.1f |",
                    system,
                    alone.perSecond(),
                    alone.p50() / MICROS,
                    many,
                    many / alone.perSecond(),
                    one,
                    one / alone.perSecond(),
                    late.p50() / MICROS,
                    late.p95() / MICROS,
                    late.p99() / MICROS,
                    latest);
        }
    }

    record Figures(int entries, List<Line> lines) {

        String section() {
            return text(
                    """
                    %,d entries of linked calendars in which nothing goes wrong, %d threads: all waiting at once, of %d accounts, or a
                    fifth of them of one; and planned one each %d ms for %d accounts, until it stands there

                    | | adapter alone, a second | its p50, ms | %d accounts, a second | : alone | one account, a second | : alone | late by p50, ms | p95 | p99 | at most |
                    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                    %s""",
                    entries,
                    LinkedAdvisers.THREADS,
                    ADVISERS,
                    PACE_MILLIS,
                    ADVISERS,
                    ADVISERS,
                    lines.stream().map(Line::row).collect(Collectors.joining("\n")));
        }
    }

    /** @throws IllegalStateException when an entry is missing, doubled or at another time */
    Figures measure() throws InterruptedException {
        var lines = new ArrayList<Line>();
        var systems = List.<Function<Clock, SimulatedSystem>>of(
                SimulatedSystem::inMemory,
                own -> new GraphOnLoopback(own, PATIENCE),
                own -> new GoogleOnLoopback(own, PATIENCE));
        for (var one : systems) {
            var system = one.apply(clock);
            try {
                lines.add(line(system));
            } finally {
                system.close();
            }
        }
        return new Figures(entries, lines);
    }

    private Line line(SimulatedSystem service) throws InterruptedException {
        try (var advisers = new LinkedAdvisers(service, clock, ADVISERS)) {
            atOnce(advisers, WARMING, 1);
            alone(service, "warm@office.example", WARMING);
            var alone = alone(service, "alone@office.example", entries);
            double many = atOnce(advisers, entries, 1);
            double one = atOnce(advisers, Math.max(1, entries / PARTS_OF_ONE), ADVISERS);
            var late = oneByOne(advisers);
            advisers.stop();
            var wrong = advisers.wrong();
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(service.name() + ": " + wrong);
            }
            long latest = 0;
            for (long each : late) {
                latest = Math.max(latest, each);
            }
            return new Line(
                    service.name(),
                    alone,
                    many,
                    one,
                    Sample.of(List.of(late), TimeUnit.MILLISECONDS.toNanos((long) entries * PACE_MILLIS)),
                    latest / 1e6);
        }
    }

    private static Sample alone(SimulatedSystem service, String user, int number) {
        var system = service.open(user);
        var nanos = new long[number];
        long begin = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long start = System.nanoTime();
            var write = system.provider().put(system.account(), entry(system.calendar(), i));
            nanos[i] = System.nanoTime() - start;
            if (!(write instanceof Write.Stored)) {
                throw new IllegalStateException(service.name() + ": " + write);
            }
        }
        return Sample.of(List.of(nanos), System.nanoTime() - begin);
    }

    private static Entry entry(String calendar, int number) {
        var id = UUID.randomUUID();
        var start = LocalDate.now(Moments.AMSTERDAM).plusDays(1L + number / 8).atTime(9 + number % 8, 0);
        var time = AgreedTime.at(start, Moments.AMSTERDAM, Duration.ofMinutes(60), null);
        var content =
                new CalendarEntry(id, 0, time, "Hypotheekgesprek", "Stationsplein 1, Utrecht", "Loonstrook meenemen");
        return new Entry(new EntryKey(new UUID(0, 1), id, 0), calendar, null, content, List.of());
    }

    /**
     * They wait before the threads begin.
     *
     * @param step 1 for an adviser after the other, or their number for always the same
     * @return entries a second
     */
    private static double atOnce(LinkedAdvisers advisers, int number, int step) throws InterruptedException {
        var planned = new ArrayList<UUID>();
        for (int i = 0; i < number; i++) {
            planned.add(advisers.plan(i * step));
        }
        long begin = System.nanoTime();
        advisers.start();
        var written = advisers.whenWritten(planned, PATIENCE_SECONDS);
        advisers.stop();
        long end = written.stream().mapToLong(Long::longValue).max().orElseThrow();
        return number * 1e9 / (end - begin);
    }

    /** @return nanoseconds; none for what stood there before planning had ended */
    private long[] oneByOne(LinkedAdvisers advisers) throws InterruptedException {
        advisers.start();
        var planned = new ArrayList<UUID>();
        var returned = new long[entries];
        long begin = System.nanoTime();
        for (int i = 0; i < entries; i++) {
            long due = begin + TimeUnit.MILLISECONDS.toNanos((long) i * PACE_MILLIS);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            planned.add(advisers.plan(i));
            returned[i] = System.nanoTime();
            advisers.nudge();
        }
        var written = advisers.whenWritten(planned, PATIENCE_SECONDS);
        var late = new long[entries];
        for (int i = 0; i < entries; i++) {
            late[i] = Math.max(0, written.get(i) - returned[i]);
        }
        return late;
    }
}
