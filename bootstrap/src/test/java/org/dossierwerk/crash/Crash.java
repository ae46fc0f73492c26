package org.dossierwerk.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.adapters.persistence.check.Checker;
import org.dossierwerk.adapters.persistence.file.DirectoryFiles;
import org.dossierwerk.adapters.persistence.file.DossierKeys;
import org.dossierwerk.adapters.persistence.file.EncryptedFiles;
import org.dossierwerk.adapters.persistence.file.FileKeys;
import org.dossierwerk.adapters.persistence.file.MasterKeys;
import org.dossierwerk.crash.Deed.Answer;

/**
 * Rounds of work, kill, start, and looking what is there. Everything that chance decides hangs on the seed, but for what the
 * threads of one machine do to each other.
 */
final class Crash implements AutoCloseable {

    private static final int FEWEST = 3;
    private static final int LAST_MILLIS = 300;
    private static final int PATIENCE_SECONDS = 120;

    private static final String WAITING = "SELECT (SELECT count(*) FROM delivery WHERE parked_at IS NULL)"
            + " + (SELECT count(*) FROM scenario_run WHERE status = 'PLANNED')";
    private static final String DONE = "SELECT count(*) FROM scenario_run WHERE status = 'DONE'";
    private static final String STORED = "SELECT count(*) FROM upload WHERE state = 'STORED'";
    private static final String NAMED = "SELECT file_id FROM file_version UNION SELECT (p ->> 'file')::uuid"
            + " FROM upload u CROSS JOIN jsonb_array_elements(u.parts) p WHERE u.state = 'CHECKING'";

    private final Setting setting;
    private final Database database;
    private final Random chance;
    private final Scene scene;
    private final Load load;
    private Victim victim;
    private int number;

    Crash(Setting setting) throws IOException, InterruptedException {
        this.setting = setting;
        this.database = setting.database();
        this.chance = new Random(setting.seed());
        Files.createDirectories(setting.temporary());
        this.scene = Scene.in(database);
        this.victim = Victim.start(setting);
        this.load = new Load(scene, database, setting.address());
    }

    /** One more round: the application that is running is killed, and the next one goes on with what is there. */
    Round round() throws IOException, InterruptedException, SQLException {
        int doneBefore = database.count(DONE);
        int storedBefore = database.count(STORED);
        var journal = new Journal();
        double loadSeconds = workAndKill(journal);
        long acknowledged = journal.count(Answer.YES);
        long refused = journal.count(Answer.NO);
        long unknown = journal.count(Answer.UNKNOWN);
        victim = Victim.start(setting);
        long started = System.nanoTime();
        leasesRunOut();
        journal.resolve();
        plannedRunsFallDue();
        awaitRest();
        double restSeconds = (System.nanoTime() - started) / 1e9;
        var wrong = new ArrayList<>(journal.wrong(database));
        wrong.addAll(broken(true));
        wrong.addAll(leftInPlain());
        return new Round(
                ++number,
                loadSeconds,
                acknowledged,
                refused,
                unknown,
                journal.failures(),
                database.count(DONE) - doneBefore,
                database.count(STORED) - storedBefore,
                victim.startSeconds(),
                restSeconds,
                leftFiles(),
                wrong);
    }

    /** Half a round: what is broken when the application lies dead. */
    List<String> killedAndNotStartedAgain() throws InterruptedException, SQLException {
        workAndKill(new Journal());
        return broken(false);
    }

    private double workAndKill(Journal journal) throws InterruptedException {
        var killed = new AtomicBoolean();
        var workers = load.workers(journal, chance, killed::get);
        long begun = System.nanoTime();
        workers.forEach(Thread::start);
        awaitAcknowledgements(journal, FEWEST + chance.nextInt(setting.most() - FEWEST));
        Thread.sleep(chance.nextInt(LAST_MILLIS));
        victim.kill();
        killed.set(true);
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (var worker : workers) {
            worker.join();
        }
        return seconds;
    }

    private static void awaitAcknowledgements(Journal journal, int number) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (journal.count(Answer.YES) < number && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
    }

    /** What the killed one had claimed, others may claim once its leases have run out: time that nobody waits for here. */
    private void leasesRunOut() {
        database.change("UPDATE delivery SET leased_until = now() WHERE leased_until IS NOT NULL");
    }

    private void plannedRunsFallDue() {
        database.change("UPDATE scenario_run SET due_at = now() WHERE status = 'PLANNED' AND due_at > now()");
    }

    private void awaitRest() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (database.count(WAITING) > 0 && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
    }

    private List<String> broken(boolean atRest) throws SQLException {
        try (var factory = JpaStorage.entityManagerFactory(database.source())) {
            var stores = JpaStorage.using(factory).open(events -> {});
            var files = EncryptedFiles.over(
                    DirectoryFiles.in(setting.folder().resolve("files")),
                    FileKeys.in(setting.folder().resolve("file-keys.json")),
                    DossierKeys.of(MasterKeys.in(setting.folder().resolve("master-keys.json")), stores));
            var checker = Checker.of(database.source(), files);
            return (atRest ? checker.atRest() : checker)
                    .look().findings().stream().map(Object::toString).toList();
        }
    }

    /** They cost room and harm nobody: a file is stored first and named afterwards. */
    private long leftFiles() throws IOException {
        var named = database.ask(NAMED).stream().map(row -> row.get(0)).toList();
        try (var all = Files.walk(setting.folder().resolve("files"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !named.contains(file.getFileName().toString()))
                    .count();
        }
    }

    /** Files lie unencrypted while a PDF is made of them; those of the killed one are gone with the next start. */
    private List<String> leftInPlain() throws IOException {
        try (var all = Files.list(setting.temporary())) {
            return all.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.startsWith("dossierwerk-press"))
                    .map(name -> name + ": files of clients lie there in plain")
                    .toList();
        }
    }

    @Override
    public void close() {
        victim.close();
        scene.close();
    }
}
