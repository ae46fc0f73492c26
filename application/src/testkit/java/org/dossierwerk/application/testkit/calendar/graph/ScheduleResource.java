package org.dossierwerk.application.testkit.calendar.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Free and busy times of mailboxes (https://learn.microsoft.com/graph/api/calendar-getschedule,
 * https://learn.microsoft.com/graph/outlook-get-free-busy-schedule): at most 20 at once, less than 62 days, and what is wrong with
 * one of them stands with that one.
 */
final class ScheduleResource {

    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofDays(62);
    private static final Set<String> FIELDS = Set.of("schedules", "starttime", "endtime", "availabilityviewinterval");
    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");

    private final StrictJson strict;
    private final GraphZones zones;
    private final Function<String, Optional<GraphMailbox>> mailboxes;

    ScheduleResource(StrictJson strict, GraphZones zones, Function<String, Optional<GraphMailbox>> mailboxes) {
        this.strict = strict;
        this.zones = zones;
        this.mailboxes = mailboxes;
    }

    Said get(Asked asked) {
        asked.requireOnly(Set.of());
        var fields = asked.body().properties().stream()
                .collect(Collectors.toMap(field -> field.getKey().toLowerCase(Locale.ROOT), field -> field.getValue()));
        if (!FIELDS.containsAll(fields.keySet()) || !fields.containsKey("schedules")) {
            throw GraphRefusal.badRequest("Unknown or missing: " + fields.keySet());
        }
        var from = moment(fields.get("starttime"));
        var until = moment(fields.get("endtime"));
        var schedules = fields.get("schedules");
        if (schedules.size() > MOST || schedules.isEmpty()) {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "Up to 20 schedules at once");
        }
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) >= 0) {
            throw new GraphRefusal(400, "ErrorInvalidTimeInterval", "Less than 62 days");
        }
        var answer = StrictJson.JSON.createObjectNode();
        answer.put("@odata.context", asked.address() + "/$metadata#Collection(scheduleInformation)");
        var value = answer.putArray("value");
        schedules.forEach(one -> value.add(schedule(one.asString(""), from, until, asked.wishes())));
        return Said.of(200, answer);
    }

    private Instant moment(JsonNode time) {
        if (time == null) {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "StartTime and EndTime are wanted");
        }
        strict.require("dateTimeTimeZone", time);
        var name = time.path("timeZone").asString("");
        var zone = zones.zone(name)
                .orElseThrow(() -> new GraphRefusal(400, "TimeZoneNotSupportedException", "No zone " + name));
        return LocalDateTime.parse(time.path("dateTime").asString("")).atZone(zone).toInstant();
    }

    private ObjectNode schedule(String address, Instant from, Instant until, Preferences wishes) {
        var json = StrictJson.JSON.createObjectNode();
        json.put("scheduleId", address);
        var mailbox = mailboxes.apply(address);
        if (mailbox.isEmpty()) {
            json.putObject("error")
                    .put("message", "The mailbox was not found.")
                    .put("responseCode", "ErrorMailRecipientNotFound");
            return json;
        }
        fill(json, mailbox.get(), from, until, wishes);
        return json;
    }

    private static void fill(ObjectNode json, GraphMailbox mailbox, Instant from, Instant until, Preferences wishes) {
        json.put("availabilityView", "");
        var items = json.putArray("scheduleItems");
        mailbox.events(mailbox.standardCalendar()).stream()
                .flatMap(event -> EventResources.rows(event, from, until).stream())
                .sorted(Comparator.comparing(row -> row.hours().from()))
                .forEach(row -> item(items.addObject(), row, wishes));
        var hours = json.putObject("workingHours");
        hours.putArray("daysOfWeek").add("monday").add("tuesday").add("wednesday").add("thursday").add("friday");
        hours.put("startTime", "08:00:00.0000000").put("endTime", "17:00:00.0000000");
        hours.putObject("timeZone").put("name", mailbox.zoneName());
    }

    private static void item(ObjectNode item, StoredEvent.Row row, Preferences wishes) {
        item.put("status", row.properties().path("showAs").asString("busy"));
        item.put("isPrivate", row.properties().path("sensitivity").asString("normal").equals("private"));
        time(item.putObject("start"), row.hours().from(), wishes);
        time(item.putObject("end"), row.hours().until(), wishes);
    }

    private static void time(ObjectNode json, Instant moment, Preferences wishes) {
        var zone = wishes.zoneName().equals("UTC") ? ZoneOffset.UTC : wishes.zone();
        json.put("dateTime", TOLD.format(LocalDateTime.ofInstant(moment, zone))).put("timeZone", wishes.zoneName());
    }
}
