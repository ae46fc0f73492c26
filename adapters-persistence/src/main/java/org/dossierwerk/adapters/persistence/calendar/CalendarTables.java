package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.CalendarFeedRepository;

/** The tables of calendars outside the office and what works on them. */
public final class CalendarTables {

    private CalendarTables() {}

    public static List<Class<?>> rows() {
        return List.of(CalendarFeedRow.class);
    }

    public static CalendarFeedRepository feeds(Work work) {
        return new JpaCalendarFeedRepository(work);
    }
}
