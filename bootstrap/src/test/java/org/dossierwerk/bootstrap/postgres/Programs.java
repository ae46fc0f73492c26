package org.dossierwerk.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How programs are called. PostgreSQL refuses to run as root; root therefore calls it in a user namespace of its own, in
 * which it is nobody in particular, or where that is not allowed, as the user of lowest rights with the one right to
 * reach its folder.
 */
final class Programs {

    private static final String NOBODY = "65534";

    private final List<String> ordinary;

    private Programs(List<String> ordinary) {
        this.ordinary = ordinary;
    }

    static Programs forThisUser(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Programs(List.of());
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Programs(List.of("unshare", "-U"));
        }
        var asNobody = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
        var check = new ArrayList<>(asNobody);
        check.add("true");
        if (!succeeds(check.toArray(String[]::new))) {
            throw new IOException(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv may change that here:"
                            + " start as an ordinary user, or set spring.datasource.url to a server of your own");
        }
        giveAway(folder);
        return new Programs(asNobody);
    }

    /** A command that keeps running when the terminal interrupts us, so that we can stop it in our own order. */
    List<String> apart(String... command) {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        }
        whole.addAll(ordinary);
        whole.addAll(List.of(command));
        return whole;
    }

    private static void giveAway(Path folder) throws IOException {
        if (!succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
            throw new IOException("Could not give " + folder + " to the user PostgreSQL runs as");
        }
    }

    static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a process works in that folder, as every process of a PostgreSQL server does in its own. */
    static Stream<ProcessHandle> workingIn(Path folder) {
        return ProcessHandle.allProcesses().filter(process -> {
            try {
                return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
            } catch (IOException | SecurityException e) {
                return false;
            }
        });
    }
}
