package org.dossierwerk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossierwerk.bench.Load.Task;

/**
 * Counts the statements of one request as the database server logs them, once the request is no longer the first of its
 * kind. The relay rests meanwhile.
 */
final class Statements {

    private static final Pattern LOGGED = Pattern.compile("LOG:  (?:execute [^:]+|statement): (.*)");
    private static final Pattern CONTROL =
            Pattern.compile("(?i)(begin|commit|rollback|set session|show transaction).*");
    private static final Pattern WRITING = Pattern.compile("(?i)(insert|update|delete) .*");
    /** What the driver asks by itself on a fresh connection. */
    private static final Pattern CATALOGUE = Pattern.compile("(?i).*\\bpg_catalog\\..*");

    private static final int WARMING_TURNS = 3;

    private final OfficeDatabase office;
    private final Path log;

    private Statements(OfficeDatabase office, Path log) {
        this.office = office;
        this.log = log;
    }

    static Statements of(OfficeDatabase office) {
        return new Statements(office, office.offices().log());
    }

    /**
     * @param own of the question itself; rows that the same statement writes one after the other are a batch, and count once
     * @param session of keeping the visitor signed in
     * @param control of beginning and ending transactions
     * @param texts the beginnings of the question's own statements
     */
    record Count(int own, int session, int control, List<String> texts) {

        static final Count NONE = new Count(0, 0, 0, List.of());
    }

    /** Switches the log of statements on for connections that are made from now on. */
    void log() throws SQLException {
        try (var connection = office.offices().superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + office.offices().owner() + " IN DATABASE " + office.name()
                    + " SET log_statement = 'all'");
        }
    }

    Map<String, Count> of(Map<String, Task> tasks) throws Exception {
        var counts = new LinkedHashMap<String, Count>();
        for (var task : tasks.entrySet()) {
            try (var worker = task.getValue().worker(0)) {
                for (int turn = 0; turn < WARMING_TURNS; turn++) {
                    worker.turn();
                }
                long before = Files.size(log);
                worker.turn();
                counts.put(task.getKey(), count(before));
            }
        }
        return counts;
    }

    private Count count(long from) throws IOException {
        var own = new ArrayList<String>();
        int session = 0;
        int control = 0;
        var before = "";
        for (var line : text(from).lines().toList()) {
            var logged = LOGGED.matcher(line);
            if (logged.find()) {
                var sql = logged.group(1).strip();
                if (sql.isEmpty() || CATALOGUE.matcher(sql).matches()) {
                    continue;
                }
                var again = sql.equals(before) && WRITING.matcher(sql).matches();
                before = sql;
                if (again) {
                    continue;
                }
                if (CONTROL.matcher(sql).matches()) {
                    control++;
                } else if (sql.toUpperCase(Locale.ROOT).contains("SPRING_SESSION")) {
                    session++;
                } else {
                    own.add(sql.substring(0, Math.min(110, sql.length())));
                }
            }
        }
        return new Count(own.size(), session, control, own);
    }

    /** Each statement on one line: what continues a statement is indented. */
    private String text(long from) throws IOException {
        var bytes = Files.readAllBytes(log);
        var text = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
        return text.replaceAll("\n\\s+", " ");
    }
}
