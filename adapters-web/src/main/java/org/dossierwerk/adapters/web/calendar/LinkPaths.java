package org.dossierwerk.adapters.web.calendar;

import java.util.List;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.application.calendar.CalendarLinkViews.Admission;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.office.Right;

/** Addresses of the pages of linked calendars, and the link that one of them is about. */
public final class LinkPaths {

    public static final String OWN = "/calendars";
    public static final String ALL = "/settings/calendars";
    static final String FEED = "/calendar-feed";
    static final String DEPARTING = OWN + "/departing";
    static final String CONSENT = OWN + "/consent";
    static final String LINK = OWN + "/links/{link}";

    private LinkPaths() {}

    public static String of(CalendarLinkId link) {
        return OWN + "/links/" + link.value();
    }

    /** The two ways in which appointments get into a calendar outside; none for those who have only one. */
    static List<Tab> tabs(DeskVisit visit, String current) {
        if (!visit.may(Right.WORK_ON_DOSSIERS)) {
            return List.of();
        }
        return List.of(
                new Tab(OWN, visit.words().of("calendars.tab.linked"), current.equals(OWN)),
                new Tab(FEED, visit.words().of("calendars.tab.feed"), current.equals(FEED)));
    }

    /** The link, if it is the reader's or the reader maintains the office. */
    static LinkView link(DeskVisit visit, CalendarLinkId id) {
        var links = visit.desk().calendarLinks();
        var seen = visit.may(Right.MAINTAIN_OFFICE) ? links.all() : links.own();
        return seen.stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(CalendarRefusal.LinkUnknown::new);
    }

    static LinkView own(DeskVisit visit, CalendarLinkId id) {
        var link = link(visit, id);
        if (!isOwn(visit, link)) {
            throw new CalendarRefusal.LinkUnknown();
        }
        return link;
    }

    /** How one is let in at a system; one that is not set up any more is asked for a password as any server is. */
    static Admission admission(DeskVisit visit, String provider) {
        return visit.desk().calendarLinks().offers().stream()
                .filter(offer -> offer.provider().equals(provider))
                .map(ProviderOffer::admission)
                .findFirst()
                .orElse(Admission.PASSWORD);
    }

    static boolean isOwn(DeskVisit visit, LinkView link) {
        return link.adviser().equals(visit.me().id());
    }
}
