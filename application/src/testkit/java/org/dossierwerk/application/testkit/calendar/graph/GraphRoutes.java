package org.dossierwerk.application.testkit.calendar.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which resource a path means. {@code /me} is the mailbox of whoever gave leave; an application by itself has none
 * (https://learn.microsoft.com/graph/api/overview).
 */
final class GraphRoutes {

    private final CalendarResources calendars;
    private final EventResources events;
    private final DeltaResource delta;
    private final ScheduleResource schedule;
    private final SubscriptionResources subscriptions;
    private final Function<String, Optional<GraphMailbox>> mailboxes;

    GraphRoutes(
            CalendarResources calendars,
            EventResources events,
            DeltaResource delta,
            ScheduleResource schedule,
            SubscriptionResources subscriptions,
            Function<String, Optional<GraphMailbox>> mailboxes) {
        this.calendars = calendars;
        this.events = events;
        this.delta = delta;
        this.schedule = schedule;
        this.subscriptions = subscriptions;
        this.mailboxes = mailboxes;
    }

    Said answer(Asked asked) {
        var path = asked.path();
        if (path.isEmpty()) {
            throw unknown(asked);
        }
        return switch (path.get(0)) {
            case "me" -> inMailbox(asked, me(asked), path.subList(1, path.size()));
            case "users" -> path.size() < 2
                    ? notDescribed(asked)
                    : inMailbox(asked, mailbox(asked, path.get(1)), path.subList(2, path.size()));
            case "subscriptions" -> subscription(asked, path.subList(1, path.size()));
            default -> notDescribed(asked);
        };
    }

    private GraphMailbox me(Asked asked) {
        var caller = asked.caller();
        if (caller == null) {
            throw new GraphRefusal(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
        }
        return mailbox(asked, caller);
    }

    /** Others than one's own are shared one by one, which nobody did here. */
    private GraphMailbox mailbox(Asked asked, String user) {
        var caller = asked.caller();
        if (caller != null && !caller.equalsIgnoreCase(user)) {
            throw GraphRefusal.denied();
        }
        return mailboxes
                .apply(user)
                .orElseThrow(() -> new GraphRefusal(404, "ErrorInvalidUser", "The requested user is invalid."));
    }

    private Said subscription(Asked asked, List<String> rest) {
        return switch (asked.method() + " " + rest.size()) {
            case "POST 0" -> subscriptions.create(asked);
            case "GET 0" -> subscriptions.list(asked);
            case "GET 1" -> subscriptions.get(asked, rest.get(0));
            case "PATCH 1" -> subscriptions.renew(asked, rest.get(0));
            case "DELETE 1" -> subscriptions.delete(asked, rest.get(0));
            default -> notDescribed(asked);
        };
    }

    private Said inMailbox(Asked asked, GraphMailbox mailbox, List<String> path) {
        var rest = new ArrayList<>(path);
        var calendar = mailbox.standardCalendar();
        if (!rest.isEmpty() && rest.get(0).equals("calendars")) {
            if (rest.size() <= 2) {
                return calendar(asked, mailbox, rest.size() == 2 ? rest.get(1) : "");
            }
            calendar = rest.get(1);
            rest.subList(0, 2).clear();
        } else if (!rest.isEmpty() && rest.get(0).equals("calendar")) {
            if (rest.size() == 1 && asked.method().equals("GET")) {
                return calendars.get(asked, mailbox, calendar);
            }
            rest.remove(0);
        }
        return inCalendar(asked, mailbox, calendar, rest);
    }

    private Said calendar(Asked asked, GraphMailbox mailbox, String id) {
        return switch (asked.method() + (id.isEmpty() ? "" : " one")) {
            case "GET" -> calendars.list(asked, mailbox);
            case "POST" -> calendars.create(asked, mailbox);
            case "GET one" -> calendars.get(asked, mailbox, id);
            case "DELETE one" -> calendars.delete(asked, mailbox, id);
            default -> notDescribed(asked);
        };
    }

    private Said inCalendar(Asked asked, GraphMailbox mailbox, String calendar, List<String> rest) {
        if (rest.size() > 1 && rest.get(0).equals("events")) {
            return event(asked, mailbox, rest.get(1), rest.subList(2, rest.size()));
        }
        return switch (asked.method() + " " + String.join("/", rest)) {
            case "GET events" -> events.list(asked, mailbox, calendar);
            case "POST events" -> events.create(asked, mailbox, calendar);
            case "GET calendarView" -> events.view(asked, mailbox, calendar);
            case "GET calendarView/delta", "GET calendarView/delta()" -> delta.delta(asked, mailbox, calendar);
            case "POST getSchedule" -> schedule.get(asked);
            default -> notDescribed(asked);
        };
    }

    private Said event(Asked asked, GraphMailbox mailbox, String id, List<String> rest) {
        return switch (asked.method() + " " + String.join("/", rest)) {
            case "GET " -> events.get(asked, mailbox, id);
            case "PATCH " -> events.update(asked, mailbox, id);
            case "DELETE " -> events.delete(asked, mailbox, id);
            case "GET instances" -> events.instances(asked, mailbox, id);
            case "POST cancel" -> events.cancel(asked, mailbox, id);
            default -> notDescribed(asked);
        };
    }

    private static Said notDescribed(Asked asked) {
        throw unknown(asked);
    }

    private static GraphRefusal unknown(Asked asked) {
        return GraphRefusal.badRequest(
                "Resource not found for the segment: " + asked.method() + " " + String.join("/", asked.path()));
    }
}
