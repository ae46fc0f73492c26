package org.dossierwerk.application.port.calendar.provider;

import org.dossierwerk.domain.shared.AgreedTime;

/**
 * One of our entries as it stands in the calendar, whoever changed it last.
 *
 * @param revision that its mark bears: the one we wrote last
 */
public record StandingEntry(
        EntryRef ref, EntryKey key, int revision, AgreedTime time, String title, String place, String remarks) {}
