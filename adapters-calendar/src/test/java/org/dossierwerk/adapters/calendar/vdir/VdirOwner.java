package org.dossierwerk.adapters.calendar.vdir;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.TextProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.caldav.OwnText;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Somebody who keeps the files with a program of their own, and reads them with biweekly. */
record VdirOwner(Path home) implements Owner {

    static final String ADDRESS = "ann@office.nl";

    @Override
    public String add(String calendar, ForeignEvent event) {
        return write(calendar, UUID.randomUUID() + ".ics", OwnText.of(event, ADDRESS));
    }

    @Override
    public void move(String calendar, String id, TimeSlot to) {
        write(calendar, id, OwnText.moved(read(calendar, id), local(to.start()), local(to.end())));
    }

    @Override
    public void retitle(String calendar, String id, String title) {
        write(
                calendar,
                id,
                OwnText.inEvent(read(calendar, id), line -> line.startsWith("SUMMARY") ? "SUMMARY:" + title : line));
    }

    @Override
    public void decorate(String calendar, String id) {
        write(calendar, id, read(calendar, id).replaceFirst("END:VEVENT", "CATEGORIES:Red\r\nEND:VEVENT"));
    }

    @Override
    public void delete(String calendar, String id) {
        try {
            Files.delete(home.resolve(calendar).resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String copy(String calendar, String id, TimeSlot to) {
        var copy = OwnText.moved(read(calendar, id), local(to.start()), local(to.end()));
        return write(
                calendar,
                UUID.randomUUID() + ".ics",
                OwnText.inEvent(copy, line -> line.startsWith("UID:") ? "UID:" + UUID.randomUUID() : line));
    }

    @Override
    public List<Seen> all(String calendar) {
        try (Stream<Path> files = Files.list(home.resolve(calendar))) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(id -> parsed(id, read(calendar, id)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String addCalendar(String name) {
        try {
            Files.createDirectory(home.resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void dropCalendar(String calendar) {
        all(calendar).forEach(one -> delete(calendar, one.id()));
        try {
            Files.delete(home.resolve(calendar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String calendar, String id) {
        try {
            return Files.readString(home.resolve(calendar).resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(String calendar, String id, String text) {
        try {
            Files.writeString(home.resolve(calendar).resolve(id), text);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CalendarSystem.ZONE);
    }

    private static Seen parsed(String id, String text) {
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        return new Seen(
                id,
                words(event.getSummary()),
                words(event.getLocation()),
                words(event.getDescription()),
                new TimeSlot(
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant()),
                event.getExperimentalProperties("X-DOSSIERWERK-ENTRY").stream()
                        .map(mark -> mark.getValue())
                        .toList(),
                event.getAttendees().stream().map(Attendee::getEmail).toList(),
                !event.getCategories().isEmpty());
    }

    private static String words(@Nullable TextProperty property) {
        return property == null ? "" : property.getValue();
    }
}
