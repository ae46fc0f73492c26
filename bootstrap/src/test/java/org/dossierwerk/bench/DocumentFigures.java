package org.dossierwerk.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.bench.Load.Task;

/** How long scenarios and large checks take, each in turns with the same rows, or the same question, without the application. */
final class DocumentFigures {

    private static final String CHECK = """
            SELECT r.*, f.* FROM document_check c JOIN requested_document r ON r.check_id = c.id
            LEFT JOIN file_version f ON f.document_id = r.id
            WHERE c.id = (SELECT check_id FROM requested_document GROUP BY check_id HAVING count(*) = 200 LIMIT 1)
            ORDER BY r.position, f.position
            """;

    private final Offices offices;
    private final Options options;
    private final JavaHome java;

    DocumentFigures(Offices offices, Options options, JavaHome java) {
        this.offices = offices;
        this.options = options;
        this.java = java;
    }

    /** @param rows that one turn leaves behind; 0 for a question
     * @param work milliseconds of processor time of the application for each */
    record Line(String what, Sample found, Sample floor, int rows, double work, Statements.Count statements) {}

    List<Line> measure() throws Exception {
        try (var office = offices.copyOf(options.sizes().get(0));
                var meetings = new Meetings(office)) {
            var timed = timed(office, meetings);
            var counts = counted(office, meetings);
            return timed.stream()
                    .map(line ->
                            new Line(line.what, line.found, line.floor, line.rows, line.work, counts.get(line.what)))
                    .toList();
        }
    }

    private List<Line> timed(OfficeDatabase office, Meetings meetings) throws Exception {
        try (var application = start(office, true);
                var questions = new DocumentQuestions(application.port(), meetings, turns())) {
            var rows = new LinkedHashMap<String, SameRows>();
            for (int documents : DocumentQuestions.DOCUMENTS) {
                rows.put(DocumentQuestions.start(documents), SameRows.of(office, questions.started(documents)));
            }
            for (var task : questions.all().values()) {
                Load.run(task, 1, options.millis());
            }
            var lines = new ArrayList<Line>();
            for (var question : questions.all().entrySet()) {
                var same = rows.get(question.getKey());
                var floor = same == null ? check(office) : same.task(questions::fresh);
                lines.add(line(application, question, floor, same == null ? 0 : same.count()));
            }
            return lines;
        }
    }

    private Line line(RunningApplication application, Map.Entry<String, Task> question, Task floor, int rows)
            throws Exception {
        System.out.println("  " + question.getKey());
        var found = new ArrayList<Sample>();
        var floors = new ArrayList<Sample>();
        double work = 0;
        for (int round = 0; round < options.rounds(); round++) {
            double before = application.workedMillis();
            found.add(Load.run(question.getValue(), 1, options.millis()));
            work += application.workedMillis() - before;
            floors.add(Load.run(floor, 1, options.millis() / 3));
        }
        var average = Sample.average(found);
        return new Line(
                question.getKey(),
                average,
                Sample.average(floors),
                rows,
                work / average.answers(),
                Statements.Count.NONE);
    }

    private Task check(OfficeDatabase office) {
        return number -> Floors.worker(office, number, CHECK, (statement, lots) -> {});
    }

    private Map<String, Statements.Count> counted(OfficeDatabase office, Meetings meetings) throws Exception {
        var counter = Statements.of(office);
        counter.log();
        try (var application = start(office, false);
                var questions = new DocumentQuestions(application.port(), meetings, 50)) {
            return counter.of(questions.all());
        }
    }

    private RunningApplication start(OfficeDatabase office, boolean atWork) throws Exception {
        return RunningApplication.start(
                StartUps.command(java, options),
                office,
                options.folder(),
                "--dossierwerk.relay.enabled=" + atWork,
                "--dossierwerk.planned-runs.enabled=" + atWork);
    }

    /** More appointments than can be used up: nothing here answers twice a thousand times a second. */
    private int turns() {
        return (int) (options.millis() / 5 * (options.rounds() + 1) * DocumentQuestions.DOCUMENTS.size()) + 100;
    }
}
