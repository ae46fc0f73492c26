package org.dossierwerk.adapters.web.agenda;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.dossierwerk.adapters.web.ui.Sign;
import org.jspecify.annotations.Nullable;

/**
 * One thing in somebody's calendar, as the calendar widget gets it.
 *
 * @param adviserKey the {@link AdviserColumn#key()} of the calendar it is in
 * @param start first moment, in any zone; the widget shows it in the zone of its {@link AgendaRequest}
 * @param end first moment after it, not before {@code start}
 * @param client name of the client, empty when there is none or when it may not be shown
 * @param seats of a group appointment, else null
 * @param sign what the invited answered, or null
 * @param visibleToClient whether the client sees it on the portal, so that a change is mailed
 * @param movable whether the person looking may move it; something {@link State#BUSY} or {@link State#ELSEWHERE} never is
 * @param href page of the entry; empty when it has none
 * @param version revision the page was made from, sent along with a move
 */
public record Entry(
        UUID id,
        String adviserKey,
        ZonedDateTime start,
        ZonedDateTime end,
        String title,
        String client,
        @Nullable Seats seats,
        Kind kind,
        @Nullable Sign sign,
        boolean visibleToClient,
        State state,
        boolean selected,
        boolean movable,
        String href,
        long version) {

    /** @throws IllegalArgumentException when the end lies before the start */
    public Entry {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("an entry cannot end before it starts: " + start + " to " + end);
        }
    }

    /** Time that is taken in a linked calendar: it has no page, and its words are the reader's. */
    public static Entry elsewhere(String adviserKey, ZonedDateTime start, ZonedDateTime end, String title) {
        var id = UUID.nameUUIDFromBytes((adviserKey + start.toInstant()).getBytes(StandardCharsets.UTF_8));
        return new Entry(
                id,
                adviserKey,
                start,
                end,
                title,
                "",
                null,
                Kind.ON_SITE,
                null,
                false,
                State.ELSEWHERE,
                false,
                false,
                "",
                0);
    }

    /** How the two sides meet. */
    public enum Kind {
        ON_SITE,
        PHONE,
        VIDEO
    }

    /** What the block looks like: plain, dashed, grey without details, hatched, or struck through. */
    public enum State {
        NORMAL,
        TENTATIVE,
        BUSY,
        /** Taken by something in a linked calendar, of which nothing is known but the time. */
        ELSEWHERE,
        INACTIVE
    }
}
