/** The names that makers of calendars give to zones. */
@NullMarked
package org.dossierwerk.adapters.calendar.zone;

import org.jspecify.annotations.NullMarked;
