package org.dossierwerk.adapters.persistence.unit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dossierwerk.application.Page;
import org.jspecify.annotations.Nullable;

/** Where a page of a list that is sorted by time and id, newest first, ended. */
public record Cursor(Instant at, UUID id) {

    /** Microseconds within three centuries of 1970, which every database can hold, and an id. */
    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,16})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads what {@link #toString} wrote; anything else begins at the beginning. */
    public static Optional<Cursor> read(@Nullable String text) {
        var match = FORM.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new Cursor(
                        Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
                        UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    /** The first so many of the lines, and the cursor when there are more than that. */
    public static <T> Page<T> page(List<T> lines, int limit, Function<T, Cursor> position) {
        if (lines.size() <= limit) {
            return new Page<>(lines, null);
        }
        return new Page<>(
                lines.subList(0, limit), position.apply(lines.get(limit - 1)).toString());
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
