package org.dossierwerk.adapters.calendar.icalendar;

/** Something is at a time that cannot be read: its owner may not be taken for free. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String reason) {
        super(reason, null, false, false);
    }
}
