package org.dossierwerk.application.testkit.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What somebody knows of a calendar who reads its changes and nothing else. */
public final class Mirror {

    private static final int ENDLESS = 500;

    private final ChangeFeed feed;
    private final CalendarAccount account;
    private final String calendar;
    private final TimeSlot window;
    private final Map<String, ChangeFeed.Present> items = new LinkedHashMap<>();
    private @Nullable String cursor;
    private int pages;

    public Mirror(ChangeFeed feed, CalendarAccount account, String calendar, TimeSlot window) {
        this.feed = feed;
        this.account = account;
        this.calendar = calendar;
        this.window = window;
    }

    /**
     * Reads all that is new.
     *
     * @return the changes that were told, in that order
     */
    public List<ChangeFeed.Change> catchUp() {
        var told = new ArrayList<ChangeFeed.Change>();
        for (int i = 0; i < ENDLESS; i++) {
            var page = next();
            told.addAll(page.changes());
            if (!page.more()) {
                return told;
            }
        }
        throw new AssertionError("Still not at the end after " + ENDLESS + " pages");
    }

    /** Reads one page. */
    public ChangeFeed.Page next() {
        if (!(feed.pull(account, calendar, cursor, window) instanceof ChangeFeed.Page page)) {
            throw new AssertionError("The changes cannot be read from there on");
        }
        pages++;
        cursor = page.next();
        for (var change : page.changes()) {
            if (change instanceof ChangeFeed.Present present) {
                items.put(present.item(), present);
            } else {
                items.remove(change.item());
            }
        }
        return page;
    }

    /** The cursor of what is to be read next. */
    public @Nullable String cursor() {
        return cursor;
    }

    /** How many pages were read. */
    public int pages() {
        return pages;
    }

    /** By its item; what stands there outside the window too, when it was told. */
    public Map<String, ChangeFeed.Present> items() {
        return Map.copyOf(items);
    }

    /** The times that are taken. */
    public List<ChangeFeed.Occurrence> taken() {
        var all = items.values().stream()
                .flatMap(one -> one.occurrences().stream())
                .toList();
        return BusyTimes.Busy.of(all, window, Map.of()).times();
    }
}
