package org.dossierwerk.adapters.calendar.caldav;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.caldav.DavHttp.Answer;
import org.dossierwerk.adapters.calendar.icalendar.StoredEvent;

/**
 * The state an event is in. When its server invites guests there are two: one that differs after every change, and one that
 * stays when all that changed is what guests answered (RFC 6638 §3.2.10).
 *
 * @param entity an entity tag, or what was in the event where a server has none
 * @param schedule a schedule tag, or empty
 */
record Tag(String entity, String schedule) {

    private static final String OF_CONTENT = "content:";

    /** Empty when the server does not tell it. */
    static Optional<Tag> of(Answer answer, StoredEvent event) {
        return of(answer.header("ETag"), answer.header("Schedule-Tag"), event.isMeeting());
    }

    /** @param meeting whether it has guests; only then is a schedule tag looked at, because servers disagree on the others */
    static Optional<Tag> of(String entity, String schedule, boolean meeting) {
        return entity.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tag(strong(entity), meeting ? strong(schedule) : ""));
    }

    static Tag of(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Tag(OF_CONTENT + HexFormat.of().formatHex(hash), "");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Something between us and the server may have weakened it, and a weak one matches nothing (RFC 9110 §13.1.1). */
    private static String strong(String tag) {
        var bare = tag.startsWith("W/") ? tag.substring(2) : tag;
        return bare.isEmpty() || bare.startsWith("\"") ? bare : "\"" + bare + "\"";
    }

    /** One that was kept. */
    static Tag kept(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? new Tag(text, "") : new Tag(text.substring(0, space), text.substring(space + 1));
    }

    /** As it is kept. */
    String text() {
        return schedule.isEmpty() ? entity : entity + " " + schedule;
    }

    /** Whether nothing changed since but what guests answered. */
    boolean isStill(String before) {
        return text().equals(before)
                || !schedule.isEmpty() && schedule.equals(kept(before).schedule());
    }

    /** The header line with which a request changes this state and no other. */
    Map<String, String> condition() {
        if (!schedule.isEmpty()) {
            return Map.of("If-Schedule-Tag-Match", schedule);
        }
        return entity.startsWith(OF_CONTENT) ? Map.of() : Map.of("If-Match", entity);
    }
}
