package org.dossierwerk.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one run found out, as it is kept in a file; what was not measured is empty or null. */
record Findings(
        Machine machine,
        Options options,
        List<Stored> offices,
        List<Measurement.Line> lines,
        Map<String, Statements.Count> statements,
        List<Memory> memory,
        double mailsPerSecond,
        List<StartUps.StartUp> starts,
        List<DocumentFigures.Line> documents,
        DueRuns.@Nullable Figures runs,
        HandingIn.@Nullable Figures files,
        MailFigures.@Nullable Figures mail,
        CalendarFigures.@Nullable Figures calendars,
        ExpansionSpeed.@Nullable Figures expansion,
        PushFigures.@Nullable Figures push) {

    /** @param load the average number of busy processes over a minute, before and after */
    record Machine(String system, int processors, long mebibytes, String java, String postgres, List<Double> load) {}

    record Stored(int size, long mebibytes, long appointments, long words) {}

    /** What an application keeps in memory, in MiB: before any question, and after all of them. */
    record Memory(int size, long afterStart, long afterLoad) {}

    Measurement.Line line(String what, int size, int connections) {
        return lines.stream()
                .filter(line -> line.what().equals(what) && line.size() == size && line.connections() == connections)
                .findFirst()
                .orElseThrow();
    }
}
