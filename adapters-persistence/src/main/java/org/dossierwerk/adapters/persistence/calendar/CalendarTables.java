package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.CalendarCopyRepository;
import org.dossierwerk.application.port.storage.CalendarFeedRepository;
import org.dossierwerk.application.port.storage.CalendarLanes;
import org.dossierwerk.application.port.storage.CalendarLinkRepository;
import org.dossierwerk.application.port.storage.CalendarReadings;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.application.port.storage.OutsideChangeRepository;

/** The tables of calendars outside the office and what works on them. */
public final class CalendarTables {

    private CalendarTables() {}

    public static List<Class<?>> rows() {
        return List.of(CalendarFeedRow.class, CalendarLinkRow.class, CalendarCopyRow.class, OutsideChangeRow.class);
    }

    public static CalendarFeedRepository feeds(Work work) {
        return new JpaCalendarFeedRepository(work);
    }

    public static CalendarLinkRepository links(Work work) {
        return new JpaCalendarLinkRepository(work);
    }

    public static CalendarSecrets secrets(Work work) {
        return new JpaCalendarSecrets(work);
    }

    public static CalendarCopyRepository copies(Work work) {
        return new JpaCalendarCopyRepository(work);
    }

    public static CalendarLanes lanes(Work work) {
        return new JpaCalendarLanes(work);
    }

    public static CalendarReadings readings(Work work) {
        return new JpaCalendarReadings(work);
    }

    public static OutsideChangeRepository outsideChanges(Work work) {
        return new JpaOutsideChangeRepository(work);
    }

    public static CalendarSubscriptions subscriptions(Work work) {
        return new JpaCalendarSubscriptions(work);
    }
}
