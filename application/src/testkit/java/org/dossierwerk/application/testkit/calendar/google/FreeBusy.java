package org.dossierwerk.application.testkit.calendar.google;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The times of a calendar that are taken, without a word about what takes them. */
final class FreeBusy {

    private static final Set<String> FREE_TYPES = Set.of("workingLocation", "birthday");

    private FreeBusy() {}

    private record Taken(Instant start, Instant end) {}

    static void tell(Agenda agenda, String account, Instant min, Instant max, ArrayNode into) {
        var taken = new ArrayList<Taken>();
        for (var version : agenda.written()) {
            var event = version.event();
            if (Series.is(event) && !Writing.cancelled(event)) {
                var exceptions = agenda.exceptions(event.get("id").asString());
                Series.instances(event, agenda.zone(), max).stream()
                        .filter(instance ->
                                !exceptions.containsKey(instance.get("id").asString()))
                        .forEach(instance -> take(instance, agenda, account, min, max, taken));
            } else {
                take(event, agenda, account, min, max, taken);
            }
        }
        taken.sort(Comparator.comparing(Taken::start));
        Taken open = null;
        for (var one : taken) {
            if (open != null && !one.start().isAfter(open.end())) {
                open = new Taken(open.start(), one.end().isAfter(open.end()) ? one.end() : open.end());
            } else {
                write(open, into);
                open = one;
            }
        }
        write(open, into);
    }

    private static void write(@Nullable Taken one, ArrayNode into) {
        if (one != null) {
            into.addObject().put("start", one.start().toString()).put("end", one.end().toString());
        }
    }

    private static void take(
            ObjectNode event, Agenda agenda, String account, Instant min, Instant max, ArrayList<Taken> into) {
        var start = Times.moment(event.get("start"), agenda.zone());
        var end = Times.moment(event.get("end"), agenda.zone());
        boolean blocks = !Writing.cancelled(event)
                && !event.path("transparency").asString("").equals("transparent")
                && !FREE_TYPES.contains(event.path("eventType").asString(""))
                && !declined(event.path("attendees"), account);
        if (blocks && start.isBefore(max) && end.isAfter(min) && start.isBefore(end)) {
            into.add(new Taken(start, end));
        }
    }

    private static boolean declined(JsonNode attendees, String account) {
        for (var attendee : attendees) {
            if (attendee.path("email").asString("").equals(account)) {
                return attendee.path("responseStatus").asString("").equals("declined");
            }
        }
        return false;
    }
}
