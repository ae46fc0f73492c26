package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ResponseType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;

/** When an event is, and whether its owner is free then (CALENDAR §4.3). */
final class GraphOccurrence {

    /** All that has to be told for it, and no text. */
    static final String[] SELECTED = {
        "id", "start", "end", "showAs", "isCancelled", "responseStatus", "isAllDay", "originalStartTimeZone", "type"
    };

    private GraphOccurrence() {}

    /**
     * @param event that says when
     * @param details that says the rest: the same, or the series it belongs to
     * @param zone of the mailbox, if it is known; only asked for when it counts
     * @return empty when it takes no time at all
     */
    static Optional<Occurrence> of(Event event, Event details, Supplier<Optional<ZoneId>> zone) {
        var availability = availability(details);
        if (Boolean.TRUE.equals(details.getIsAllDay())) {
            return wholeDays(event, details, zone, availability);
        }
        return GraphTime.instant(event.getStart())
                .flatMap(start -> GraphTime.instant(event.getEnd()).flatMap(end -> slot(start, end)))
                .map(slot -> new Occurrence(slot, availability));
    }

    /** They float: told as midnight, whatever zone is asked for, and meant in that of the mailbox. */
    private static Optional<Occurrence> wholeDays(
            Event event, Event details, Supplier<Optional<ZoneId>> zone, Availability availability) {
        if (availability == Availability.FREE) {
            return GraphTime.instant(event.getStart())
                    .flatMap(start -> GraphTime.instant(event.getEnd()).flatMap(end -> slot(start, end)))
                    .map(slot -> new Occurrence(slot, availability));
        }
        var known = zone.get().or(() -> GraphTime.zone(details.getOriginalStartTimeZone()));
        var where = known.orElse(ZoneOffset.UTC);
        var start = GraphTime.wallTime(event.getStart()).map(time -> day(time, where));
        var end = GraphTime.wallTime(event.getEnd()).map(time -> day(time, where));
        return start.flatMap(first -> end.flatMap(last -> slot(
                        first.atStartOfDay(where).toInstant(),
                        last.atStartOfDay(where).toInstant())))
                .map(slot -> new Occurrence(slot, known.isPresent() ? availability : Availability.UNCERTAIN));
    }

    /** Should it be told in UTC after all, it is the day it is in the mailbox's zone. */
    private static LocalDate day(LocalDateTime told, ZoneId zone) {
        return told.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? told.toLocalDate()
                : told.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
    }

    private static Optional<TimeSlot> slot(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }

    private static Availability availability(Event event) {
        var response = event.getResponseStatus();
        boolean declined = response != null && response.getResponse() == ResponseType.Declined;
        if (declined || Boolean.TRUE.equals(event.getIsCancelled())) {
            return Availability.FREE;
        }
        var shown = event.getShowAs();
        if (shown == FreeBusyStatus.Free || shown == FreeBusyStatus.WorkingElsewhere) {
            return Availability.FREE;
        }
        return shown == FreeBusyStatus.Tentative ? Availability.TENTATIVE : Availability.BUSY;
    }
}
