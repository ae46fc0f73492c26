/**
 * What a developer needs who adds a calendar system: the contracts it has to keep (CALENDAR CT-01 to CT-50), one for each thing
 * it can do, and the other side that they ask for, a {@link org.dossierwerk.application.testkit.calendar.CalendarSystem}.
 *
 * <p>A test of a provider implements {@link org.dossierwerk.application.testkit.calendar.CalendarProviderContract} and one
 * contract for each of its capabilities, and gives them the system. The reference, {@code InMemoryCalendars}, keeps them all.
 */
@NullMarked
package org.dossierwerk.application.testkit.calendar;

import org.jspecify.annotations.NullMarked;
