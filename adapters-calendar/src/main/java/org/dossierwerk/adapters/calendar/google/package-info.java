/**
 * Google Calendar, through Google's own client. Where Google's documents leave open what happens, {@code docs/adr/0021} says what is
 * relied on.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.google;

import org.jspecify.annotations.NullMarked;
