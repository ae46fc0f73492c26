/** Calendars on servers that speak CalDAV (RFC 4791, 6578 and 6638): Nextcloud, Cyrus, Radicale and many more. */
@NullMarked
package org.dossierwerk.adapters.calendar.caldav;

import org.jspecify.annotations.NullMarked;
