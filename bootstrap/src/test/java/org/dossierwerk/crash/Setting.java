package org.dossierwerk.crash;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What is killed, and where.
 *
 * @param command java, its options, and what it starts
 * @param database with nothing in it
 * @param folder for files, keys, mails and the log
 * @param settings more of them, as on the command line of the application
 * @param most acknowledgements to wait for before a kill, so that a slow machine is not killed before it has begun
 * @param seed for everything that chance decides
 */
record Setting(
        List<String> command, Database database, Path folder, URI address, List<String> settings, int most, long seed) {

    Setting {
        command = List.copyOf(command);
        settings = List.copyOf(settings);
    }

    /** Where the application has its temporary files. */
    Path temporary() {
        return folder.resolve("temporary");
    }
}
