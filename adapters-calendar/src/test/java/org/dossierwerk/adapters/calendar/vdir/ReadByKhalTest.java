package org.dossierwerk.adapters.calendar.vdir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is none of ours, khal (Debian: {@code khal}), shows what the provider wrote. */
class ReadByKhalTest {

    private static final EntryKey KEY = new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0);

    @TempDir
    Path home;

    @Test
    void khal_shows_an_entry_where_it_was_moved_to_and_no_longer_when_it_is_gone() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/khal")), "khal is not installed");
        var system = new VdirSystem(home);

        var first = (Write.Stored) system.provider().put(system.account(), entry("2026-10-23T09:00"));
        assertThat(khal()).containsExactly("2026-10-23 09:00 10:00 Gesprek, Köln; 1");

        var moved = entry("2026-10-26T14:00").over(first.ref());
        var second = (Write.Stored) system.provider().put(system.account(), moved);
        assertThat(khal()).containsExactly("2026-10-26 14:00 15:00 Gesprek, Köln; 1");

        system.provider().remove(system.account(), second.ref());
        assertThat(khal()).isEmpty();
    }

    private static Entry entry(String start) {
        var time = AgreedTime.at(LocalDateTime.parse(start), CalendarSystem.ZONE, Duration.ofHours(1), null);
        var content = new CalendarEntry(KEY.appointment(), 0, time, "Gesprek, Köln; 1", "Kamer 3", "");
        return new Entry(KEY, "agenda", null, content, List.of());
    }

    private List<String> khal() throws IOException, InterruptedException {
        var configuration = Files.writeString(home.resolve(".khal"), """
                [calendars]
                [[agenda]]
                path = %s/agenda
                [locale]
                local_timezone = Europe/Berlin
                default_timezone = Europe/Berlin
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [sqlite]
                path = %s/.khal.db
                """.formatted(home, home));
        var builder = new ProcessBuilder(
                        "/usr/bin/khal",
                        "-c",
                        configuration.toString(),
                        "list",
                        "--day-format",
                        "",
                        "--format",
                        "{start-date} {start-time} {end-time} {title}",
                        "2026-10-01",
                        "2026-11-30")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output.lines().filter(line -> !line.isBlank()).toList();
    }
}
