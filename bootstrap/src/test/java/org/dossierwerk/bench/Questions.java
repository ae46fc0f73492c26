package org.dossierwerk.bench;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.dossierwerk.bench.Load.Task;
import org.dossierwerk.bench.Load.Worker;
import org.dossierwerk.bench.OfficeDatabase.Dossier;
import org.jsoup.Jsoup;

/** What advisers ask of the application all day, over HTTP, each worker signed in as another adviser. */
final class Questions implements Closeable {

    /** Dossiers are drawn from so many, spread over all years: far more than the database keeps in its own memory. */
    private static final int DRAWN_FROM = 20_000;

    /** What a worker does not close when it is done. */
    private static final Closeable STAYING = () -> {};

    private static final List<String> PREFIXES =
            List.of("berg", "dijks", "hen", "vis", "schou", "brou", "mul", "meij", "koste", "vel");
    private static final List<String> INFIXES =
            List.of("stra", "akke", "rouw", "endr", "isse", "uism", "oek", "rmeu", "acob", "ijks");
    private static final List<String> COMMON = List.of("de", "jan", "van", "e", "post", "ja", "de v", "va", "vri", "j");

    private final int port;
    private final List<Dossier> dossiers;
    private final List<UUID> advisers;
    private final LocalDate fullWeek;
    private final AtomicLong planned = new AtomicLong();
    private final Map<Integer, AtTheDesk> desks = new HashMap<>();

    Questions(int port, OfficeDatabase office) throws SQLException {
        this.port = port;
        this.dossiers = office.someDossiers(DRAWN_FROM);
        this.advisers = office.advisers();
        this.fullWeek = office.offices().fullWeek();
    }

    /** Each by its name in the report, in the order of the report. */
    Map<String, Task> all() {
        var tasks = new LinkedHashMap<String, Task>();
        tasks.put("plan an appointment", this::planner);
        tasks.put("open a dossier", this::reader);
        tasks.put("week of three advisers", this::looker);
        tasks.put("typeahead: begins with", number -> searcher(number, PREFIXES));
        tasks.put("typeahead: contains", number -> searcher(number, INFIXES));
        tasks.put("typeahead: rare name", number -> searcher(number, List.of("quis", "Quispelhof", "pelho")));
        tasks.put("typeahead: very common", number -> searcher(number, COMMON));
        return tasks;
    }

    /** The cheapest answer of the server: a file the browser has already. Through the same filters, without a session. */
    Task nothing() {
        return number -> {
            var wire = Wire.to(port);
            var page = Jsoup.parse(wire.get("/sign-in", "").text());
            var path = page.select("link[rel=stylesheet]").attr("href");
            var since = wire.get(path, "").header("last-modified");
            return worker(wire, () -> {
                var answer = wire.get(path, "If-Modified-Since: " + since + "\r\n");
                if (answer.status() != 304) {
                    throw new IOException(path + " answered " + answer.status());
                }
            });
        };
    }

    /** An empty answer to somebody who is signed in: what the session alone costs. */
    Task nothingSignedIn() {
        return number -> {
            var desk = signIn(number);
            var token = token(desk.form(path(dossiers.get(0)) + "/appointments/new", "form.panel__form"));
            return worker(STAYING, () -> desk.stay(token));
        };
    }

    private Worker planner(int number) throws IOException {
        var desk = signIn(number);
        var lots = new Random(number);
        var form = desk.form(path(dossiers.get(0)) + "/appointments/new", "form.panel__form");
        return worker(STAYING, () -> {
            long turn = planned.getAndIncrement();
            long place = turn / advisers.size();
            var day = fullWeek.plusWeeks(1 + place / 50).with(DayOfWeek.of(1 + (int) (place % 50 / 10)));
            form.put("id", UUID.randomUUID().toString());
            form.put("adviser", advisers.get((int) (turn % advisers.size())).toString());
            form.put("date", day.toString());
            form.put("time", "%02d:00".formatted(8 + place % 10));
            desk.post(path(drawn(lots)) + "/appointments", form);
        });
    }

    private Worker reader(int number) throws IOException {
        var desk = signIn(number);
        var lots = new Random(number);
        var checked = new boolean[1];
        return worker(STAYING, () -> {
            var dossier = drawn(lots);
            var page = desk.get(path(dossier));
            if (!checked[0]) {
                checked[0] = true;
                require(page.text(), dossier.number(), 1);
            }
        });
    }

    private Worker looker(int number) throws IOException {
        var desk = signIn(number);
        var lots = new Random(number);
        var checked = new boolean[1];
        return worker(STAYING, () -> {
            int first = lots.nextInt(advisers.size());
            var path = new StringBuilder("/calendar?view=week&date=").append(fullWeek);
            for (int i = 0; i < 3; i++) {
                path.append("&adviser=").append(advisers.get((first + i * 7) % advisers.size()));
            }
            var page = desk.get(path.toString());
            if (!checked[0]) {
                checked[0] = true;
                require(page.text(), "Adviesgesprek", 45);
            }
        });
    }

    private Worker searcher(int number, List<String> typed) throws IOException {
        var desk = signIn(number);
        var turn = new AtomicLong(number);
        var checked = new boolean[1];
        return worker(STAYING, () -> {
            var text = typed.get((int) (turn.getAndIncrement() % typed.size()));
            var page = desk.get("/search/suggest?q=" + text.replace(" ", "+"));
            if (!checked[0]) {
                checked[0] = true;
                require(page.text(), "/dossiers/", 1);
            }
        });
    }

    /** Each worker signs in once and stays. */
    private AtTheDesk signIn(int number) throws IOException {
        var known = desks.get(number);
        if (known == null) {
            known = AtTheDesk.signIn(port, "adviser" + number);
            desks.put(number, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        for (var desk : desks.values()) {
            desk.close();
        }
    }

    private Dossier drawn(Random lots) {
        return dossiers.get(lots.nextInt(dossiers.size()));
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }

    private static Map<String, String> token(Map<String, String> form) {
        return Map.of("_csrf", form.get("_csrf"));
    }

    private static void require(String page, String text, int times) {
        if (page.split(Pattern.quote(text), -1).length <= times) {
            throw new IllegalStateException("Not " + times + " times \"" + text + "\" in:\n" + page);
        }
    }

    /** Something to do with a connection, again and again. */
    private interface Turn {
        void take() throws Exception;
    }

    private static Worker worker(Closeable connection, Turn turn) {
        return new Worker() {
            @Override
            public void turn() throws Exception {
                turn.take();
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
