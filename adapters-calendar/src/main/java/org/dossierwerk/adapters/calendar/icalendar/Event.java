package org.dossierwerk.adapters.calendar.icalendar;

import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.Availability;

/**
 * An event, or one time of a series that differs from the others.
 *
 * @param replaces which time of the series it stands for; empty for the series itself, and for what does not recur
 * @param onwards whether it stands for all later ones too
 */
record Event(
        Component properties,
        Stamp start,
        Lasting lasting,
        Availability availability,
        Optional<Stamp> replaces,
        boolean onwards) {

    /** So that of two that stand for the same the later one counts. */
    int sequence() {
        var typed = properties.value("SEQUENCE");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
