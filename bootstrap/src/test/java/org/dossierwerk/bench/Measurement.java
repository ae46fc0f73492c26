package org.dossierwerk.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.bench.Load.Task;

/**
 * Asks every question of offices of all sizes in turns, each time followed by its floor: question, floor, question, floor,
 * so that what else the machine does meanwhile falls on all of them.
 */
final class Measurement {

    /** A round of a floor is this part of a round of a question, because its answers come so much faster. */
    private static final int FLOOR_PART = 3;

    private static final long LONGEST_REST_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final Options options;
    private final List<Subject> subjects;
    private final Map<Key, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<Key, Double> worked = new HashMap<>();

    Measurement(Options options, List<Subject> subjects) {
        this.options = options;
        this.subjects = subjects;
    }

    /** An office that is running. */
    record Subject(
            OfficeDatabase office,
            RunningApplication application,
            Map<String, Task> questions,
            Map<String, Task> floors) {

        int size() {
            return office.size();
        }

        /** Waits until the mails that earlier rounds have caused are gone, so that none falls on a later one. */
        void rest() throws SQLException, InterruptedException {
            long deadline = System.nanoTime() + LONGEST_REST_NANOS;
            while (office.count("delivery") > 0 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        static Subject of(OfficeDatabase office, RunningApplication application, Questions questions)
                throws SQLException {
            var floors = new Floors(office);
            var tasks = new LinkedHashMap<String, Task>();
            tasks.put("insert one row", floors.insert());
            tasks.put("select by primary key", floors.select());
            tasks.put("select three calendars", floors.week());
            tasks.put("select by first letters", floors.prefix());
            tasks.put("empty answer", questions.nothing());
            tasks.put("empty answer, signed in", questions.nothingSignedIn());
            return new Subject(office, application, questions.all(), tasks);
        }
    }

    /** @param what a question or a floor */
    record Key(String what, int size, int connections) {}

    /** @param work milliseconds of processor time that the application spent per answer, while it was asked */
    record Line(String what, int size, int connections, Sample average, List<Sample> rounds, double work) {}

    /** Lets the compiler of each application see all questions, many at once and one by one. */
    void warmUp() throws Exception {
        for (int connections : List.of(16, 1)) {
            for (var subject : subjects) {
                for (var question : subject.questions().values()) {
                    Load.run(question, connections, options.millis());
                }
                Load.run(subject.floors().get("empty answer, signed in"), connections, options.millis() / FLOOR_PART);
            }
        }
    }

    void run() throws Exception {
        for (int connections : Options.CONNECTIONS) {
            for (var question : subjects.get(0).questions().keySet()) {
                System.out.printf("  %s, %d at once%n", question, connections);
                for (int round = 0; round < options.rounds(); round++) {
                    for (var subject : subjects) {
                        sample(subject, subject.questions(), question, connections, options.millis());
                        sample(
                                subject,
                                subject.floors(),
                                floorOf(question),
                                connections,
                                options.millis() / FLOOR_PART);
                    }
                }
            }
            for (int round = 0; round < options.rounds(); round++) {
                for (var subject : subjects) {
                    for (var nothing : List.of("empty answer", "empty answer, signed in")) {
                        sample(subject, subject.floors(), nothing, connections, options.millis());
                    }
                }
            }
        }
    }

    List<Line> lines() {
        return samples.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey().what(),
                        entry.getKey().size(),
                        entry.getKey().connections(),
                        Sample.average(entry.getValue()),
                        entry.getValue(),
                        worked.get(entry.getKey())
                                / entry.getValue().stream()
                                        .mapToInt(Sample::answers)
                                        .sum()))
                .toList();
    }

    /** The least the database must do for a question. */
    static String floorOf(String question) {
        return switch (question.substring(0, 4)) {
            case "plan" -> "insert one row";
            case "open" -> "select by primary key";
            case "week" -> "select three calendars";
            default -> "select by first letters";
        };
    }

    private void sample(Subject subject, Map<String, Task> tasks, String what, int connections, long millis)
            throws Exception {
        subject.rest();
        var key = new Key(what, subject.size(), connections);
        double before = subject.application().workedMillis();
        samples.computeIfAbsent(key, first -> new ArrayList<>()).add(Load.run(tasks.get(what), connections, millis));
        worked.merge(key, subject.application().workedMillis() - before, Double::sum);
    }
}
