package org.dossierwerk.application.port.calendar.provider;

/**
 * Where an entry stands, and which state of it is meant. Kept with the appointment (CAL-1).
 *
 * @param calendar the one it was written to, whatever is chosen later
 * @param id in the provider's own form
 * @param uid of the iCalendar object, as the system has it
 * @param tag differs after every change, whoever made it
 */
public record EntryRef(String calendar, String id, String uid, String tag) {}
