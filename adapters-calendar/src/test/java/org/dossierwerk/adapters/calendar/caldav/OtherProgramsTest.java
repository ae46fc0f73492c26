package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What programs of other makers read of what we wrote: vdirsyncer fetches it, khal shows it. */
@Tag("CT-02")
class OtherProgramsTest {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @TempDir
    Path folder;

    private DavCalendars calendars;

    @BeforeEach
    void new_calendars() {
        for (var program : List.of("/usr/bin/vdirsyncer", "/usr/bin/khal")) {
            if (!new File(program).canExecute()) {
                System.err.println("LEFT OUT: OtherProgramsTest: no " + program + " here");
                Assumptions.abort("No " + program + " here (Debian: vdirsyncer khal)");
            }
        }
        calendars = DavCalendars.on(SERVER);
    }

    @AfterEach
    void without_calendars() {
        if (calendars != null) {
            calendars.close();
        }
    }

    @Test
    void they_show_each_entry_at_its_time_with_its_words() throws Exception {
        put(at(2027, 3, 27, 9, 30, 90), "Vóór de zomertijd, met; leestekens");
        put(at(2027, 3, 29, 9, 30, 90), "Na de zomertijd");
        put(
                AgreedTime.at(
                        LocalDateTime.of(2027, 10, 31, 2, 30),
                        AMSTERDAM,
                        Duration.ofMinutes(30),
                        ZoneOffset.ofHours(1)),
                "In het tweede uur");
        var moved = put(at(2027, 4, 1, 9, 0, 60), "Verplaatst");
        move(moved, at(2027, 4, 2, 16, 0, 60));

        var shown = shown();

        assertThat(shown)
                .contains(
                        "2027-03-27 09:30 2027-03-27 11:00 Vóór de zomertijd, met; leestekens | Haus 3, Büro; 2",
                        "2027-03-29 09:30 2027-03-29 11:00 Na de zomertijd | Haus 3, Büro; 2",
                        "2027-10-31 02:30 2027-10-31 03:00 In het tweede uur | Haus 3, Büro; 2",
                        "2027-04-02 16:00 2027-04-02 17:00 Verplaatst | Haus 3, Büro; 2")
                .hasSize(4);
    }

    private static AgreedTime at(int year, int month, int day, int hour, int minute, int minutes) {
        return AgreedTime.at(
                LocalDateTime.of(year, month, day, hour, minute), AMSTERDAM, Duration.ofMinutes(minutes), null);
    }

    private Entry put(AgreedTime time, String title) {
        var entry = OwnEntries.at(time, calendars.calendar(), title, "Neem mee:\nloonstroken");
        var stored = (Write.Stored) calendars.provider().put(calendars.account(), entry);
        return entry.over(stored.ref());
    }

    private void move(Entry entry, AgreedTime time) {
        var was = entry.content();
        var content = new CalendarEntry(was.uid(), 1, time, was.title(), was.place(), was.remarks());
        calendars
                .provider()
                .put(calendars.account(), new Entry(entry.key(), entry.calendar(), entry.known(), content, List.of()));
    }

    private List<String> shown() throws IOException, InterruptedException {
        var collection = calendars.calendar();
        var name =
                collection.substring(collection.lastIndexOf('/', collection.length() - 2) + 1, collection.length() - 1);
        var fetching = Files.writeString(folder.resolve("vdirsyncer"), """
                [general]
                status_path = "%1$s/status"
                [pair all]
                a = "server"
                b = "files"
                collections = ["%2$s"]
                [storage server]
                type = "caldav"
                url = "%3$s"
                username = "%4$s"
                password = "%5$s"
                read_only = true
                [storage files]
                type = "filesystem"
                path = "%1$s/files"
                fileext = ".ics"
                """.formatted(
                        folder, name, SERVER.address(), SERVER.user(), SERVER.password()));
        var showing = Files.writeString(folder.resolve("khal"), """
                [calendars]
                [[all]]
                path = %1$s/files/%2$s
                [sqlite]
                path = %1$s/khal.db
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                local_timezone = Europe/Amsterdam
                default_timezone = Europe/Amsterdam
                [default]
                default_calendar = all
                """.formatted(folder, name));
        said("y\ny\ny\n", "vdirsyncer", "-c", fetching.toString(), "discover");
        said("", "vdirsyncer", "-c", fetching.toString(), "sync");
        return said(
                        "",
                        "khal",
                        "-c",
                        showing.toString(),
                        "list",
                        "--day-format",
                        "",
                        "--format",
                        "{start-date} {start-time} {end-date} {end-time} {title} | {location}",
                        "2027-01-01",
                        "2027-12-31")
                .lines()
                .filter(line -> line.startsWith("2027"))
                .toList();
    }

    private String said(String input, String... command) throws IOException, InterruptedException {
        var log = folder.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " does not end");
        }
        var said = Files.readString(log);
        assertThat(process.exitValue())
                .as(String.join(" ", command) + ": " + said)
                .isZero();
        return said;
    }
}
