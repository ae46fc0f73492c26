package org.dossierwerk.application.port.calendar;

import java.util.List;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.Language;

/**
 * The appointments of one person as a calendar program reads them.
 *
 * @param name of the calendar, as the program shows it
 * @param language of what the entries say
 * @param entries by start
 */
public record CalendarListing(String name, Language language, List<CalendarEntry> entries) {
    public CalendarListing {
        entries = List.copyOf(entries);
    }
}
