package org.dossierwerk.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure, and for how long.
 *
 * @param sizes numbers of dossiers, each divisible by the number of advisers
 * @param millis of one round of one question
 * @param parts of the measurement, each after the other
 * @param runs planned for one moment
 * @param files of 25 MiB that are handed in
 * @param mails sent to a server that fails
 * @param months of an office with linked calendars, each by another seed
 * @param appointments planned, moved and cancelled in calendars that fail
 * @param systems those calendars, by short names
 * @param entries written into calendars that do not
 * @param java options of the application's virtual machine
 * @param uploadJava the same while files are handed in
 * @param starts how often the application is started for its start-up time
 */
record Options(
        List<Integer> sizes,
        int advisers,
        long millis,
        int rounds,
        int starts,
        long seed,
        List<String> parts,
        int runs,
        int files,
        int mails,
        int months,
        int appointments,
        List<String> systems,
        int entries,
        List<String> java,
        List<String> uploadJava,
        Path jar,
        Path folder) {

    private static final List<String> KNOWN = List.of(
            "sizes",
            "advisers",
            "seconds",
            "rounds",
            "starts",
            "seed",
            "parts",
            "runs",
            "files",
            "mails",
            "months",
            "appointments",
            "systems",
            "entries",
            "java",
            "upload-java",
            "jar",
            "folder");

    /**
     * What an adviser asks all day, with mail and starts; scenarios and checks; planned runs; files that are handed in; mail;
     * linked calendars; telling their events; writing into them.
     */
    private static final String ALL_PARTS = "daily,documents,runs,files,mail,calendars,expansion,push";

    private static final String ALL_SYSTEMS = "memory,graph,google,radicale";

    /** Only a glance at linked calendars, whatever is not chosen otherwise. */
    private static final String QUICK = "--quick";

    /** The connections at once of each measurement: somebody alone, and a busy office. */
    static final List<Integer> CONNECTIONS = List.of(1, 16);

    /** @param arguments each {@code --name=value}, or {@value #QUICK} */
    static Options of(String... arguments) {
        boolean quick = List.of(arguments).contains(QUICK);
        for (var argument : arguments) {
            if (!argument.equals(QUICK) && KNOWN.stream().noneMatch(name -> argument.startsWith("--" + name + "="))) {
                throw new IllegalArgumentException("Unknown option: " + argument);
            }
        }
        var sizes = Arrays.stream(
                        value("sizes", "1000,100000,1000000", arguments).split(","))
                .map(Integer::valueOf)
                .toList();
        return new Options(
                sizes,
                Integer.parseInt(value("advisers", "200", arguments)),
                Math.round(1000 * Double.parseDouble(value("seconds", "3", arguments))),
                Integer.parseInt(value("rounds", "2", arguments)),
                Integer.parseInt(value("starts", "5", arguments)),
                Long.parseLong(value("seed", "1", arguments)),
                List.of(value("parts", ALL_PARTS, arguments).split(",")),
                Integer.parseInt(value("runs", "10000", arguments)),
                Integer.parseInt(value("files", "200", arguments)),
                Integer.parseInt(value("mails", "10000", arguments)),
                Integer.parseInt(value("months", quick ? "25" : "1000", arguments)),
                Integer.parseInt(value("appointments", quick ? "40" : "5000", arguments)),
                List.of(value("systems", ALL_SYSTEMS, arguments).split(",")),
                Integer.parseInt(value("entries", "100", arguments)),
                List.of(value("java", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1", arguments)
                        .split(" ")),
                List.of(value("upload-java", "-Xmx512m -XX:+UseSerialGC", arguments)
                        .split(" ")),
                Path.of(value("jar", "bootstrap/target/bootstrap-0.1.0-SNAPSHOT.jar", arguments)),
                Path.of(value("folder", "bootstrap/target/bench", arguments)));
    }

    /** With another virtual machine. */
    Options with(List<String> otherJava) {
        return new Options(
                sizes,
                advisers,
                millis,
                rounds,
                starts,
                seed,
                parts,
                runs,
                files,
                mails,
                months,
                appointments,
                systems,
                entries,
                otherJava,
                uploadJava,
                jar,
                folder);
    }

    private static String value(String name, String usual, String... arguments) {
        var begin = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(begin))
                .map(argument -> argument.substring(begin.length()))
                .reduce((first, last) -> last)
                .orElse(usual);
    }
}
