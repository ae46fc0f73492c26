package org.dossierwerk.application.calendar;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How linked calendars are kept in step.
 *
 * @param poll how often a calendar is read when its system tells of no changes
 * @param pollWithNotices how often it is read all the same when the system tells of them
 * @param notices where calendar systems can reach the office from outside; null when they cannot
 */
public record CalendarRules(
        Duration poll, Duration pollWithNotices, @Nullable URI notices) {

    /** Every five minutes. */
    public static CalendarRules standard() {
        return new CalendarRules(Duration.ofMinutes(5), Duration.ofMinutes(30), null);
    }

    /** For how long what was read is taken to hold: until it should have been read three times again. */
    public Duration believed() {
        boolean rarely = notices != null && pollWithNotices.compareTo(poll) > 0;
        return (rarely ? pollWithNotices : poll).multipliedBy(3);
    }
}
