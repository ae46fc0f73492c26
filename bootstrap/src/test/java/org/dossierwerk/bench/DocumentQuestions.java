package org.dossierwerk.bench;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.dossierwerk.bench.Load.Task;
import org.dossierwerk.bench.Load.Worker;
import org.dossierwerk.bench.Meetings.Meeting;

/** What an adviser asks about documents, over HTTP. */
final class DocumentQuestions implements Closeable {

    /** How many documents the scenarios ask each of the two applicants for. */
    static final List<Integer> DOCUMENTS = List.of(4, 40, 200);

    private static final int LARGE_CHECK = 200;

    private final AtTheDesk desk;
    private final Map<Integer, List<UUID>> scenarios = new LinkedHashMap<>();
    private final Queue<Meeting> fresh = new ConcurrentLinkedQueue<>();
    private final Meeting large;

    DocumentQuestions(int port, Meetings meetings, int starts) throws IOException, SQLException {
        this.desk = AtTheDesk.signIn(port, "adviser0");
        for (int documents : DOCUMENTS) {
            scenarios.put(documents, meetings.threeScenariosOf(documents));
        }
        fresh.addAll(meetings.fresh(starts, 2));
        this.large = meetings.withCheckOf(LARGE_CHECK);
    }

    Map<String, Task> all() {
        var tasks = new LinkedHashMap<String, Task>();
        DOCUMENTS.forEach(documents -> tasks.put(start(documents), number -> starter(documents)));
        tasks.put("open a check of " + LARGE_CHECK + " documents", number -> opener());
        return tasks;
    }

    static String start(int documents) {
        return "start three scenarios of %d documents for each of two applicants".formatted(documents);
    }

    /** An appointment that nothing was asked for. */
    Meeting fresh() {
        var next = fresh.poll();
        if (next == null) {
            throw new IllegalStateException("Too few appointments were prepared");
        }
        return next;
    }

    /** One whose three scenarios of so many documents were started. */
    Meeting started(int documents) throws Exception {
        var meeting = fresh();
        start(meeting, documents, form());
        return meeting;
    }

    private Worker starter(int documents) throws IOException {
        var form = form();
        return worker(() -> start(fresh(), documents, form));
    }

    private Map<String, String> form() throws IOException {
        return desk.form(large.path() + "/scenario", "form#start");
    }

    private void start(Meeting meeting, int documents, Map<String, String> form) throws IOException {
        form.put("request", UUID.randomUUID().toString());
        var fields = new ArrayList<>(form.entrySet());
        scenarios.get(documents).forEach(scenario -> fields.add(Map.entry("scenario", scenario.toString())));
        desk.post(meeting.path() + "/scenario", fields);
    }

    private Worker opener() {
        var checked = new boolean[1];
        return worker(() -> {
            var page = desk.get(large.path() + "/documents");
            if (!checked[0]) {
                checked[0] = true;
                require(page.text(), LARGE_CHECK);
            }
        });
    }

    private static void require(String page, int documents) {
        long shown = Pattern.compile("Soort \\d{3}")
                .matcher(page)
                .results()
                .distinct()
                .count();
        if (shown < documents) {
            throw new IllegalStateException("Only " + shown + " documents in:\n" + page);
        }
    }

    /** What a worker does again and again, all at the one desk. */
    private interface Turn {
        void take() throws Exception;
    }

    private static Worker worker(Turn turn) {
        return new Worker() {
            @Override
            public void turn() throws Exception {
                turn.take();
            }

            @Override
            public void close() {
                // The desk stays open
            }
        };
    }

    @Override
    public void close() throws IOException {
        desk.close();
    }
}
