package org.dossierwerk.application.port.calendar.provider;

import java.util.UUID;

/**
 * Which entry, for the whole of its life; every entry we write bears it as a mark (CAL-3).
 *
 * @param installation of Dossierwerk, so that two that write to one calendar do not take the other's entries for theirs
 * @param appointment what it shows
 * @param generation 0 at first; one more each time it is put back after its owner deleted it, because some systems never
 *     give the same id twice
 */
public record EntryKey(UUID installation, UUID appointment, int generation) {

    public EntryKey {
        if (generation < 0) {
            throw new IllegalArgumentException("Not a generation: " + generation);
        }
    }
}
