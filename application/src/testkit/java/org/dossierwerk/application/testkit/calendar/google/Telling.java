package org.dossierwerk.application.testkit.calendar.google;

import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How an event is told to somebody, who may not be allowed to know all of it. */
final class Telling {

    private final Agenda agenda;
    private final String account;
    private final ZoneId answer;
    private final int mostAttendees;

    /** @param mostAttendees when there are more, only the account itself is told of */
    Telling(Agenda agenda, String account, ZoneId answer, int mostAttendees) {
        this.agenda = agenda;
        this.account = account;
        this.answer = answer;
        this.mostAttendees = mostAttendees;
    }

    ObjectNode tell(ObjectNode event) {
        var told = event.deepCopy().asObject();
        told.put("kind", "calendar#event");
        told.set("start", Times.told(event.get("start"), answer));
        told.set("end", Times.told(event.get("end"), answer));
        if (event.has("originalStartTime")) {
            told.set("originalStartTime", Times.told(event.get("originalStartTime"), answer));
        }
        told.put("htmlLink", "https://www.google.com/calendar/event?eid=" + event.get("id").asString());
        attendees(told);
        if (told.get("organizer").path("email").asString("").equals(agenda.id())) {
            ((ObjectNode) told.get("organizer")).put("self", true);
        }
        if (told.get("creator").path("email").asString("").equals(account)) {
            ((ObjectNode) told.get("creator")).put("self", true);
        }
        hide(told);
        return told;
    }

    private void attendees(ObjectNode told) {
        if (!told.has("attendees")) {
            return;
        }
        var all = told.get("attendees");
        var shown = told.putArray("attendees");
        for (var one : all) {
            var attendee = (ObjectNode) one;
            var address = attendee.get("email").asString();
            if (!attendee.has("responseStatus")) {
                attendee.put("responseStatus", "needsAction");
            }
            if (address.equals(account)) {
                attendee.put("self", true);
            }
            if (address.equals(told.path("organizer").path("email").asString(""))) {
                attendee.put("organizer", true);
            }
            if (all.size() <= mostAttendees || address.equals(account)) {
                shown.add(attendee);
            }
        }
        if (shown.size() < all.size()) {
            told.put("attendeesOmitted", true);
        }
    }

    /**
     * Who may see only whether somebody is free is told no more, and of private events a mere reader neither
     * (<a href="https://developers.google.com/workspace/calendar/api/concepts/sharing">Sharing</a>).
     */
    private void hide(ObjectNode told) {
        var role = agenda.role(account);
        var visibility = told.path("visibility").asString("default");
        boolean secret = visibility.equals("private") || visibility.equals("confidential");
        if ("freeBusyReader".equals(role) || "reader".equals(role) && secret) {
            told.put("visibility", "private");
            told.remove(List.of(
                    "summary", "description", "location", "attendees", "extendedProperties", "attachments", "source"));
        }
    }

    /** Of an event that is gone, only what is guaranteed to be told. */
    static ObjectNode gone(ObjectNode event) {
        var told = Tokens.blank();
        told.put("kind", "calendar#event");
        told.put("id", event.get("id").asString());
        told.put("status", "cancelled");
        told.set("etag", event.get("etag"));
        if (event.has("recurringEventId")) {
            told.set("recurringEventId", event.get("recurringEventId"));
            told.set("originalStartTime", event.get("originalStartTime").deepCopy());
        }
        return told;
    }
}
