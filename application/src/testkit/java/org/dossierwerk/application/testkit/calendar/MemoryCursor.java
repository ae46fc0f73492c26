package org.dossierwerk.application.testkit.calendar;

import java.time.Instant;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read.
 *
 * @param epoch of the server's memory of cursors
 * @param begun the version of the last change when everything was begun with
 * @param told the version up to which all was told
 * @param turn differs from that of the cursor before
 */
record MemoryCursor(int epoch, String calendar, long begun, long told, int turn, TimeSlot window) {

    static MemoryCursor first(int epoch, String calendar, long last, TimeSlot window) {
        return new MemoryCursor(epoch, calendar, last, 0, 0, window);
    }

    static @Nullable MemoryCursor read(String written) {
        var parts = written.split(" ");
        if (parts.length != 7) {
            return null;
        }
        var window = new TimeSlot(Instant.parse(parts[5]), Instant.parse(parts[6]));
        return new MemoryCursor(
                Integer.parseInt(parts[0]),
                parts[1],
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                window);
    }

    String write() {
        return epoch + " " + calendar + " " + begun + " " + told + " " + turn + " " + window.start() + " " + window.end();
    }

    MemoryCursor after(long version) {
        return new MemoryCursor(epoch, calendar, begun, version, turn, window);
    }

    /** From the same place, and yet another. */
    MemoryCursor again() {
        return new MemoryCursor(epoch, calendar, begun, told, turn + 1, window);
    }
}
