package org.dossierwerk.adapters.calendar.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.dossierwerk.application.port.calendar.ReplyReader;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers to the invitations of {@link ICalendarWriter}, and nothing else: a REQUEST or CANCEL from outside, an event of
 * somebody else's, or a heap of nested components is no answer.
 */
public final class ICalendarReplyReader implements ReplyReader {

    private static final int LONGEST = 100_000;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern UID =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@" + AgreedEvent.UID_DOMAIN);
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,6}");
    /** Some put them between lines, and others before the first. */
    private static final Pattern BLANK_LINES = Pattern.compile("(?m)^[ \\t]*(?:\\r?\\n|$)");

    private static final Pattern MAILTO = Pattern.compile("(?i)mailto:(.+)");

    @Override
    public Optional<Reply> read(String calendar) {
        if (calendar.length() > LONGEST) {
            return Optional.empty();
        }
        var outline = new EventOutline();
        var lines = BLANK_LINES.matcher(calendar).replaceAll("");
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(lines), true), outline);
            return reply(outline);
        } catch (IOException
                | ParserException
                | DateTimeException
                | EventOutline.TooDeep
                | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> reply(EventOutline event) {
        boolean counter = event.method().equals("COUNTER");
        var uid = UID.matcher(event.value("UID"));
        var kind = kind(counter, event.attendeeSays());
        var attendee = address(event.attendee());
        if (!counter && !event.method().equals("REPLY") || !uid.matches() || kind == null || attendee == null) {
            return Optional.empty();
        }
        return Optional.of(new Reply(
                UUID.fromString(uid.group(1)),
                attendee,
                kind,
                sequence(event.value("SEQUENCE")),
                stamp(event.value("DTSTAMP")),
                counter ? proposal(event) : null,
                unescaped(event.value("COMMENT"))));
    }

    private static Answer.@Nullable Kind kind(boolean counter, String participation) {
        if (counter) {
            return Answer.Kind.COUNTERED;
        }
        return switch (participation) {
            case "ACCEPTED" -> Answer.Kind.ACCEPTED;
            case "TENTATIVE" -> Answer.Kind.TENTATIVE;
            case "DECLINED" -> Answer.Kind.DECLINED;
            default -> null;
        };
    }

    private static @Nullable EmailAddress address(String calendarUser) {
        var mailto = MAILTO.matcher(calendarUser.strip());
        if (!mailto.matches()) {
            return null;
        }
        try {
            var typed = mailto.group(1).replace("+", "%2B");
            return EmailAddress.of(URLDecoder.decode(typed, StandardCharsets.UTF_8));
        } catch (InvalidValue none) {
            return null;
        }
    }

    /** Without one it answers the first invitation (RFC 5545 §3.8.7.4). */
    private static int sequence(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (!SEQUENCE.matcher(typed).matches()) {
            throw new IllegalArgumentException("Not a sequence");
        }
        return Integer.parseInt(typed);
    }

    private static Instant stamp(String typed) {
        return LocalDateTime.parse(typed, UTC).toInstant(ZoneOffset.UTC);
    }

    /** Null when its moment cannot be told for certain. */
    private static @Nullable TimeSlot proposal(EventOutline event) {
        var start = moment(event, "DTSTART");
        var end = moment(event, "DTEND");
        return start == null || end == null || !start.isBefore(end) ? null : new TimeSlot(start, end);
    }

    private static @Nullable Instant moment(EventOutline event, String property) {
        var typed = event.value(property);
        if (typed.endsWith("Z")) {
            return stamp(typed);
        }
        return ZoneNames.zone(event.zone(property))
                .filter(zone -> typed.indexOf('T') > 0)
                .map(zone -> LocalDateTime.parse(typed, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"))
                        .atZone(zone)
                        .toInstant())
                .orElse(null);
    }

    private static String unescaped(String text) {
        return Objects.requireNonNull(text).replaceAll("\\\\[nN]", "\n").replaceAll("\\\\([,;\\\\])", "$1");
    }
}
