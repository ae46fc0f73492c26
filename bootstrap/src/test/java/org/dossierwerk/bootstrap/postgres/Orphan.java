package org.dossierwerk.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server that an application left running when it was killed. Whoever holds the lock of the folder may stop it: its
 * application is gone. What it had committed is in its folder.
 */
final class Orphan {

    private static final int PATIENCE_SECONDS = 30;

    private final Path data;

    Orphan(Path data) {
        this.data = data;
    }

    /** Afterwards no process of a server works in the folder, and no file says that one does. */
    void stop() throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        ask("-INT");
        if (!gone()) {
            ask("-QUIT");
            if (!gone()) {
                throw new IOException("A PostgreSQL server in " + data + " does not stop: processes "
                        + processes().map(ProcessHandle::pid).toList());
            }
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private void ask(String signal) throws IOException {
        for (var process : leader().map(List::of).orElseGet(() -> processes().toList())) {
            Programs.succeeds("kill", signal, Long.toString(process.pid()));
        }
    }

    private boolean gone() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (var process : processes().toList()) {
            try {
                process.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private Optional<ProcessHandle> leader() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(file).stream().findFirst().orElse("");
        return processes()
                .filter(process -> Long.toString(process.pid()).equals(pid))
                .findFirst();
    }

    /** A number in an old file may by now be anybody's; only a server of this folder counts. */
    private Stream<ProcessHandle> processes() {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return Programs.workingIn(data);
        }
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }
}
