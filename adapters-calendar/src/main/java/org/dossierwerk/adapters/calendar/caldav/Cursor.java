package org.dossierwerk.adapters.calendar.caldav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read a calendar. It holds whatever there is to know, so that nothing has to be kept here.
 *
 * @param window of the first page
 * @param owner the addresses of the calendar's owner, or null while nobody needed them
 * @param place where in the changes
 */
record Cursor(
        TimeSlot window, CalendarFacts facts, @Nullable Set<EmailAddress> owner, String place) {

    private static final String FORM = "1";
    private static final int LARGEST = 16 * 1024 * 1024;

    Cursor at(String next) {
        return new Cursor(window, facts, owner, next);
    }

    Cursor owned(Set<EmailAddress> by) {
        return new Cursor(window, facts, by, place);
    }

    String text() {
        var lines = List.of(
                FORM,
                window.start().toString(),
                window.end().toString(),
                facts.zone().getId(),
                facts.transparent() + "," + facts.tellsChanges(),
                owner == null
                        ? "?"
                        : owner.stream().map(EmailAddress::value).sorted().collect(Collectors.joining(",")),
                place);
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** Empty for what is none, or one of another version. */
    static Optional<Cursor> read(String text) {
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            var lines = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).split("\n", 7);
            if (lines.length < 7 || !lines[0].equals(FORM)) {
                return Optional.empty();
            }
            var flags = lines[4].split(",");
            var facts = new CalendarFacts(
                    ZoneId.of(lines[3]), Boolean.parseBoolean(flags[0]), Boolean.parseBoolean(flags[1]));
            var window = new TimeSlot(Instant.parse(lines[1]), Instant.parse(lines[2]));
            return Optional.of(new Cursor(window, facts, lines[5].equals("?") ? null : addresses(lines[5]), lines[6]));
        } catch (IOException | IllegalArgumentException | DateTimeException | InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private static Set<EmailAddress> addresses(String line) {
        return Arrays.stream(line.split(","))
                .filter(one -> !one.isEmpty())
                .map(EmailAddress::of)
                .collect(Collectors.toSet());
    }
}
