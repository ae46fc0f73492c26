package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.calendar.CalendarListing;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Independent readers in other languages — libical, python-icalendar, ical.js — judge all that we can write. */
@Tag("judges")
class JudgesTest {

    private static final List<String> TEXTS = List.of(
            "",
            "Graag een legitimatiebewijs meenemen.",
            "Zeile 1\nEND:VEVENT\nBEGIN:VEVENT\nATTENDEE:mailto:evil@example.org",
            "a;b,c\\d:e \"f\" ^n",
            "👩‍👧‍👦 Grüße aus Köln — æøå 你好 ".repeat(20));

    @TempDir
    Path folder;

    private final Map<String, AgreedTime> written = new LinkedHashMap<>();

    @Test
    void every_reader_agrees_with_what_was_agreed() throws Exception {
        writeAll();

        var judges = Judges.hear(folder, written.keySet());

        assertThat(judges.objections()).isEmpty();
        judges.reads().forEach(this::requireAgreedInstants);
        assumeTrue(judges.missing().isEmpty(), () -> "Not every judge was heard: " + judges.missing());
    }

    private void requireAgreedInstants(String[] verdict) {
        var name = Path.of(verdict[1]).getFileName().toString();
        var agreed = written.get(name);
        assertThat(agreed).as(name).isNotNull();
        assertThat(Instant.parse(verdict[2])).as(verdict[0] + " begin " + name).isEqualTo(agreed.start());
        assertThat(Instant.parse(verdict[3])).as(verdict[0] + " end " + name).isEqualTo(agreed.end());
    }

    private void writeAll() throws IOException {
        for (var time : times()) {
            for (var method : Invitation.Method.values()) {
                for (var language : Language.values()) {
                    write(Invitations.with(method, time, "Gesprek", "Tot dan."), language);
                }
            }
        }
        for (var text : TEXTS) {
            for (var method : Invitation.Method.values()) {
                write(
                        Invitations.with(
                                method,
                                times().get(0),
                                "Gesprek" + text.lines().findFirst().orElse(""),
                                text),
                        Language.DE);
            }
        }
    }

    private static List<AgreedTime> times() {
        var times = new ArrayList<AgreedTime>();
        for (var zone : List.of("Europe/Amsterdam", "Europe/Berlin")) {
            times.add(Invitations.at("2026-12-04T11:00", zone, 60).time());
            times.add(Invitations.at("2027-03-28T01:30", zone, 60).time());
            times.add(Invitations.at("2027-03-27T23:00", zone, 300).time());
            times.add(Invitations.at("2026-10-25T01:30", zone, 60).time());
            times.add(Invitations.at("2026-10-25T01:30", zone, 180).time());
            times.add(Invitations.at("2026-10-25T02:30", zone, 30, ZoneOffset.ofHours(2))
                    .time());
            times.add(Invitations.at("2026-10-25T02:30", zone, 30, ZoneOffset.ofHours(1))
                    .time());
            times.add(Invitations.at("2026-12-31T23:30", zone, 90).time());
        }
        for (var zone : List.of(
                "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Nuuk", "UTC")) {
            times.add(Invitations.at("2026-07-01T09:00", zone, 45).time());
        }
        return times;
    }

    private void write(Invitation invitation, Language language) throws IOException {
        var name = "%03d-%s-%s.ics".formatted(written.size(), invitation.method(), language);
        Files.writeString(
                folder.resolve(name),
                new ICalendarWriter().write(invitation, language, Invitations.NOW),
                StandardCharsets.UTF_8);
        written.put(name, invitation.time());
        if (invitation.method() == Invitation.Method.PUBLISH) {
            writeListing(invitation, language);
        }
    }

    private void writeListing(Invitation invitation, Language language) throws IOException {
        var entry = new CalendarEntry(
                invitation.uid(),
                invitation.sequence(),
                invitation.time(),
                invitation.title(),
                invitation.place(),
                invitation.remarks());
        var name = "%03d-LISTING-%s.ics".formatted(written.size(), language);
        var listing = new CalendarListing("De Linde; Hypotheken, Köln", language, List.of(entry));
        Files.writeString(
                folder.resolve(name), new ICalendarListing().write(listing, Invitations.NOW), StandardCharsets.UTF_8);
        written.put(name, invitation.time());
    }
}
