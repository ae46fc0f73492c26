package org.dossierwerk.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, on loopback. Closing stops that process and no other. */
final class RunningApplication implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 300;
    private static final int KIBIBYTES_PER_MEBIBYTE = 1024;

    private final Process process;
    private final int port;
    private final double startSeconds;

    private RunningApplication(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /**
     * @param command java with its options, and the jar
     * @param folder for its mails and its log
     * @param settings more of them, as on its command line
     */
    static RunningApplication start(List<String> command, OfficeDatabase database, Path folder, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        var whole = new ArrayList<>(command);
        whole.add("--server.port=" + port);
        whole.add("--spring.datasource.url=" + database.offices().url(database.name()));
        whole.add("--spring.datasource.username=" + database.offices().owner());
        whole.add("--dossierwerk.mail.directory=" + folder.resolve("mail"));
        whole.add("--dossierwerk.mail.hourly-limit=0");
        whole.add("--dossierwerk.files.directory=" + folder.resolve("files"));
        whole.add("--dossierwerk.files.keys=" + folder.resolve("file-keys.json"));
        whole.add("--dossierwerk.files.master-keys=" + folder.resolve("master-keys.json"));
        whole.add("--dossierwerk.files.master-keys=" + folder.resolve("master-keys.json"));
        whole.addAll(List.of(settings));
        var log = Files.createDirectories(folder).resolve(database.name() + ".log");
        var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .put("SPRING_DATASOURCE_PASSWORD", database.offices().password());
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        long begin = System.nanoTime();
        var process = builder.start();
        // Also when we are interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitFirstPage(process, port, log);
        return new RunningApplication(process, port, (System.nanoTime() - begin) / 1e9);
    }

    int port() {
        return port;
    }

    /** From the start of the process to the first sign-in page. */
    double startSeconds() {
        return startSeconds;
    }

    /** What the process has worked until now, on all processors together. */
    double workedMillis() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /** What the process keeps in memory, in MiB, mapped files included. */
    long residentMebibytes() throws IOException {
        return mebibytes("VmRSS:");
    }

    /** The most it has kept there until now. */
    long mostResidentMebibytes() throws IOException {
        return mebibytes("VmHWM:");
    }

    private long mebibytes(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / KIBIBYTES_PER_MEBIBYTE;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitFirstPage(Process process, int port, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers(port)) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("The application did not start:\n" + Files.readString(log));
            }
        }
    }

    private static boolean answers(int port) throws IOException {
        try (var wire = Wire.to(port)) {
            return wire.get("/sign-in", "").status() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
