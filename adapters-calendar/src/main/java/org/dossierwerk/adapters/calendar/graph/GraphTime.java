package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.DateTimeTimeZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierwerk.adapters.calendar.zone.WindowsZones;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** Times as Graph has them: what a clock shows, in a zone by the name that Windows gives it (G-4). */
final class GraphTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private GraphTime() {}

    /** For the parameters of a view. */
    static String text(Instant moment) {
        return FORM.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
    }

    static DateTimeTimeZone utc(Instant moment) {
        return of(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), "UTC");
    }

    private static DateTimeTimeZone of(LocalDateTime wallTime, String zone) {
        var time = new DateTimeTimeZone();
        time.setDateTime(FORM.format(wallTime));
        time.setTimeZone(zone);
        return time;
    }

    /** When an agreed time begins and ends: on the clock of its zone, or in UTC when that clock could be misread. */
    record Span(DateTimeTimeZone start, DateTimeTimeZone end) {

        static Span of(AgreedTime time) {
            var name = WindowsZones.name(time.zone());
            var start = time.startInZone().toLocalDateTime();
            var end = time.endInZone().toLocalDateTime();
            if (name.isPresent()
                    && isPlain(start, time.start(), time.zone())
                    && isPlain(end, time.end(), time.zone())) {
                return new Span(GraphTime.of(start, name.get()), GraphTime.of(end, name.get()));
            }
            return new Span(utc(time.start()), utc(time.end()));
        }

        /** Whether the clock shows that time once, and at that instant, also by the rules that the name of Windows stands for. */
        private static boolean isPlain(LocalDateTime wallTime, Instant instant, ZoneId zone) {
            var windows = WindowsZones.name(zone).flatMap(WindowsZones::zone).orElse(zone);
            return Stream.of(zone, windows).allMatch(one -> {
                var offsets = one.getRules().getValidOffsets(wallTime);
                return offsets.size() == 1 && wallTime.toInstant(offsets.get(0)).equals(instant);
            });
        }
    }

    /** What the clock shows in UTC, which every request asks for. */
    static Optional<LocalDateTime> wallTime(@Nullable DateTimeTimeZone time) {
        var text = time == null ? null : time.getDateTime();
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDateTime.parse(text.replaceFirst("Z$", "")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(@Nullable DateTimeTimeZone time) {
        return wallTime(time).map(clock -> clock.toInstant(ZoneOffset.UTC));
    }

    /** The zone of a name of Windows or of IANA; empty for one that nobody knows, such as {@code tzone://Microsoft/Custom}. */
    static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return WindowsZones.zone(name)
                .or(() -> Optional.of(name).filter(KNOWN::contains).map(ZoneId::of));
    }
}
