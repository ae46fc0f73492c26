package org.dossierwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the application takes until its first page, and what it then keeps in memory, started again and again. */
final class StartUps {

    private static final int PATIENCE_MINUTES = 5;

    private final OfficeDatabase office;
    private final Options options;

    StartUps(OfficeDatabase office, Options options) {
        this.office = office;
        this.options = options;
    }

    /**
     * @param how the JDK and what helps it
     * @param seconds of each start, ascending
     */
    record StartUp(String how, List<Double> seconds, List<Long> residentMebibytes) {

        double median() {
            return seconds.get(seconds.size() / 2);
        }
    }

    /** The application as it is packaged. */
    static List<String> command(JavaHome java, Options options) {
        return command(java, options, options.jar());
    }

    private static ArrayList<String> command(JavaHome java, Options options, Path jar, String... more) {
        var command = new ArrayList<>(List.of(java.java()));
        command.addAll(options.java());
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return command;
    }

    List<StartUp> all(JavaHome java) throws IOException, InterruptedException {
        var all = new ArrayList<StartUp>();
        all.add(measure("JDK " + java.version() + ", packaged jar", command(java, options)));
        var unpacked = extract(java);
        var archive = train(java, unpacked, "classes.jsa", "-XX:ArchiveClassesAtExit=");
        all.add(measure(
                "JDK " + java.version() + ", extracted, class archive",
                command(java, options, unpacked, "-XX:SharedArchiveFile=" + archive)));
        var recent = JavaHome.atLeast(25);
        if (recent.isPresent()) {
            var extracted = extract(recent.get());
            var plain = command(recent.get(), options, extracted);
            all.add(measure("JDK " + recent.get().version() + ", extracted", plain));
            var cache = train(recent.get(), extracted, "application.aot", "-XX:AOTCacheOutput=");
            var cached = command(recent.get(), options, extracted, "-XX:AOTCache=" + cache);
            all.add(measure("JDK " + recent.get().version() + ", extracted, AOT cache", cached));
        }
        return all;
    }

    private StartUp measure(String how, List<String> command) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        var resident = new ArrayList<Long>();
        for (int start = 0; start < options.starts(); start++) {
            try (var application = RunningApplication.start(command, office, options.folder())) {
                seconds.add(application.startSeconds());
                resident.add(application.residentMebibytes());
            }
        }
        return new StartUp(
                how,
                seconds.stream().sorted().toList(),
                resident.stream().sorted().toList());
    }

    private Path extract(JavaHome java) throws IOException, InterruptedException {
        var target = options.folder().resolve("extracted").toAbsolutePath();
        run(List.of(
                java.java(),
                "-Djarmode=tools",
                "-jar",
                options.jar().toAbsolutePath().toString(),
                "extract",
                "--force",
                "--destination",
                target.toString()));
        return target.resolve(options.jar().getFileName());
    }

    /** Starts once up to the point where requests would be taken, and keeps what was learnt. */
    private Path train(JavaHome java, Path extracted, String name, String option)
            throws IOException, InterruptedException {
        var cache = options.folder().resolve(name).toAbsolutePath();
        Files.deleteIfExists(cache);
        var command = command(java, options, extracted, option + cache, "-Dspring.context.exit=onRefresh");
        command.add("--spring.datasource.url=" + office.offices().url(office.name()));
        command.add("--spring.datasource.username=" + office.offices().owner());
        run(command);
        if (!Files.exists(cache)) {
            throw new IOException("Nothing came of the training; see " + log());
        }
        return cache;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", office.offices().password());
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("Failed: " + command + "\n" + Files.readString(log()));
        }
    }

    private Path log() {
        return options.folder().resolve("preparation.log");
    }
}
