package org.dossierwerk.adapters.web.agenda;

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
 * @param sign what the invited answered, or null
 * @param visibleToClient whether the client sees it on the portal, so that a change is mailed
 * @param movable whether the person looking may move it; something {@link State#BUSY} never is
 * @param href page of the entry
 * @param version revision the page was made from, sent along with a move
 */
public record Entry(
        UUID id,
        String adviserKey,
        ZonedDateTime start,
        ZonedDateTime end,
        String title,
        String client,
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

    /** How the two sides meet. */
    public enum Kind {
        ON_SITE,
        PHONE,
        VIDEO
    }

    /** What the block looks like: plain, dashed, grey without details, or struck through. */
    public enum State {
        NORMAL,
        TENTATIVE,
        BUSY,
        INACTIVE
    }
}
