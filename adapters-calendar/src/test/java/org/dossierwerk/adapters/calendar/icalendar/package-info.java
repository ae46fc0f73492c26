/**
 * What calendars of other makers read from what we write.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.icalendar;

import org.jspecify.annotations.NullMarked;
