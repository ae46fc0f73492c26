package org.dossierwerk.adapters.web.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.calendar.CalendarFeeds;

/**
 * What the page of a feed shows.
 *
 * @param action where its forms go
 * @param id of the feed that the form would open, chosen beforehand
 * @param since when the open one was opened; empty when there is none
 * @param told the address of the one just opened; empty afterwards, for it is told once
 * @param tabs the other ways in which appointments get into a calendar; may be empty
 */
public record FeedScreen(String action, String id, String since, String told, List<Tab> tabs) {

    static FeedScreen of(CalendarFeeds feeds, String action, Optional<String> told, Words words, ZoneId zone) {
        return new FeedScreen(
                action,
                UUID.randomUUID().toString(),
                feeds.own().map(feed -> words.momentIn(zone, feed.openedAt())).orElse(""),
                told.orElse(""),
                List.of());
    }

    FeedScreen with(List<Tab> ways) {
        return new FeedScreen(action, id, since, told, ways);
    }

    /** The address by which phones and computers open their calendar program at once. */
    public String subscription() {
        return told.replaceFirst("^https?:", "webcal:");
    }
}
