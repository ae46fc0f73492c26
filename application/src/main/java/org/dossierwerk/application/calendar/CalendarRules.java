package org.dossierwerk.application.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How linked calendars are kept in step.
 *
 * @param poll how often a calendar is read when its system tells of no changes
 * @param pollWithNotices how often it is read all the same when the system tells of them
 * @param notices where calendar systems can reach the office from outside; null when they cannot
 * @param budgets by the names of systems
 * @param others the budget of those that are not named
 */
public record CalendarRules(
        Duration poll,
        Duration pollWithNotices,
        @Nullable URI notices,
        Map<String, RequestBudget> budgets,
        RequestBudget others) {

    private static final Map<String, RequestBudget> PUBLISHED =
            Map.of("graph", RequestBudget.ofGraph(), "google", RequestBudget.ofGoogle());

    public CalendarRules {
        budgets = Map.copyOf(budgets);
    }

    /** With budgets by what the systems' makers have published. */
    public CalendarRules(Duration poll, Duration pollWithNotices, @Nullable URI notices) {
        this(poll, pollWithNotices, notices, PUBLISHED, RequestBudget.standard());
    }

    /** Every five minutes. */
    public static CalendarRules standard() {
        return new CalendarRules(Duration.ofMinutes(5), Duration.ofMinutes(30), null);
    }

    /** The part of one of so many instances of the application that share an office's links, and so its budgets. */
    public CalendarRules sharedBy(int instances) {
        var all = new HashMap<String, RequestBudget>();
        budgets.forEach((system, budget) -> all.put(system, budget.sharedBy(instances)));
        return new CalendarRules(poll, pollWithNotices, notices, all, others.sharedBy(instances));
    }

    /** The same but for the budgets of the systems that are named. */
    public CalendarRules with(Map<String, RequestBudget> named) {
        var all = new HashMap<>(budgets);
        all.putAll(named);
        return new CalendarRules(poll, pollWithNotices, notices, all, others);
    }

    RequestBudget budget(String provider) {
        return budgets.getOrDefault(provider, others);
    }

    /** For how long what was read is taken to hold: until it should have been read three times again. */
    public Duration believed() {
        boolean rarely = notices != null && pollWithNotices.compareTo(poll) > 0;
        return (rarely ? pollWithNotices : poll).multipliedBy(3);
    }
}
