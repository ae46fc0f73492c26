package org.dossierwerk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.bench.Findings.Machine;
import org.dossierwerk.bench.Findings.Memory;
import org.dossierwerk.bench.Findings.Stored;
import org.dossierwerk.bench.Measurement.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Measures the packaged application; see {@link Options} for what may be chosen. */
public final class Bench {

    private static final int CALENDAR_EVENTS = 10_000;

    private final Options options;
    private final List<Double> load = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        var findings = new Bench(Options.of(arguments)).run();
        var report = new Report(findings).markdown();
        var folder = findings.options().folder();
        Files.writeString(
                folder.resolve("findings.json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
        Files.writeString(folder.resolve("findings.md"), report);
        System.out.println();
        System.out.println(report);
        System.out.println("Also in " + folder.resolve("findings.json"));
    }

    private Findings run() throws Exception {
        var java = JavaHome.current();
        try (var offices = new Offices(
                options.folder(), options.seed(), options.advisers(), LocalDate.now(ZoneId.of("Europe/Amsterdam")))) {
            noteLoad();
            var memory = new ArrayList<Memory>();
            List<Measurement.Line> lines = List.of();
            Map<String, Statements.Count> statements = Map.of();
            double mails = 0;
            List<StartUps.StartUp> starts = List.of();
            if (wants("daily")) {
                lines = measure(offices, java, memory);
                noteLoad();
                System.out.println("Counting statements, sending mail, then starting again and again");
                statements = statements(offices, java);
                mails = mails(offices, java);
                starts = starts(offices, java);
                noteLoad();
            }
            var documents = wants("documents")
                    ? new DocumentFigures(offices, options, java).measure()
                    : List.<DocumentFigures.Line>of();
            var runs = wants("runs") ? new DueRuns(offices, options, java).measure() : null;
            var files = wants("files") ? new HandingIn(offices, options, java).measure() : null;
            var mail = wants("mail") ? new MailFigures(offices, options).measure() : null;
            var calendars = wants("calendars") ? new CalendarFigures(options).measure() : null;
            var expansion = wants("expansion") ? new ExpansionSpeed(CALENDAR_EVENTS, options.seed()).measure() : null;
            var push = wants("push") ? new PushFigures(options.entries()).measure() : null;
            noteLoad();
            return new Findings(
                    machine(offices, java),
                    options,
                    stored,
                    lines,
                    statements,
                    memory,
                    mails,
                    starts,
                    documents,
                    runs,
                    files,
                    mail,
                    calendars,
                    expansion,
                    push);
        }
    }

    private boolean wants(String part) {
        if (options.parts().contains(part)) {
            System.out.println("Measuring: " + part);
            return true;
        }
        return false;
    }

    private double mails(Offices offices, JavaHome java) throws Exception {
        try (var office = offices.copyOf(options.sizes().get(0))) {
            return new Outflow(office, options).measure(StartUps.command(java, options));
        }
    }

    private List<StartUps.StartUp> starts(Offices offices, JavaHome java) throws Exception {
        try (var office = offices.copyOf(options.sizes().get(0))) {
            return new StartUps(office, options).all(java);
        }
    }

    private List<Measurement.Line> measure(Offices offices, JavaHome java, List<Memory> memory) throws Exception {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            var subjects = new ArrayList<Subject>();
            var afterStart = new LinkedHashMap<Integer, Long>();
            for (int size : options.sizes()) {
                var office = offices.copyOf(size);
                open.push(office);
                note(office);
                var application = RunningApplication.start(StartUps.command(java, options), office, options.folder());
                open.push(application);
                afterStart.put(size, application.residentMebibytes());
                var questions = new Questions(application.port(), office);
                open.push(questions);
                subjects.add(Subject.of(office, application, questions));
            }
            System.out.println("Warming up");
            var measurement = new Measurement(options, subjects);
            measurement.warmUp();
            noteLoad();
            System.out.println("Measuring");
            measurement.run();
            for (var subject : subjects) {
                long afterLoad = subject.application().residentMebibytes();
                memory.add(new Memory(subject.size(), afterStart.get(subject.size()), afterLoad));
            }
            return measurement.lines();
        } finally {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        }
    }

    private Map<String, Statements.Count> statements(Offices offices, JavaHome java) throws Exception {
        try (var office = offices.copyOf(options.sizes().get(0))) {
            var counter = Statements.of(office);
            counter.log();
            try (var application = RunningApplication.start(
                    StartUps.command(java, options),
                    office,
                    options.folder(),
                    "--dossierwerk.relay.enabled=false",
                    "--dossierwerk.file-relay.enabled=false",
                    "--dossierwerk.planned-runs.enabled=false",
                    "--dossierwerk.reminders.enabled=false",
                    "--dossierwerk.appointment-reminders.enabled=false")) {
                try (var questions = new Questions(application.port(), office)) {
                    return counter.of(questions.all());
                }
            }
        }
    }

    private void note(OfficeDatabase office) throws SQLException {
        stored.add(new Stored(
                office.size(), office.bytes() >> 20, office.count("appointment"), office.count("dossier_word")));
    }

    private void noteLoad() {
        load.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private Machine machine(Offices offices, JavaHome java) throws IOException, SQLException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        try (var connection = offices.superuser("postgres")) {
            return new Machine(
                    system.getName() + " " + system.getArch(),
                    system.getAvailableProcessors(),
                    Long.parseLong(memory) >> 10,
                    java.version(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    load);
        }
    }
}
