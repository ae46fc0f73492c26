/** What owners do to their calendars on a server that speaks CalDAV, with a program of their own. */
@NullMarked
package org.dossierwerk.application.testkit.calendar.caldav;

import org.jspecify.annotations.NullMarked;
