/** Calendars on real CalDAV servers. */
@NullMarked
package org.dossierwerk.adapters.calendar.caldav;

import org.jspecify.annotations.NullMarked;
