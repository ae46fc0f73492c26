package org.dossierwerk.adapters.calendar.icalendar;

/** What an iCalendar component is made of. */
sealed interface StoredPart permits StoredLine, StoredComponent {}
