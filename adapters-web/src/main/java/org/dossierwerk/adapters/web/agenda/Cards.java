package org.dossierwerk.adapters.web.agenda;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the {@link Card}s of one request. */
final class Cards {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final AgendaRequest request;
    private final Map<String, AdviserColumn> advisers = new LinkedHashMap<>();

    Cards(AgendaRequest request) {
        this.request = request;
        request.shown().forEach(adviser -> advisers.put(adviser.key(), adviser));
    }

    /** Whether the entry is in a calendar that is on. */
    boolean shows(Entry entry) {
        return advisers.containsKey(entry.adviserKey());
    }

    /** Place of an entry's adviser among the calendars that are on. */
    int order(Entry entry) {
        return List.copyOf(advisers.keySet()).indexOf(entry.adviserKey());
    }

    List<Card> of(List<Part> parts) {
        return parts.stream().map(this::of).toList();
    }

    Card of(Part part) {
        Entry entry = part.entry();
        ZonedDateTime start = entry.start().withZoneSameInstant(request.zone());
        ZonedDateTime end = entry.end().withZoneSameInstant(request.zone());
        boolean movable = entry.movable() && isOpen(entry) && !part.before();
        return new Card(
                entry.id(),
                advisers.get(entry.adviserKey()),
                entry.title(),
                entry.client(),
                entry.seats(),
                entry.kind(),
                entry.sign(),
                entry.state(),
                entry.visibleToClient(),
                !entry.end().toInstant().isAfter(request.now()),
                entry.selected(),
                movable,
                movable && !part.after(),
                part.before(),
                part.after(),
                startsAndEndsAtMidnight(start, end),
                clock(start),
                clock(end),
                start.toLocalDate(),
                end.equals(start) ? end.toLocalDate() : end.minusNanos(1).toLocalDate(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start),
                CLOCK.format(part.start()),
                Duration.between(part.start(), end).toMinutes(),
                entry.href(),
                request.paths().moveOf(entry),
                entry.version());
    }

    private static boolean isOpen(Entry entry) {
        return entry.state() != Entry.State.BUSY && entry.state() != Entry.State.ELSEWHERE;
    }

    private boolean startsAndEndsAtMidnight(ZonedDateTime start, ZonedDateTime end) {
        return end.isAfter(start) && isDawn(start) && isDawn(end);
    }

    private boolean isDawn(ZonedDateTime moment) {
        return moment.equals(moment.toLocalDate().atStartOfDay(request.zone()));
    }

    private static String clock(ZonedDateTime moment) {
        List<ZoneOffset> offsets = moment.getZone().getRules().getValidOffsets(moment.toLocalDateTime());
        String mark = offsets.size() < 2 ? "" : moment.getOffset().equals(offsets.get(0)) ? "A" : "B";
        return CLOCK.format(moment) + mark;
    }
}
