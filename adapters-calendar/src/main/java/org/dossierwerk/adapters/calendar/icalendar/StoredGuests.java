package org.dossierwerk.adapters.calendar.icalendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.GuestAnswer;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Those whom a calendar server invites by itself (RFC 6638). */
final class StoredGuests {

    /** Tells those whom we named from those the owner added. */
    private static final String OURS = "X-DOSSIERWERK";

    private StoredGuests() {}

    /**
     * Makes ours the guests that are to be. Whom the owner invited stays; when we invite nobody, those get no message for what
     * we change (RFC 6638 §7.1).
     *
     * @param moved whether everybody has to be asked anew
     */
    static void write(
            StoredComponent event, List<Entry.Guest> guests, @Nullable EmailAddress organizer, boolean moved) {
        var wanted = guests.stream().map(guest -> guest.email().key()).collect(Collectors.toSet());
        event.removeLines(line -> isOurs(line)
                && address(line).filter(email -> wanted.contains(email.key())).isEmpty());
        if (moved) {
            event.replaceLines(line -> isOurs(line) ? line.with("PARTSTAT", "NEEDS-ACTION") : line);
        }
        var standing = event.lines("ATTENDEE")
                .flatMap(line -> address(line).stream())
                .map(EmailAddress::key)
                .collect(Collectors.toSet());
        guests.stream()
                .filter(guest -> !standing.contains(guest.email().key()))
                .forEach(guest -> event.add(invited(guest)));
        if (organizer == null) {
            silence(event);
        } else if (event.line("ORGANIZER").isEmpty()) {
            event.add(new StoredLine("ORGANIZER:" + CalendarText.mailto(organizer)));
        }
    }

    private static boolean isOurs(StoredLine line) {
        return line.is("ATTENDEE") && !line.parameter(OURS).isEmpty();
    }

    private static void silence(StoredComponent event) {
        if (event.line("ATTENDEE").isEmpty()) {
            event.removeLines(line -> line.is("ORGANIZER"));
        }
        event.replaceLines(
                line -> line.is("ORGANIZER") || line.is("ATTENDEE") ? line.with("SCHEDULE-AGENT", "CLIENT") : line);
    }

    private static StoredLine invited(Entry.Guest guest) {
        var name = CalendarText.parameter(guest.name());
        return new StoredLine("ATTENDEE" + (name.isEmpty() ? "" : ";CN=\"" + name + "\"")
                + ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;" + OURS + "=GUEST:"
                + CalendarText.mailto(guest.email()));
    }

    static List<GuestAnswer> answers(StoredComponent event) {
        return event.lines("ATTENDEE").flatMap(line -> answer(line).stream()).toList();
    }

    private static Optional<GuestAnswer> answer(StoredLine line) {
        return kind(line.parameter("PARTSTAT"))
                .flatMap(kind -> address(line).map(guest -> new GuestAnswer(guest, kind)));
    }

    private static Optional<Answer.Kind> kind(String says) {
        return switch (says.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Answer.Kind.ACCEPTED);
            case "TENTATIVE" -> Optional.of(Answer.Kind.TENTATIVE);
            case "DECLINED" -> Optional.of(Answer.Kind.DECLINED);
            default -> Optional.empty();
        };
    }

    private static Optional<EmailAddress> address(StoredLine line) {
        var value = line.value();
        if (!value.regionMatches(true, 0, "mailto:", 0, 7)) {
            return Optional.empty();
        }
        try {
            var decoded = URLDecoder.decode(value.substring(7).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(EmailAddress.of(decoded));
        } catch (InvalidValue | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
