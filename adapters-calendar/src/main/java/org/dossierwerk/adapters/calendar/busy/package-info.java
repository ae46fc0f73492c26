/** Taken times, as every calendar system has to tell them. */
@NullMarked
package org.dossierwerk.adapters.calendar.busy;

import org.jspecify.annotations.NullMarked;
