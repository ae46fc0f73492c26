/**
 * What calendars outside the office are told.
 */
@NullMarked
package org.dossierwerk.application.calendar;

import org.jspecify.annotations.NullMarked;
