package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** One line of an answer, read by the names of its columns. */
public record Columns(Tuple values) {

    /** The lines that belong together, such as a dossier's clients: each group in the place of its first line. */
    public static <T> List<T> grouped(List<Columns> lines, String key, Function<List<Columns>, T> make) {
        var groups = new LinkedHashMap<UUID, List<Columns>>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.uuid(key), id -> new ArrayList<>()).add(line));
        return groups.values().stream().map(make).toList();
    }

    public boolean has(String column) {
        return values.get(column) != null;
    }

    public UUID uuid(String column) {
        return (UUID) values.get(column);
    }

    public <T> @Nullable T maybe(String column, Function<UUID, T> make) {
        return has(column) ? make.apply(uuid(column)) : null;
    }

    public String text(String column) {
        return Objects.requireNonNull(values.get(column), column).toString();
    }

    /** Empty for null. */
    public String textOrEmpty(String column) {
        return has(column) ? text(column) : "";
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    public int integer(String column) {
        return ((Number) values.get(column)).intValue();
    }

    public long number(String column) {
        return ((Number) values.get(column)).longValue();
    }

    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public Instant instant(String column) {
        var value = values.get(column);
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value instanceof Timestamp moment ? moment.toInstant() : (Instant) value;
    }

    /** What {@link #agreedTime(String)} selects. */
    public AgreedTime agreedTime() {
        return new AgreedTime(
                LocalDateTime.parse(text("wall_time").replace(' ', 'T')),
                ZoneId.of(text("zone")),
                instant("starts_at"),
                Duration.ofSeconds(number("duration_seconds")));
    }

    /** The columns of an appointment's time; the wall time as text, out of reach of any zone. */
    public static String agreedTime(String alias) {
        return "cast(%1$s.wall_time as text) as wall_time, %1$s.zone, %1$s.starts_at, %1$s.duration_seconds"
                .formatted(alias);
    }
}
