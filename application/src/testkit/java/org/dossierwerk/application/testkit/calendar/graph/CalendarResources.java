package org.dossierwerk.application.testkit.calendar.graph;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The calendars of a mailbox (https://learn.microsoft.com/graph/api/user-list-calendars, calendar-get, calendar-delete). */
final class CalendarResources {

    private static final Set<String> LIST = Set.of("$top", "$skip", "$select", "$orderby");

    private final StrictJson strict;

    CalendarResources(StrictJson strict) {
        this.strict = strict;
    }

    Said list(Asked asked, GraphMailbox mailbox) {
        asked.requireOnly(LIST);
        var listed = new Listed(asked);
        listed.requireKnown(strict.properties("calendar"));
        var all = mailbox.calendars().stream()
                .map(calendar -> listed.selected(told(mailbox, calendar)))
                .toList();
        return Said.of(200, listed.page(all, "users/calendars"));
    }

    Said get(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(Set.of("$select"));
        var listed = new Listed(asked);
        listed.requireKnown(strict.properties("calendar"));
        return Said.of(200, listed.selected(told(mailbox, mailbox.calendar(id))));
    }

    Said create(Asked asked, GraphMailbox mailbox) {
        asked.requireOnly(Set.of());
        strict.require("calendar", asked.body());
        if (asked.body().path("name").asString("").isBlank()) {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "A calendar has a name");
        }
        var id = mailbox.addCalendar(asked.body().path("name").asString());
        return Said.of(201, told(mailbox, mailbox.calendar(id)));
    }

    Said delete(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(Set.of());
        if (mailbox.calendar(id).id().equals(mailbox.standardCalendar())) {
            throw new GraphRefusal(400, "ErrorDeleteDistinguishedFolder", "The default calendar stays.");
        }
        mailbox.dropCalendar(id);
        return Said.nothing(204);
    }

    private static ObjectNode told(GraphMailbox mailbox, GraphMailbox.StoredCalendar calendar) {
        var json = StrictJson.JSON.createObjectNode();
        boolean standard = calendar.id().equals(mailbox.standardCalendar());
        json.put("id", calendar.id());
        json.put("name", calendar.name());
        json.put("color", "auto");
        json.put("hexColor", "");
        json.put("isDefaultCalendar", standard);
        json.put("changeKey", "laboratory");
        json.put("canShare", calendar.editable());
        json.put("canViewPrivateItems", true);
        json.put("canEdit", calendar.editable());
        json.put("isTallyingResponses", standard);
        json.put("isRemovable", !standard);
        json.putObject("owner").put("name", calendar.owner()).put("address", calendar.owner());
        return json;
    }
}
