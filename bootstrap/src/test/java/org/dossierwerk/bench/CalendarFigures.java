package org.dossierwerk.bench;

import static org.dossierwerk.bench.Report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedMonth;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedMonth.Outcome;

/** What becomes of appointments in linked calendars when much goes wrong; told by seeds. */
final class CalendarFigures {

    private static final int MOST_CREATING_CALLS = 2;

    private final Options options;

    CalendarFigures(Options options) {
        this.options = options;
    }

    /**
     * Of some simulations together.
     *
     * @param most how often one entry was asked to be created, at most
     * @param wrong seeds after which something was not as it should be
     */
    record Sum(
            int seeds,
            long appointments,
            long requests,
            long mishaps,
            long crashes,
            long notices,
            long throughNotices,
            long entries,
            long creatingCalls,
            int most,
            List<Long> wrong,
            double seconds) {

        static Sum of(List<Outcome> outcomes, double seconds) {
            return new Sum(
                    outcomes.size(),
                    outcomes.stream().mapToLong(Outcome::planned).sum(),
                    outcomes.stream().mapToLong(Outcome::requests).sum(),
                    outcomes.stream().mapToLong(Outcome::mishaps).sum(),
                    outcomes.stream().mapToLong(Outcome::crashes).sum(),
                    outcomes.stream().mapToLong(Outcome::notices).sum(),
                    outcomes.stream().mapToLong(Outcome::throughNotices).sum(),
                    outcomes.stream()
                            .mapToLong(one -> one.creatingCalls().size())
                            .sum(),
                    outcomes.stream()
                            .flatMap(one -> one.creatingCalls().stream())
                            .mapToLong(Integer::longValue)
                            .sum(),
                    outcomes.stream().mapToInt(CalendarFigures::calls).max().orElse(0),
                    outcomes.stream()
                            .filter(one -> !one.wrong().isEmpty() || calls(one) > MOST_CREATING_CALLS)
                            .map(Outcome::seed)
                            .toList(),
                    seconds);
        }

        private String row(String what) {
            return text(
                    "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %d | %s | %.0f |",
                    what,
                    seeds,
                    appointments,
                    requests,
                    mishaps,
                    crashes,
                    notices,
                    throughNotices,
                    entries,
                    creatingCalls,
                    most,
                    wrong,
                    seconds);
        }
    }

    record Figures(Sum months, RushFigures.Figures rush) {

        boolean isKept() {
            boolean noticed = months.throughNotices() > 0 || months.seeds() == 0;
            return months.wrong().isEmpty() && noticed && rush.isKept();
        }

        String section() {
            return text("""
                    Linked calendars while one of five requests goes wrong and whoever works is killed now and then

                    | | seeds | appointments | requests | gone wrong | killed | notices taken | changes found through one | entries | creating calls | most for one | seeds that ended wrong | s |
                    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                    %s

                    %s""", months.row("a month of an office, in memory"), rush.section());
        }
    }

    /** @throws IllegalStateException when after any seed, or in any system, something was not as it should be */
    Figures measure() {
        long start = System.nanoTime();
        var months = Collections.synchronizedList(new ArrayList<Outcome>());
        LongStream.range(options.seed(), options.seed() + options.months())
                .parallel()
                .forEach(seed -> months.add(SimulatedMonth.of(seed)));
        var sum = Sum.of(months, (System.nanoTime() - start) / 1e9);
        var figures = new Figures(sum, RushFigures.measure(options));
        if (!figures.isKept()) {
            throw new IllegalStateException("A promise about linked calendars is broken:\n" + figures.section());
        }
        return figures;
    }

    private static int calls(Outcome outcome) {
        return outcome.creatingCalls().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
