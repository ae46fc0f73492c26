package org.dossierwerk.application.calendar;

import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a copy, as it is known at one moment.
 *
 * @param entry what is to stand there; null when nothing is
 * @param undecided whether its owner did something there that somebody has to decide about first
 */
record Intent(
        CalendarCopy.Snapshot copy,
        CalendarLink.Snapshot link,
        EntryKey key,
        @Nullable Entry entry,
        String digest,
        boolean undecided) {

    /** Whether nothing is to be written: what stands there says the same, or somebody decides first. */
    boolean isAsItShouldBe() {
        return entry != null && !copy.doubted() && (undecided || copy.says(digest));
    }
}
