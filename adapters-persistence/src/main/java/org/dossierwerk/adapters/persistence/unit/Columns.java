package org.dossierwerk.adapters.persistence.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** One line of an answer, read by the names of its columns. */
public final class Columns {

    private final Map<String, Integer> places;
    private final @Nullable Object[] values;

    private Columns(Map<String, Integer> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    static List<Columns> of(ResultSet rows) throws SQLException {
        var about = rows.getMetaData();
        var places = new HashMap<String, Integer>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            places.put(about.getColumnLabel(column), column - 1);
        }
        var lines = new ArrayList<Columns>();
        while (rows.next()) {
            var values = new @Nullable Object[about.getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(rows, i + 1);
            }
            lines.add(new Columns(places, values));
        }
        return lines;
    }

    /** A moment as such: the old class for it changes calendars in 1582. */
    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        var value = rows.getObject(column);
        return value instanceof Timestamp ? rows.getObject(column, OffsetDateTime.class) : value;
    }

    private @Nullable Object value(String column) {
        return values[Objects.requireNonNull(places.get(column), column)];
    }

    /** The lines that belong together, such as a dossier's clients: each group in the place of its first line. */
    public static <T> List<T> grouped(List<Columns> lines, String key, Function<List<Columns>, T> make) {
        var groups = new LinkedHashMap<UUID, List<Columns>>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.uuid(key), id -> new ArrayList<>()).add(line));
        return groups.values().stream().map(make).toList();
    }

    public boolean has(String column) {
        return value(column) != null;
    }

    public UUID uuid(String column) {
        return (UUID) value(column);
    }

    public <T> @Nullable T maybe(String column, Function<UUID, T> make) {
        return has(column) ? make.apply(uuid(column)) : null;
    }

    public String text(String column) {
        return Objects.requireNonNull(value(column), column).toString();
    }

    /** Empty for null. */
    public String textOrEmpty(String column) {
        return has(column) ? text(column) : "";
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    public int integer(String column) {
        return ((Number) value(column)).intValue();
    }

    public long number(String column) {
        return ((Number) value(column)).longValue();
    }

    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public Instant instant(String column) {
        return ((OffsetDateTime) value(column)).toInstant();
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
