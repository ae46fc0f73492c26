package org.dossierwerk.adapters.calendar.google;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Where reading goes on. It keeps the window, because Google does not: changes are told whenever they are.
 *
 * @param sync of the changes that are read; null while everything is read for the first time
 * @param page that follows; null to begin with the first
 */
record FeedCursor(
        TimeSlot window, @Nullable String sync, @Nullable String page) {

    private static final String VERSION = "1";
    private static final String NONE = "-";

    static Optional<FeedCursor> read(String text) {
        var parts = text.split(" ");
        if (parts.length != 5 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            var window = new TimeSlot(Instant.parse(parts[1]), Instant.parse(parts[2]));
            return Optional.of(new FeedCursor(window, token(parts[3]), token(parts[4])));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static @Nullable String token(String part) {
        return part.equals(NONE) ? null : part;
    }

    String text() {
        return String.join(
                " ",
                VERSION,
                window.start().toString(),
                window.end().toString(),
                sync == null ? NONE : sync,
                page == null ? NONE : page);
    }
}
