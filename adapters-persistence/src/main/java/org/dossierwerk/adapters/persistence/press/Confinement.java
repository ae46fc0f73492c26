package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Around the process: bubblewrap where it is installed and works, with no network, no other processes in sight, and nothing but one
 * folder to write in.
 *
 * @param available whether this machine has it
 */
record Confinement(boolean available) {

    static Confinement ofThisMachine() {
        return new Confinement(Tools.found("bwrap").isPresent() && works());
    }

    private static boolean works() {
        var command = new ArrayList<>(before(Path.of("/tmp")));
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What comes before a command; nothing when it cannot be had. */
    List<String> around(Path folder) {
        return available ? before(folder) : List.of();
    }

    private static List<String> before(Path folder) {
        return List.of(
                "bwrap",
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--ro-bind",
                "/",
                "/",
                "--dev",
                "/dev",
                "--proc",
                "/proc",
                "--tmpfs",
                "/var/tmp",
                "--bind",
                folder.toString(),
                folder.toString());
    }
}
