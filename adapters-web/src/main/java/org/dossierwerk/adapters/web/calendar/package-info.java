/**
 * Calendars outside the office: the address by which calendar programs read the visitor's own appointments, and the calendar
 * systems that a colleague linked, with the place where they give notice of changes.
 */
@NullMarked
package org.dossierwerk.adapters.web.calendar;

import org.jspecify.annotations.NullMarked;
