package org.dossierwerk.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.bootstrap.harness.HttpVisitor;

/** The application in a process of its own, at the same port each time, until it is killed. */
final class Victim implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final double startSeconds;

    private Victim(Process process, double startSeconds) {
        this.process = process;
        this.startSeconds = startSeconds;
    }

    static Victim start(Setting setting) throws IOException, InterruptedException {
        var folder = setting.folder();
        var database = setting.database();
        var address = setting.address();
        var whole = new ArrayList<>(setting.command());
        whole.add(1, "-Djava.io.tmpdir=" + setting.temporary());
        whole.add("--server.port=" + address.getPort());
        whole.add("--spring.datasource.url=" + database.url());
        whole.add("--spring.datasource.username=" + database.user());
        whole.add("--dossierwerk.mail.directory=" + folder.resolve("mail"));
        whole.add("--dossierwerk.mail.hourly-limit=0");
        whole.add("--dossierwerk.files.directory=" + folder.resolve("files"));
        whole.add("--dossierwerk.files.keys=" + folder.resolve("file-keys.json"));
        whole.add("--dossierwerk.files.master-keys=" + folder.resolve("master-keys.json"));
        whole.addAll(setting.settings());
        var log = folder.resolve("application.log").toFile();
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        long begin = System.nanoTime();
        var process = builder.start();
        // Also when we are interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers(address)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The application did not start:\n" + Files.readString(log.toPath()));
            }
        }
        return new Victim(process, (System.nanoTime() - begin) / 1e9);
    }

    private static boolean answers(URI address) {
        try {
            return new HttpVisitor(address).get("/sign-in").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** From the start of the process to its first page. */
    double startSeconds() {
        return startSeconds;
    }

    /** With SIGKILL: it has no time for anything. What it had started itself goes with it, as on a machine that fails. */
    void kill() throws InterruptedException {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
