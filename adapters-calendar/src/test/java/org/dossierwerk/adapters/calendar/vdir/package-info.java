/**
 * A calendar system of an outsider, made as docs/adding-a-calendar.md tells: directories of iCalendar files, as vdirsyncer and khal
 * keep them.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.vdir;

import org.jspecify.annotations.NullMarked;
