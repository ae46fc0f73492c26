package org.dossierwerk.adapters.calendar.caldav;

import java.time.ZoneId;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.icalendar.ZoneOfCalendar;

/**
 * What has to be known of a calendar to understand what stands in it.
 *
 * @param zone of times that name none
 * @param transparent whether nothing in it takes the owner's time (RFC 6638 §9.1)
 * @param tellsChanges whether it can be asked for what changed (RFC 6578)
 */
record CalendarFacts(ZoneId zone, boolean transparent, boolean tellsChanges) {

    private static final String ALL =
            "<propfind xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><prop><resourcetype/>"
                    + "<C:calendar-timezone/><C:schedule-calendar-transp/><supported-report-set/></prop></propfind>";

    /**
     * Empty when the calendar is not there.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure when it may not be read, or not now
     */
    static Optional<CalendarFacts> of(Collection calendar, DavSession dav) {
        var answer = dav.propfind(calendar.uri(), 0, ALL);
        if (DavSession.isMissing(answer.status())) {
            return Optional.empty();
        }
        if (answer.status() != 207) {
            throw dav.failure(answer, true);
        }
        return Multistatus.read(answer.body()).first().map(part -> of(part, dav.zone()));
    }

    private static CalendarFacts of(Multistatus.Part part, ZoneId otherwise) {
        boolean transparent = part.property(DavXml.CALDAV, "schedule-calendar-transp")
                .filter(how -> DavXml.child(how, DavXml.CALDAV, "transparent").isPresent())
                .isPresent();
        boolean tellsChanges = part.property(DavXml.DAV, "supported-report-set")
                .filter(set -> DavXml.contains(set, DavXml.DAV, "sync-collection"))
                .isPresent();
        return new CalendarFacts(zone(part, otherwise), transparent, tellsChanges);
    }

    /** @param otherwise when it does not say */
    static ZoneId zone(Multistatus.Part part, ZoneId otherwise) {
        return ZoneOfCalendar.read(part.text(DavXml.CALDAV, "calendar-timezone"))
                .orElse(otherwise);
    }
}
