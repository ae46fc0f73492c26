package org.dossierwerk.adapters.calendar.caldav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small server: no scheduling, no repetitions, no free-busy. */
final class Radicale extends RealServer {

    private static final String SHARED = "/" + USER + "/shared/";

    @Override
    String name() {
        return "Radicale (Debian: radicale)";
    }

    @Override
    List<String> programs() {
        return List.of("/usr/bin/radicale");
    }

    @Override
    List<String> command(Path folder, int port) throws IOException {
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        Files.writeString(folder.resolve("rights"), """
                [root]
                user: .+
                collection:
                permissions: R

                [shared]
                user: .+
                collection: {user}/shared
                permissions: r

                [own]
                user: .+
                collection: {user}(/[^/]*)?
                permissions: RrWw
                """);
        var config = Files.writeString(folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %2$s/users
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %2$s/data
                [rights]
                type = from_file
                file = %2$s/rights
                """.formatted(port, folder));
        var shared = Files.createDirectories(folder.resolve("data/collection-root" + SHARED));
        Files.writeString(shared.resolve(".Radicale.props"), "{\"tag\": \"VCALENDAR\", \"D:displayname\": \"Shared\"}");
        return List.of("/usr/bin/radicale", "--config", config.toString());
    }

    @Override
    String home() {
        return "/" + USER + "/";
    }

    @Override
    String readOnly() {
        return SHARED;
    }
}
