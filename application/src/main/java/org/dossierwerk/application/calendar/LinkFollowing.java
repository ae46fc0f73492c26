package org.dossierwerk.application.calendar;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkEvent;

/** Has everything written anew when the calendars of a link were chosen, or when we are let in again. */
final class LinkFollowing implements InsideReaction<CalendarLinkEvent> {

    private final Workbench bench;
    private final CopyPlanner planner;

    LinkFollowing(Workbench bench) {
        this.bench = bench;
        this.planner = new CopyPlanner(bench);
    }

    @Override
    public Class<CalendarLinkEvent> to() {
        return CalendarLinkEvent.class;
    }

    @Override
    public void react(CalendarLinkEvent event) {
        if (event instanceof CalendarLinkEvent.Chosen || event instanceof CalendarLinkEvent.Reconnected) {
            bench.stores()
                    .calendarLinks()
                    .find(event.link())
                    .map(CalendarLink::snapshot)
                    .ifPresent(planner::all);
        }
    }
}
