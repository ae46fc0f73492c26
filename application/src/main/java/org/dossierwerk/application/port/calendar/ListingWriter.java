package org.dossierwerk.application.port.calendar;

import java.time.Instant;

/** Writes appointments as one iCalendar object, for calendar programs that come and read. */
@FunctionalInterface
public interface ListingWriter {

    /**
     * @param writtenAt becomes DTSTAMP
     * @return an iCalendar object (RFC 5545) with CRLF line ends, lines folded at 75 octets
     */
    String write(CalendarListing listing, Instant writtenAt);
}
