/**
 * Public holidays, by the tables of Jollyday.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.holiday;

import org.jspecify.annotations.NullMarked;
