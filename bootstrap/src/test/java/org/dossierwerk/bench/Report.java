package org.dossierwerk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The findings as tables in Markdown. Times are in milliseconds, the average of the rounds. */
final class Report {

    private static final double MICROS = 1000;

    private final Findings findings;
    private final List<Integer> sizes;

    Report(Findings findings) {
        this.findings = findings;
        this.sizes = findings.options().sizes();
    }

    String markdown() {
        var sections = new ArrayList<String>();
        sections.add(machine());
        if (!findings.lines().isEmpty()) {
            sections.addAll(
                    List.of(questions(1), questions(16), growth(), statements(), memory(), outflow(), starts()));
        }
        sections.addAll(new WorkReport(findings).sections());
        return String.join("\n\n", sections) + "\n";
    }

    private String machine() {
        var machine = findings.machine();
        return text(
                "%s, %d processors, %,d MiB; JDK %s; PostgreSQL %s; load average %s",
                machine.system(),
                machine.processors(),
                machine.mebibytes(),
                machine.java(),
                machine.postgres(),
                machine.load());
    }

    private String questions(int connections) {
        int size = sizes.get(sizes.size() - 1);
        var table = new StringBuilder(text(
                "%,d dossiers, %d connection(s)\n\n| | p50 | p95 | p99 | per second | floor | p50 : floor |"
                        + " p50 : empty answer | ms of work |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
                size, connections));
        var nothing =
                findings.line("empty answer, signed in", size, connections).average();
        for (var line : findings.lines()) {
            if (line.size() == size && line.connections() == connections) {
                table.append(row(line, nothing));
            }
        }
        return table.toString().strip();
    }

    private String row(Measurement.Line line, Sample nothing) {
        var found = line.average();
        var begin = text(
                "| %s | %.2f | %.2f | %.2f | %,.0f |",
                line.what(), found.p50() / MICROS, found.p95() / MICROS, found.p99() / MICROS, found.perSecond());
        if (!findings.statements().containsKey(line.what())) {
            return begin + " | | | |\n";
        }
        var floor = findings.line(Measurement.floorOf(line.what()), line.size(), line.connections());
        return begin
                + text(
                        " %s %.2f | %.1f | %.1f | %.2f |%n",
                        floor.what(),
                        floor.average().p50() / MICROS,
                        found.p50() / floor.average().p50(),
                        found.p50() / nothing.p50(),
                        line.work());
    }

    private String growth() {
        return growth(
                        "p50 by the number of dossiers, 1 connection",
                        line -> line.average().p50() / MICROS)
                + "\n\n"
                + growth("ms of work by the number of dossiers, 1 connection", Measurement.Line::work);
    }

    private String growth(String title, ToDoubleFunction<Measurement.Line> figure) {
        var table = new StringBuilder(title)
                .append("\n\n| |")
                .append(sizes.stream().map(size -> text(" %,d |", size)).collect(Collectors.joining()))
                .append(" last : first |\n| --- |")
                .append(" --- |".repeat(sizes.size() + 1))
                .append('\n');
        for (var what : findings.statements().keySet()) {
            table.append("| ").append(what).append(" |");
            for (int size : sizes) {
                table.append(text(" %.2f |", figure.applyAsDouble(findings.line(what, size, 1))));
            }
            var last = findings.line(what, sizes.get(sizes.size() - 1), 1);
            var first = findings.line(what, sizes.get(0), 1);
            table.append(text(" %.2f |%n", figure.applyAsDouble(last) / figure.applyAsDouble(first)));
        }
        return table.toString().strip();
    }

    private String statements() {
        return "| statements of one request | of its own | of the session | begin and commit |\n| --- | --- | --- | --- |\n"
                + findings.statements().entrySet().stream()
                        .map(count -> text(
                                "| %s | %d | %d | %d |",
                                count.getKey(),
                                count.getValue().own(),
                                count.getValue().session(),
                                count.getValue().control()))
                        .collect(Collectors.joining("\n"));
    }

    private String memory() {
        return "| dossiers | MiB stored | resident MiB after start | after load |\n| --- | --- | --- | --- |\n"
                + findings.memory().stream()
                        .map(memory -> text(
                                "| %,d | %,d | %d | %d |",
                                memory.size(),
                                findings.offices().stream()
                                        .filter(office -> office.size() == memory.size())
                                        .mapToLong(Findings.Stored::mebibytes)
                                        .sum(),
                                memory.afterStart(),
                                memory.afterLoad()))
                        .collect(Collectors.joining("\n"));
    }

    private String outflow() {
        return text("Mails a second into a folder, with nothing else to do: %,.0f", findings.mailsPerSecond());
    }

    private String starts() {
        return "| start until the first page | s, least | median | most | resident MiB, median |\n| --- | --- | --- | --- | --- |\n"
                + findings.starts().stream()
                        .map(start -> text(
                                "| %s | %.1f | %.1f | %.1f | %d |",
                                start.how(),
                                start.seconds().get(0),
                                start.median(),
                                start.seconds().get(start.seconds().size() - 1),
                                start.residentMebibytes()
                                        .get(start.residentMebibytes().size() / 2)))
                        .collect(Collectors.joining("\n"));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
