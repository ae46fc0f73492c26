package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.adapters.web.ui.Sign;
import org.jspecify.annotations.Nullable;

/**
 * An entry, or the part of it on one day, as every view prints it. Times are wall-clock times in the zone
 * of the calendar; where the clock shows an hour twice they end in A (summer time) or B.
 *
 * @param seats of a group appointment, else null
 * @param over whether it has ended; a change of it is mailed only if it moves to the future
 * @param resizable whether its end may be dragged; only a part that holds the end has one
 * @param before whether this part goes on from the day before
 * @param after whether this part goes on the next day
 * @param allDay whether it fills whole days, so that times would say nothing
 * @param from wall-clock start of the whole entry
 * @param to wall-clock end of the whole entry
 * @param firstDay day the whole entry starts on
 * @param lastDay day the whole entry ends on; midnight belongs to the day it ends
 * @param machineTime start with offset, for {@code <time datetime>}
 * @param at wall-clock start of this part, always HH:MM
 * @param minutes real length: of the whole entry, or of what is left of it when it began earlier
 */
public record Card(
        UUID id,
        AdviserColumn adviser,
        String title,
        String client,
        @Nullable Seats seats,
        Entry.Kind kind,
        @Nullable Sign sign,
        Entry.State state,
        boolean visibleToClient,
        boolean over,
        boolean selected,
        boolean movable,
        boolean resizable,
        boolean before,
        boolean after,
        boolean allDay,
        String from,
        String to,
        LocalDate firstDay,
        LocalDate lastDay,
        String machineTime,
        String at,
        long minutes,
        String href,
        String moveUrl,
        long version) {

    /** Whether the entry runs over midnight. */
    public boolean overMidnight() {
        return !firstDay.equals(lastDay);
    }

    /** Name of the sign for the kind of meeting in the icon sprite. */
    public String icon() {
        if (seats != null) {
            return "users";
        }
        return switch (kind) {
            case ON_SITE -> "map-pin";
            case PHONE -> "phone";
            case VIDEO -> "video";
        };
    }

    /** The page of the entry; null when it has none, so that the attribute is left out. */
    public @Nullable String link() {
        return href.isEmpty() ? null : href;
    }

    /** Whether anything about the meeting may be shown besides that the time is taken. */
    public boolean open() {
        return state != Entry.State.BUSY && state != Entry.State.ELSEWHERE;
    }

    /** The classes that colour and mark the entry. */
    public String classes() {
        StringBuilder classes = new StringBuilder(adviser.hueClass());
        switch (state) {
            case NORMAL -> {}
            case TENTATIVE -> classes.append(" tent");
            case BUSY -> classes.append(" busy");
            case ELSEWHERE -> classes.append(" busy elsewhere");
            case INACTIVE -> classes.append(" gone");
        }
        append(classes, selected, " sel");
        append(classes, movable, " movable");
        append(classes, before, " from-before");
        append(classes, after, " goes-on");
        return classes.toString();
    }

    private static void append(StringBuilder classes, boolean when, String name) {
        if (when) {
            classes.append(name);
        }
    }
}
