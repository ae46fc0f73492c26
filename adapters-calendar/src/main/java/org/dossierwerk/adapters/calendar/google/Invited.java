package org.dossierwerk.adapters.calendar.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Whom Google invites for us. Google replaces the list of guests as a whole, so that those whom somebody else added have to be
 * written again; which are ours stands with the event, as parts of the hashes of their addresses.
 */
final class Invited {

    private static final int PART = 7;
    private static final String UNANSWERED = "needsAction";

    private Invited() {}

    static List<EventAttendee> all(List<Entry.Guest> guests) {
        return guests.stream().map(Invited::attendee).collect(Collectors.toCollection(ArrayList::new));
    }

    private static EventAttendee attendee(Entry.Guest guest) {
        return new EventAttendee()
                .setEmail(guest.email().value())
                .setDisplayName(guest.name())
                .setResponseStatus(UNANSWERED);
    }

    static String names(List<Entry.Guest> guests) {
        return guests.stream().map(guest -> name(guest.email().key())).collect(Collectors.joining(" "));
    }

    /** Whether we had Google invite anybody. */
    static boolean anybody(Event event) {
        return !names(event).isEmpty();
    }

    /**
     * Those who are to be there now, with what they answered, and those whom somebody else invited. Google keeps an answer whatever
     * happens to the time it was given to, so that ours are asked anew when that is another.
     */
    static List<EventAttendee> merged(Event standing, Entry entry) {
        var guests = entry.guests();
        boolean moved = isMoved(standing, entry);
        var ours = names(standing);
        var merged = new LinkedHashMap<String, EventAttendee>();
        for (var guest : guests) {
            merged.put(guest.email().key(), attendee(guest));
        }
        var present = standing.getAttendees() == null ? List.<EventAttendee>of() : standing.getAttendees();
        for (var attendee : present) {
            var address = String.valueOf(attendee.getEmail()).toLowerCase(Locale.ROOT);
            boolean wanted = merged.containsKey(address);
            if (wanted && moved) {
                merged.put(address, attendee.clone().setResponseStatus(UNANSWERED));
            } else if (wanted || !ours.contains(name(address))) {
                merged.put(address, attendee);
            }
        }
        return new ArrayList<>(merged.values());
    }

    private static boolean isMoved(Event standing, Entry entry) {
        var slot = entry.content().time().slot();
        return !isAt(standing.getStart(), slot.start()) || !isAt(standing.getEnd(), slot.end());
    }

    private static boolean isAt(@Nullable EventDateTime told, Instant moment) {
        return told != null && told.getDateTime() != null && told.getDateTime().getValue() == moment.toEpochMilli();
    }

    private static Set<String> names(Event event) {
        var properties = event.getExtendedProperties();
        var kept = properties == null || properties.getPrivate() == null
                ? null
                : properties.getPrivate().get(EventWriter.GUESTS);
        return kept == null || kept.isBlank() ? Set.of() : Set.of(kept.split(" "));
    }

    private static String name(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).toString(32).substring(0, PART);
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("Every Java has SHA-256", impossible);
        }
    }
}
