package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventCollectionResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * When the owner is not free, calendar by calendar, by views that name no text: {@code getSchedule} knows only the standard
 * calendar, and tells titles (CAL-7).
 */
final class GraphBusyTimes implements BusyTimes {

    private static final Duration PART = Duration.ofDays(180);
    private static final int AT_ONCE = 500;
    private static final int ENDLESS = 100;

    private final GraphCalls calls;
    private final MailboxZones zones;

    GraphBusyTimes(GraphCalls calls, MailboxZones zones) {
        this.calls = calls;
        this.zones = zones;
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        var times = new ArrayList<Occurrence>();
        var unreadable = new HashMap<String, String>();
        for (var calendar : calendars) {
            read(account, calendar, window, times)
                    .ifPresent(refusal ->
                            unreadable.put(calendar, "Graph answered " + refusal.status() + " " + refusal.code()));
        }
        return Busy.of(times, window, unreadable);
    }

    /** @return why it cannot be read */
    private Optional<GraphRefusal> read(
            CalendarAccount account, String calendar, TimeSlot window, List<Occurrence> times) {
        for (var start = window.start(); start.isBefore(window.end()); start = start.plus(PART)) {
            var refused = part(account, calendar, start, earlier(start.plus(PART), window.end()), times);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<GraphRefusal> part(
            CalendarAccount account, String calendar, Instant start, Instant end, List<Occurrence> times) {
        String link = null;
        for (int pages = 0; pages < ENDLESS; pages++) {
            var answer = page(account, calendar, start, end, link);
            var refusal = answer.refusal();
            if (refusal != null && (refusal.status() == 403 || refusal.isMissing())) {
                return Optional.of(refusal);
            }
            var page = answer.get();
            for (var event : Optional.ofNullable(page.getValue()).orElse(List.<Event>of())) {
                GraphOccurrence.of(event, event, () -> zones.of(account)).ifPresent(times::add);
            }
            var next = page.getOdataNextLink();
            if (next == null) {
                return Optional.empty();
            }
            if (next.equals(link) || !calls.isOurs(next)) {
                break;
            }
            link = next;
        }
        throw new ProviderFailure(Kind.TRY_AGAIN, "Graph's view does not come to an end", null);
    }

    private GraphCalls.Answered<EventCollectionResponse> page(
            CalendarAccount account, String calendar, Instant start, Instant end, @Nullable String link) {
        return calls.read(account, mailbox -> {
            var view = mailbox.calendars().byCalendarId(calendar).calendarView();
            return link == null
                    ? view.get(request -> {
                        request.headers.add("Prefer", "IdType=\"ImmutableId\", outlook.timezone=\"UTC\"");
                        request.queryParameters.startDateTime = GraphTime.text(start);
                        request.queryParameters.endDateTime = GraphTime.text(end);
                        request.queryParameters.select = GraphOccurrence.SELECTED;
                        request.queryParameters.top = AT_ONCE;
                    })
                    : view.withUrl(link)
                            .get(request ->
                                    request.headers.add("Prefer", "IdType=\"ImmutableId\", outlook.timezone=\"UTC\""));
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
