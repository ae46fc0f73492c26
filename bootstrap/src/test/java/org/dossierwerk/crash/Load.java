package org.dossierwerk.crash;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MultipartForm;
import org.dossierwerk.crash.Scene.Item;

/**
 * People at work over HTTP: clients hand in pictures, advisers start scenarios, plan and cancel appointments, and judge what came
 * in; and time passes for what was planned. Each goes on until the application is gone.
 */
final class Load {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final int HOURS = 8;
    private static final int FIRST_HOUR = 9;

    private final Scene scene;
    private final Database database;
    private final List<HttpVisitor> clients = new ArrayList<>();
    private final List<HttpVisitor> advisers = new ArrayList<>();
    private final AtomicInteger slots = new AtomicInteger();

    private static final int ADVISERS = 5;

    /** Everybody signs in once: they stay signed in, whatever happens to the application. */
    Load(Scene scene, Database database, URI address) {
        this.scene = scene;
        this.database = database;
        for (int client = 0; client < Scene.CLIENTS; client++) {
            clients.add(new HttpVisitor(address).signIn("/portal/sign-in", Scene.userName(client)));
        }
        for (int adviser = 0; adviser < ADVISERS; adviser++) {
            advisers.add(new HttpVisitor(address).signIn(Scene.ADVISER));
        }
    }

    /** One thing after the other, while the application answers. */
    private interface Work {
        /** @return whether the application is still there */
        boolean next();
    }

    /**
     * What everybody does in one round, each on a thread of its own.
     *
     * @param over whether the application was killed
     */
    List<Thread> workers(Journal journal, Random chance, BooleanSupplier over) {
        clients.forEach(client -> client.page("/portal"));
        advisers.forEach(adviser -> adviser.page("/today"));
        var works = new ArrayList<Work>();
        var handedIn = new ArrayList<Item>();
        for (int client = 0; client < Scene.CLIENTS; client++) {
            var item = scene.toHandIn(client);
            handedIn.add(item);
            works.add(handingIn(clients.get(client), item, journal, fork(chance)));
        }
        var started = scene.toStart();
        works.add(starting(advisers.get(0), started, journal, fork(chance)));
        works.add(starting(advisers.get(1), started, journal, fork(chance)));
        works.add(planning(advisers.get(2), journal, fork(chance)));
        works.add(planning(advisers.get(3), journal, fork(chance)));
        works.add(judging(advisers.get(4), handedIn, journal, fork(chance)));
        works.add(passing(fork(chance)));
        return works.stream().map(work -> thread(work, over)).toList();
    }

    private static Random fork(Random chance) {
        return new Random(chance.nextLong());
    }

    private static Thread thread(Work work, BooleanSupplier over) {
        return new Thread(() -> {
            while (!over.getAsBoolean() && work.next()) {
                // Its own pauses are in it.
            }
        });
    }

    private static void pause(Random chance, int from, int to) {
        LockSupport.parkNanos((from + chance.nextInt(to - from)) * 1_000_000L);
    }

    private Work handingIn(HttpVisitor client, Item item, Journal journal, Random chance) {
        var tasks = database.ask(
                        "SELECT id, document_id FROM action_item WHERE document_id IS NOT NULL AND appointment_id = '"
                                + item.appointment().value() + "' ORDER BY sequence")
                .iterator();
        return () -> {
            pause(chance, 100, 500);
            if (!tasks.hasNext()) {
                return false;
            }
            var task = tasks.next();
            var id = UUID.randomUUID();
            var form = new MultipartForm().text("id", id.toString());
            for (int files = chance.nextInt(2); files >= 0; files--) {
                form.file("files", "foto" + files + ".png", picture(chance));
            }
            return journal.ask(new Deed(
                    "upload " + id,
                    false,
                    "SELECT count(*) FROM upload u JOIN file_version f ON f.document_id = u.document_id"
                            + " AND f.file_id = u.result_id WHERE u.state = 'STORED' AND u.id = '" + id + "'",
                    () -> client.post("/portal/actions/" + task.get(0) + "/files", form, "X-Upload", "1")));
        };
    }

    private static byte[] picture(Random chance) {
        var picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (int dot = 0; dot < 2_000; dot++) {
            picture.setRGB(chance.nextInt(120), chance.nextInt(80), chance.nextInt());
        }
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Work starting(HttpVisitor adviser, List<Item> items, Journal journal, Random chance) {
        return () -> {
            pause(chance, 30, 200);
            var item = items.get(chance.nextInt(items.size()));
            var scenario = scene.scenarios()
                    .get(chance.nextInt(scene.scenarios().size()))
                    .value();
            boolean later = chance.nextBoolean();
            var request = UUID.randomUUID();
            var run = UUID.nameUUIDFromBytes((request + "/" + scenario).getBytes(StandardCharsets.US_ASCII));
            var form = new LinkedHashMap<>(Map.of(
                    "request", request.toString(),
                    "scenario", scenario.toString(),
                    "executeOn", Scene.today().plusDays(later ? 1 : 0).format(DATE)));
            if (later) {
                form.putAll(Map.of("timed", "true", "executeAt", "09:00"));
            }
            return journal.ask(new Deed(
                    "scenario run " + run,
                    false,
                    "SELECT count(*) FROM scenario_run WHERE status = 'DONE' AND attempts = 0 AND id = '" + run + "'",
                    () -> adviser.post(item.path() + "/scenario", form)));
        };
    }

    /** What was planned for tomorrow becomes due within the next moments, before or after the kill. */
    private Work passing(Random chance) {
        return () -> {
            pause(chance, 50, 150);
            database.change("UPDATE scenario_run SET due_at = now() + random() * interval '4 seconds'"
                    + " WHERE status = 'PLANNED' AND due_at > now() + interval '5 seconds'");
            return true;
        };
    }

    private Work planning(HttpVisitor adviser, Journal journal, Random chance) {
        var dossier = "/dossiers/" + scene.dossiers().get(0).value() + "/appointments";
        var type = scene.confirmed().value().toString();
        var shown = new LinkedHashMap<>(
                HttpVisitor.fields(adviser.page(dossier + "/new?type=" + type), "form[action$=/appointments]"));
        return () -> {
            pause(chance, 50, 250);
            // Now and then both want the same hour.
            int slot = chance.nextInt(3) == 0 ? slots.get() : slots.incrementAndGet();
            var id = UUID.randomUUID().toString();
            var form = new LinkedHashMap<>(shown);
            form.put("id", id);
            form.put("type", type);
            form.put("placeSource", "ELSEWHERE");
            form.put("placeText", "Dam 1");
            form.put("date", day(slot).format(DATE));
            form.put("time", "%02d:00".formatted(FIRST_HOUR + slot % HOURS));
            boolean there =
                    journal.ask(new Deed("appointment " + id, true, planned(id), () -> adviser.post(dossier, form)));
            return there && (chance.nextInt(3) > 0 || cancel(adviser, dossier + "/" + id, id, journal));
        };
    }

    private static LocalDate day(int slot) {
        return Scene.today().plusDays(400 + slot / HOURS);
    }

    /** Planned once, told once, and there, unless it was cancelled. */
    private static String planned(String id) {
        return "SELECT count(*) FROM audit_entry e WHERE e.subject = '%1$s' AND e.action = 'appointment.planned/1'"
                        .formatted(id)
                + " AND (SELECT count(*) FROM mail_message m WHERE m.appointment_id = '%1$s' AND m.occasion = 'CONFIRMATION') = 1"
                        .formatted(id)
                + " AND (EXISTS (SELECT FROM appointment a WHERE a.active AND a.id = '%1$s') OR EXISTS (SELECT FROM audit_entry c WHERE c.subject = '%1$s' AND c.action = 'appointment.cancelled/1'))"
                        .formatted(id);
    }

    private boolean cancel(HttpVisitor adviser, String path, String id, Journal journal) {
        if (database.count("SELECT count(*) FROM appointment WHERE id = '" + id + "'") == 0) {
            return true;
        }
        return journal.ask(new Deed(
                "cancelling appointment " + id,
                false,
                "SELECT count(*) FROM audit_entry WHERE subject = '%1$s' AND action = 'appointment.cancelled/1' AND NOT EXISTS (SELECT FROM appointment a WHERE a.active AND a.id = '%1$s')"
                        .formatted(id),
                () -> adviser.post(path + "/cancel", Map.of())));
    }

    private Work judging(HttpVisitor adviser, List<Item> items, Journal journal, Random chance) {
        Predicate<List<String>> wanted = row -> chance.nextInt(3) > 0;
        return () -> {
            pause(chance, 100, 300);
            var item = items.get(chance.nextInt(items.size()));
            var waiting = database
                    .ask("SELECT d.id, f.file_id FROM requested_document d JOIN document_check c ON c.id = d.check_id"
                            + " JOIN file_version f ON f.document_id = d.id WHERE d.state = 'RECEIVED' AND c.appointment_id = '"
                            + item.appointment().value() + "'")
                    .stream()
                    .filter(wanted)
                    .findFirst();
            return waiting.isEmpty() || journal.ask(judgement(adviser, item, waiting.get(), chance.nextBoolean()));
        };
    }

    private static Deed judgement(HttpVisitor adviser, Item item, List<String> waiting, boolean good) {
        var document = waiting.get(0);
        var form = Map.of(
                "seen", waiting.get(1), "verdict", good ? "APPROVE" : "REJECT", "remark", good ? "" : "Onleesbaar");
        return new Deed(
                (good ? "approving" : "rejecting") + " document " + document,
                false,
                "SELECT count(*) FROM requested_document WHERE state = '" + (good ? "APPROVED" : "REJECTED")
                        + "' AND id = '" + document + "'",
                () -> adviser.post(item.path() + "/documents/" + document + "/judge", form));
    }
}
