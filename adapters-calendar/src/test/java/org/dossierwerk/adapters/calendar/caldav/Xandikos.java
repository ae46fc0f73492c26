package org.dossierwerk.adapters.calendar.caldav;

import java.nio.file.Path;
import java.util.List;

/** A server with ways of its own: errors inside of successes, wrong repetitions, times without zones, nobody asked who they are. */
final class Xandikos extends RealServer {

    @Override
    String name() {
        return "Xandikos (Debian: xandikos)";
    }

    @Override
    List<String> programs() {
        return List.of("/usr/bin/xandikos");
    }

    @Override
    List<String> command(Path folder, int port) {
        return List.of(
                "/usr/bin/xandikos",
                "-d",
                folder.resolve("data").toString(),
                "-l",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "--autocreate",
                "--current-user-principal",
                "/ada/");
    }

    @Override
    String home() {
        return "/ada/calendars/";
    }

    @Override
    boolean keepsZones() {
        return false;
    }
}
