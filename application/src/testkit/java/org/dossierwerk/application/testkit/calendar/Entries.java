package org.dossierwerk.application.testkit.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;

/** Entries as the contracts write them. */
final class Entries {

    /** One installation of Dossierwerk for all tests. */
    static final UUID INSTALLATION = UUID.fromString("7a3e1b52-94c0-4f0e-8d57-2f6f0c1d9e10");

    private Entries() {}

    static EntryKey key() {
        return new EntryKey(INSTALLATION, UUID.randomUUID(), 0);
    }

    static EntryKey nextGeneration(EntryKey key) {
        return new EntryKey(key.installation(), key.appointment(), key.generation() + 1);
    }

    /** An hour on some day to come, from that hour on. */
    static AgreedTime hour(int hour) {
        return AgreedTime.at(
                LocalDateTime.of(2027, 2, 8, hour, 0), CalendarSystem.ZONE, Duration.ofMinutes(60), null);
    }

    static TimeSlot slot(int hour) {
        return hour(hour).slot();
    }

    /** The month around the days of all entries. */
    static TimeSlot window() {
        var first = LocalDateTime.of(2027, 2, 1, 0, 0).atZone(CalendarSystem.ZONE);
        return new TimeSlot(first.toInstant(), first.plusMonths(1).toInstant());
    }

    static Entry entry(EntryKey key, String calendar, AgreedTime time) {
        return saying(key, calendar, time, "Intake", "Room 3", "Bring the payslips");
    }

    static Entry saying(EntryKey key, String calendar, AgreedTime time, String title, String place, String remarks) {
        var content = new CalendarEntry(key.appointment(), 0, time, title, place, remarks);
        return new Entry(key, calendar, null, content, List.of());
    }

    /** The next revision, at another time. */
    static Entry moved(Entry entry, AgreedTime to) {
        var was = entry.content();
        return with(entry, new CalendarEntry(
                was.uid(), was.sequence() + 1, to, was.title(), was.place(), was.remarks()));
    }

    /** The next revision, with another title. */
    static Entry titled(Entry entry, String title) {
        var was = entry.content();
        return with(entry, new CalendarEntry(
                was.uid(), was.sequence() + 1, was.time(), title, was.place(), was.remarks()));
    }

    static Entry inviting(Entry entry, Entry.Guest... guests) {
        return new Entry(entry.key(), entry.calendar(), entry.known(), entry.content(), List.of(guests));
    }

    private static Entry with(Entry entry, CalendarEntry content) {
        return new Entry(entry.key(), entry.calendar(), entry.known(), content, entry.guests());
    }
}
