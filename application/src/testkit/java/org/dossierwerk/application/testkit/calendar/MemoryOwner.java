package org.dossierwerk.application.testkit.calendar;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/** The owner of an account of the server in memory. */
record MemoryOwner(MemoryServer server, String user) implements Owner {

    @Override
    public String add(String calendar, ForeignEvent event) {
        return server.add(calendar, event);
    }

    @Override
    public void move(String calendar, String id, TimeSlot to) {
        server.change(calendar, id, item -> item.moved(to));
    }

    @Override
    public void retitle(String calendar, String id, String title) {
        server.change(calendar, id, item -> item.titled(title));
    }

    @Override
    public void decorate(String calendar, String id) {
        server.change(calendar, id, MemoryItem::decorate);
    }

    @Override
    public void delete(String calendar, String id) {
        server.change(calendar, id, MemoryItem::delete);
    }

    @Override
    public String copy(String calendar, String id, TimeSlot to) {
        return server.copy(calendar, id, to);
    }

    @Override
    public String putInto(String calendar, String id, String other) {
        return server.put(calendar, id, other);
    }

    @Override
    public void makeWholeDay(String calendar, String id, LocalDate day) {
        var zone = CalendarSystem.ZONE;
        move(
                calendar,
                id,
                new TimeSlot(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    @Override
    public void repeatWeekly(String calendar, String id, int times) {
        server.change(calendar, id, item -> item.weekly(times));
    }

    @Override
    public List<Seen> all(String calendar) {
        return server.standing(calendar).stream().map(MemoryOwner::seen).toList();
    }

    @Override
    public String addCalendar(String name) {
        return server.open(user, name, true, false);
    }

    @Override
    public void dropCalendar(String calendar) {
        server.drop(calendar);
    }

    private static Seen seen(MemoryItem item) {
        return new Seen(
                item.id(),
                item.title(),
                item.place(),
                item.remarks(),
                item.occurrences().get(0).slot(),
                item.mark().map(MemoryItem.Mark::toString).stream().toList(),
                item.guests().stream().map(EmailAddress::value).toList(),
                item.decorated());
    }
}
