package org.dossierwerk.application.testkit.calendar.caldav;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * The owner of calendars on a real server, who uses another program.
 *
 * @param address by which addresses are known to the provider
 * @param owner by which the owner is invited
 */
public record DavOwner(
        DavClient client, String home, Function<URI, URI> address, String owner, List<String> added, boolean keepsZones)
        implements Owner {

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9-]+)((?:;[^\":;]*(?:\"[^\"]*\")?[^\":;]*)*):(.*)");
    private static final Pattern ZONE = Pattern.compile("TZID=([^;:]+)");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** As the provider knows it. */
    public String id(String direct) {
        return address.apply(client.server().resolve(direct)).toString();
    }

    private static String path(String id) {
        return URI.create(id).getRawPath();
    }

    @Override
    public String add(String calendar, ForeignEvent event) {
        var address = path(calendar) + UUID.randomUUID() + ".ics";
        client.put(address, OwnText.of(event, owner));
        return id(address);
    }

    @Override
    public void move(String calendar, String id, TimeSlot to) {
        client.put(path(id), OwnText.moved(client.get(path(id)), local(to.start()), local(to.end())));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CalendarSystem.ZONE);
    }

    @Override
    public void retitle(String calendar, String id, String title) {
        var changed =
                OwnText.inEvent(client.get(path(id)), line -> line.startsWith("SUMMARY") ? "SUMMARY:" + title : line);
        client.put(path(id), changed);
    }

    @Override
    public void decorate(String calendar, String id) {
        var decorated = client.get(path(id)).replaceFirst("END:VEVENT", OwnText.lines("""
                                CATEGORIES:Red
                                X-OWNER-NOTE;X-COLOUR="a:b;c":keep me
                                BEGIN:VALARM
                                ACTION:DISPLAY
                                DESCRIPTION:Soon
                                TRIGGER:-PT10M
                                END:VALARM
                                END:VEVENT"""));
        client.put(path(id), decorated);
    }

    @Override
    public void delete(String calendar, String id) {
        client.delete(path(id));
    }

    @Override
    public String copy(String calendar, String id, TimeSlot to) {
        var moved = OwnText.moved(client.get(path(id)), local(to.start()), local(to.end()));
        var address = path(calendar) + UUID.randomUUID() + ".ics";
        client.put(
                address, OwnText.inEvent(moved, line -> line.startsWith("UID:") ? "UID:" + UUID.randomUUID() : line));
        return id(address);
    }

    @Override
    public String putInto(String calendar, String id, String other) {
        var object = client.get(path(id));
        client.delete(path(id));
        var address = path(other) + UUID.randomUUID() + ".ics";
        client.put(address, object);
        return id(address);
    }

    @Override
    public void makeWholeDay(String calendar, String id, LocalDate day) {
        client.put(
                path(id),
                OwnText.inEvent(client.get(path(id)), line -> {
                    if (line.startsWith("DTSTART")) {
                        return "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
                    }
                    return line.startsWith("DTEND")
                            ? "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1))
                            : line;
                }));
    }

    @Override
    public void repeatWeekly(String calendar, String id, int times) {
        client.put(
                path(id),
                OwnText.inEvent(
                        client.get(path(id)),
                        line -> line.startsWith("DTSTART") ? line + "\r\nRRULE:FREQ=WEEKLY;COUNT=" + times : line));
    }

    @Override
    public List<Seen> all(String calendar) {
        return client.list(path(calendar)).stream()
                .map(address -> read(id(address), client.get(address)))
                .toList();
    }

    @Override
    public String addCalendar(String name) {
        var path = home + "z-" + UUID.randomUUID() + "/";
        client.makeCalendar(path, name, keepsZones ? OwnText.ofCalendar() : "");
        added.add(path);
        return id(path);
    }

    @Override
    public void dropCalendar(String calendar) {
        client.delete(path(calendar));
    }

    private static Seen read(String id, String object) {
        var lines = new ArrayList<String>();
        OwnText.inEvent(object, line -> {
            lines.add(line);
            return line;
        });
        boolean decorated = lines.stream().anyMatch(line -> line.startsWith("CATEGORIES:Red"))
                && lines.stream().anyMatch(line -> line.startsWith("X-OWNER-NOTE") && line.endsWith(":keep me"))
                && object.contains("TRIGGER:-PT10M");
        return new Seen(
                id,
                words(lines, "SUMMARY"),
                words(lines, "LOCATION"),
                words(lines, "DESCRIPTION"),
                new TimeSlot(instant(lines, "DTSTART"), instant(lines, "DTEND")),
                values(lines, "X-DOSSIERWERK-ENTRY"),
                values(lines, "ATTENDEE"),
                decorated);
    }

    private static List<String> values(List<String> lines, String property) {
        return lines.stream()
                .map(LINE::matcher)
                .filter(line -> line.matches() && line.group(1).equalsIgnoreCase(property))
                .map(line -> line.group(3))
                .toList();
    }

    private static String words(List<String> lines, String property) {
        var value = values(lines, property).stream().findFirst().orElse("");
        return Pattern.compile("\\\\(.)")
                .matcher(value)
                .replaceAll(
                        escaped -> "nN".contains(escaped.group(1)) ? "\n" : Matcher.quoteReplacement(escaped.group(1)));
    }

    private static Instant instant(List<String> lines, String property) {
        var line = lines.stream()
                .map(LINE::matcher)
                .filter(one -> one.matches() && one.group(1).equals(property))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + property));
        var value = line.group(3).strip();
        if (value.length() == 8) {
            return LocalDateTime.parse(value + "T000000", LOCAL)
                    .atZone(CalendarSystem.ZONE)
                    .toInstant();
        }
        if (value.endsWith("Z")) {
            return LocalDateTime.parse(value.substring(0, 15), LOCAL).toInstant(ZoneOffset.UTC);
        }
        var zone = ZONE.matcher(line.group(2));
        boolean known = zone.find() && ZoneId.getAvailableZoneIds().contains(zone.group(1));
        return LocalDateTime.parse(value, LOCAL)
                .atZone(known ? ZoneId.of(zone.group(1)) : CalendarSystem.ZONE)
                .toInstant();
    }
}
