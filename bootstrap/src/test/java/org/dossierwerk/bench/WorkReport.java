package org.dossierwerk.bench;

import static org.dossierwerk.bench.Report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The findings about documents, scenarios and files as tables in Markdown. */
final class WorkReport {

    private static final double MICROS = 1000;

    private final Findings findings;

    WorkReport(Findings findings) {
        this.findings = findings;
    }

    /** Those that were measured. */
    List<String> sections() {
        var sections = new ArrayList<String>();
        if (!findings.documents().isEmpty()) {
            sections.add(documents());
        }
        if (findings.runs() != null) {
            sections.add(runs(findings.runs()));
        }
        if (findings.files() != null) {
            sections.add(files(findings.files()));
        }
        if (findings.mail() != null) {
            sections.add(findings.mail().section());
        }
        if (findings.calendars() != null) {
            sections.add(findings.calendars().section());
        }
        if (findings.expansion() != null) {
            sections.add(findings.expansion().section());
        }
        if (findings.push() != null) {
            sections.add(findings.push().section());
        }
        return sections;
    }

    private String documents() {
        return "| 1 connection | p50 | p95 | ms of work | statements | session | begin and commit | rows"
                + " | floor, p50 | p50 : floor |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + findings.documents().stream().map(WorkReport::row).collect(Collectors.joining("\n"));
    }

    private static String row(DocumentFigures.Line line) {
        return text(
                "| %s | %.2f | %.2f | %.2f | %d | %d | %d | %s | %.2f | %.1f |",
                line.what(),
                line.found().p50() / MICROS,
                line.found().p95() / MICROS,
                line.work(),
                line.statements().own(),
                line.statements().session(),
                line.statements().control(),
                line.rows() == 0 ? "" : line.rows(),
                line.floor().p50() / MICROS,
                line.found().p50() / line.floor().p50());
    }

    private static String runs(DueRuns.Figures runs) {
        return text(
                """
                %,d planned runs on two processes

                | | |
                | --- | --- |
                | all due at one moment, until the last was done | %.1f s |
                | a second | %,.0f |
                | ms of work for each, both processes | %.2f |
                | the same rows by one connection without the application, a second | %,.0f |
                | due over a minute: late by p50 / p95 / p99 / at most | %.0f / %.0f / %.0f / %.0f ms |
                | each exactly once, both times | %s |""",
                runs.runs(),
                runs.seconds(),
                runs.runs() / runs.seconds(),
                runs.work(),
                runs.floor().perSecond(),
                runs.late().p50() / MICROS,
                runs.late().p95() / MICROS,
                runs.late().p99() / MICROS,
                runs.latest(),
                runs.once() ? "yes" : "NO");
    }

    private static String files(HandingIn.Figures files) {
        return "Files handed in, 16 at once, " + files.java() + "\n\n| | "
                + text(
                        "%,d KiB | %,d KiB |",
                        files.small().bytes() >> 10, files.large().bytes() >> 10)
                + "\n| --- | --- | --- |\n"
                + text(
                        "| files | %d | %d |%n",
                        files.small().files(), files.large().files())
                + text(
                        "| million bytes a second | %.1f | %.1f |%n",
                        files.small().megabytesPerSecond(), files.large().megabytesPerSecond())
                + text(
                        "| p50, ms | %.0f | %.0f |%n",
                        files.small().sent().p50() / MICROS,
                        files.large().sent().p50() / MICROS)
                + text(
                        "| p95, ms | %.0f | %.0f |%n",
                        files.small().sent().p95() / MICROS,
                        files.large().sent().p95() / MICROS)
                + text(
                        "| all sent and checked, s | %.1f | %.1f |%n",
                        files.small().checkedSeconds(), files.large().checkedSeconds())
                + text(
                        "| most on the heap, MiB | %d | %d |%n",
                        files.small().heapFull(), files.large().heapFull())
                + text(
                        "| most left by a collection, MiB | %d | %d |%n",
                        files.small().heapKept(), files.large().heapKept())
                + text(
                        "| most resident, MiB | %d | %d |%n",
                        files.small().resident(), files.large().resident())
                + text(
                        "%nWithout the application, million bytes a second: written and forced to the disk %.0f;"
                                + " encrypted %.0f, by one thread %.0f",
                        files.floors().disk(),
                        files.floors().cipher(),
                        files.floors().cipherAlone());
    }
}
