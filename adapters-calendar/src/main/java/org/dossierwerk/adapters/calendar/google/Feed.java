package org.dossierwerk.adapters.calendar.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.google.GoogleCalls.Not;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.BusyTimes.Busy;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a calendar, series one by one (CALENDAR O-2, O-5). No more is asked for than is told on: Google is never asked
 * for a title, a place or a text (CAL-7).
 */
final class Feed {

    private static final String FIELDS = "nextPageToken,nextSyncToken,timeZone,"
            + "items(id,recurringEventId,etag,status,eventType,transparency,start,end,"
            + "attendees(email,self,organizer,responseStatus),extendedProperties/private/"
            + EventWriter.MARK + ")";

    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 200;

    private final GoogleCalls calls;

    Feed(GoogleCalls calls) {
        this.calls = calls;
    }

    ChangeFeed.Pull pull(CalendarAccount account, String calendar, @Nullable String text, TimeSlot window) {
        var read = text == null ? Optional.of(new FeedCursor(window, null, null)) : FeedCursor.read(text);
        if (read.isEmpty()) {
            return new ChangeFeed.CursorLost();
        }
        var cursor = read.get();
        var outcome = calls.ask(account, client -> list(client, calendar, cursor));
        if (outcome instanceof Not<Events> not) {
            var why = not.why();
            boolean isLost = why.is(410) || why.is(400) && text != null;
            if (isLost) {
                return new ChangeFeed.CursorLost();
            }
            if (why.is(404)) {
                return new ChangeFeed.CalendarGone();
            }
        }
        return page(calendar, cursor, GoogleCalls.value(outcome, false));
    }

    private static Calendar.Events.List list(Calendar client, String calendar, FeedCursor cursor) throws IOException {
        var list = client.events()
                .list(calendar)
                .setSingleEvents(true)
                .setMaxResults(PAGE)
                .setFields(FIELDS)
                .setSyncToken(cursor.sync())
                .setPageToken(cursor.page());
        return cursor.sync() == null
                ? list.setTimeMin(time(cursor.window().start()))
                        .setTimeMax(time(cursor.window().end()))
                : list;
    }

    private static DateTime time(Instant moment) {
        return new DateTime(false, moment.toEpochMilli(), 0);
    }

    private static ChangeFeed.Page page(String calendar, FeedCursor cursor, Events events) {
        var reader = new EventReader(calendar, EventReader.zone(events.getTimeZone()));
        var changes = new ArrayList<ChangeFeed.Change>();
        for (var event : items(events)) {
            change(reader, cursor, event).ifPresent(changes::add);
        }
        var next = events.getNextPageToken();
        if (next != null) {
            requireAnother(next, cursor.page());
            return new ChangeFeed.Page(changes, new FeedCursor(cursor.window(), cursor.sync(), next).text(), true);
        }
        if (events.getNextSyncToken() == null) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Google Calendar told the last page without a sync token", null);
        }
        return new ChangeFeed.Page(
                changes, new FeedCursor(cursor.window(), events.getNextSyncToken(), null).text(), false);
    }

    private static void requireAnother(String next, @Nullable String page) {
        if (next.equals(page)) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Google Calendar tells the same page again and again", null);
        }
    }

    private static List<Event> items(Events events) {
        return events.getItems() == null ? List.of() : events.getItems();
    }

    /**
     * Google tells changes of all times. An entry of ours is told wherever it went; of anything else outside the window nothing is
     * known any longer.
     */
    private static Optional<ChangeFeed.Change> change(EventReader reader, FeedCursor cursor, Event event) {
        if (EventReader.isCancelled(event)) {
            return Optional.of(new ChangeFeed.Removed(event.getId()));
        }
        var mark = EventReader.mark(event).map(EntryMark::key);
        var occurrence = reader.occurrence(event);
        boolean told = mark.isPresent()
                || occurrence.isEmpty()
                || occurrence.get().slot().overlaps(cursor.window());
        if (told) {
            return Optional.of(new ChangeFeed.Present(
                    event.getId(),
                    event.getEtag(),
                    Optional.ofNullable(event.getRecurringEventId()),
                    mark,
                    occurrence.stream().toList(),
                    EventReader.answers(event)));
        }
        return cursor.sync() == null ? Optional.empty() : Optional.of(new ChangeFeed.Removed(event.getId()));
    }

    Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        var standing = new ArrayList<ChangeFeed.Occurrence>();
        var unreadable = new HashMap<String, String>();
        for (var calendar : calendars) {
            standing.addAll(standing(account, calendar, window, unreadable));
        }
        return Busy.of(standing, window, unreadable);
    }

    private List<ChangeFeed.Occurrence> standing(
            CalendarAccount account, String calendar, TimeSlot window, Map<String, String> unreadable) {
        var standing = new ArrayList<ChangeFeed.Occurrence>();
        var cursor = new FeedCursor(window, null, null);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var at = cursor;
            var outcome = calls.ask(account, client -> list(client, calendar, at));
            if (outcome instanceof Not<Events> not
                    && (not.why().isMissing() || not.why().isForbidden())) {
                unreadable.put(calendar, not.why().failure(false).getMessage());
                return List.of();
            }
            var events = GoogleCalls.value(outcome, false);
            var reader = new EventReader(calendar, EventReader.zone(events.getTimeZone()));
            items(events).stream()
                    .flatMap(event -> reader.occurrence(event).stream())
                    .forEach(standing::add);
            var next = events.getNextPageToken();
            if (next == null) {
                return standing;
            }
            requireAnother(next, cursor.page());
            cursor = new FeedCursor(window, null, next);
        }
        throw new ProviderFailure(Kind.TRY_AGAIN, "Google Calendar comes to no end", null);
    }
}
