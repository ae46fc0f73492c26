package org.dossierwerk.adapters.calendar.caldav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.icalendar.StoredEvent;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Change;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Tells page by page what stands in a calendar and what became of it. */
final class Changes {

    private final Collection calendar;
    private final CalendarAccount account;
    private final DavSession dav;
    private final int most;

    Changes(Collection calendar, CalendarAccount account, DavSession dav, int most) {
        this.calendar = calendar;
        this.account = account;
        this.dav = dav;
        this.most = most;
    }

    ChangeFeed.Pull pull(@Nullable String cursor, TimeSlot window) {
        if (cursor == null) {
            return CalendarFacts.of(calendar, dav)
                    .map(facts -> after(new Cursor(window, facts, null, "")))
                    .orElseGet(ChangeFeed.CalendarGone::new);
        }
        return Cursor.read(cursor).map(this::after).orElseGet(ChangeFeed.CursorLost::new);
    }

    private ChangeFeed.Pull after(Cursor cursor) {
        Feed feed = cursor.facts().tellsChanges()
                ? new SyncFeed(calendar, dav, most)
                : new ListingFeed(calendar, dav, most);
        return feed.after(cursor.place())
                .<ChangeFeed.Pull>map(news -> page(cursor, news))
                .orElseGet(this::lost);
    }

    /** A server that no longer knows its own token may no longer know the calendar either. */
    private ChangeFeed.Pull lost() {
        return CalendarFacts.of(calendar, dav).isPresent()
                ? new ChangeFeed.CursorLost()
                : new ChangeFeed.CalendarGone();
    }

    private ChangeFeed.Page page(Cursor cursor, Feed.News news) {
        var owner = new Owner(account, dav, cursor.owner());
        var reading = new Reading(cursor.facts(), cursor.window(), owner::addresses);
        var written = new Events(calendar, dav).named(news.changed());
        var changes = new ArrayList<Change>();
        for (var name : news.changed().keySet()) {
            var item = calendar.item(name).toString();
            Optional.ofNullable(written.get(name))
                    .flatMap(one -> present(item, one, reading))
                    .or(() -> news.anew() ? Optional.empty() : Optional.of(new ChangeFeed.Removed(item)))
                    .ifPresent(changes::add);
        }
        news.removed()
                .forEach(name ->
                        changes.add(new ChangeFeed.Removed(calendar.item(name).toString())));
        var known = owner.known();
        var next = known == null ? cursor : cursor.owned(known);
        return new ChangeFeed.Page(changes, next.at(news.next()).text(), news.more());
    }

    /** Ours wherever it is, anything else only within the window. */
    private static Optional<Change> present(String item, Events.Written written, Reading reading) {
        var event = StoredEvent.read(written.iCalendar());
        var mark = event.flatMap(StoredEvent::mark).map(EntryMark::key);
        var occurrences = reading.of(written.iCalendar());
        if (mark.isEmpty() && occurrences.isEmpty()) {
            return Optional.empty();
        }
        var tag = Tag.of(
                        written.tag(),
                        written.scheduleTag(),
                        event.filter(StoredEvent::isMeeting).isPresent())
                .orElseGet(() -> Tag.of(written.iCalendar().getBytes(StandardCharsets.UTF_8)));
        var answers =
                mark.isEmpty() ? List.<ChangeFeed.GuestAnswer>of() : event.get().answers();
        return Optional.of(new ChangeFeed.Present(item, tag.text(), mark, occurrences, answers));
    }
}
