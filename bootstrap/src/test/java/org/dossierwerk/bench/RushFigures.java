package org.dossierwerk.bench;

import static org.dossierwerk.bench.Report.text;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.testkit.calendar.simulation.RushOutcome;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedRush;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;

/** A rush of appointments in each calendar system there is, while one of five requests goes wrong. */
final class RushFigures {

    /** So short that waiting it out now and then does not take the day. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Radicale writes files, and answers each request on a connection of its own. */
    private static final int FEWER_AT_A_REAL_SERVER = 10;

    private static final int FEWEST = 40;

    private RushFigures() {}

    /** Of one system. */
    record Line(RushOutcome outcome, double seconds) {

        private String row() {
            return text(
                    "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %d | %,d | %,d | %s | %.0f |",
                    outcome.system(),
                    outcome.appointments(),
                    outcome.requests(),
                    outcome.mishapsInAll(),
                    outcome.crashes(),
                    outcome.disturbed(),
                    outcome.entries(),
                    outcome.creatingCalls(),
                    outcome.mostCreatingCalls(),
                    outcome.moves(),
                    outcome.removals(),
                    outcome.broken().isEmpty()
                            ? "right"
                            : "%d wrong".formatted(outcome.broken().size()),
                    seconds);
        }
    }

    record Figures(List<Line> lines) {

        boolean isKept() {
            return lines.stream().allMatch(line -> line.outcome().broken().isEmpty());
        }

        String section() {
            return text(
                    """
                    Planned, moved twice, three of ten cancelled, while one of five requests goes wrong

                    | | appointments | requests | gone wrong | killed | changed by owners | entries | creating calls | most for one | moves written | removals written | in the end | s |
                    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                    %s

                    | what went wrong | %s |
                    | --- |%s
                    %s

                    %s""",
                    lines.stream().map(Line::row).collect(Collectors.joining("\n")),
                    lines.stream().map(line -> line.outcome().system()).collect(Collectors.joining(" | ")),
                    " --- |".repeat(lines.size()),
                    kinds(),
                    lines.stream().map(Figures::notices).collect(Collectors.joining("\n")));
        }

        private String kinds() {
            Map<String, List<String>> rows = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                for (var kind : lines.get(i).outcome().mishaps().entrySet()) {
                    rows.computeIfAbsent(kind.getKey(), first -> new ArrayList<>(Collections.nCopies(lines.size(), "")))
                            .set(i, text("%,d", kind.getValue()));
                }
            }
            return rows.entrySet().stream()
                    .map(row -> "| " + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |")
                    .collect(Collectors.joining("\n"));
        }

        private static String notices(Line line) {
            var outcome = line.outcome();
            var wrong = outcome.broken().stream()
                    .limit(20)
                    .map(one -> "\n  - " + one)
                    .collect(Collectors.joining());
            return text(
                    "- %s: %,d notices reached the office, %,d were lost, %,d came twice; %,d hours by its clock.%s",
                    outcome.system(),
                    outcome.notices().taken(),
                    outcome.notices().lost(),
                    outcome.notices().doubled(),
                    outcome.lived().toHours(),
                    wrong);
        }
    }

    /** Of each system its short name, and how it is opened; a real one only where it is installed. */
    static Map<String, Function<Clock, SimulatedSystem>> systems() {
        var systems = new LinkedHashMap<String, Function<Clock, SimulatedSystem>>();
        systems.put("memory", SimulatedSystem::inMemory);
        systems.put("graph", clock -> new GraphOnLoopback(clock, PATIENCE));
        systems.put("google", clock -> new GoogleOnLoopback(clock, PATIENCE));
        systems.put("radicale", clock -> new RealRadicale(clock, PATIENCE));
        return systems;
    }

    private static int fewer(int appointments) {
        return Math.min(appointments, Math.max(FEWEST, appointments / FEWER_AT_A_REAL_SERVER));
    }

    static Figures measure(Options options) {
        var lines = new ArrayList<Line>();
        for (var system : systems().entrySet()) {
            boolean isReal = system.getKey().equals("radicale");
            if (!options.systems().contains(system.getKey()) || isReal && !RealRadicale.isInstalled()) {
                System.out.println("Left out: " + system.getKey());
                continue;
            }
            int appointments = isReal ? fewer(options.appointments()) : options.appointments();
            long start = System.nanoTime();
            var outcome = SimulatedRush.of(options.seed(), appointments, system.getValue()::apply);
            var line = new Line(outcome, (System.nanoTime() - start) / 1e9);
            System.out.println(line.row());
            lines.add(line);
        }
        return new Figures(lines);
    }
}
