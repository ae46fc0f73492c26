/**
 * What the core asks of calendars.
 */
@NullMarked
package org.dossierwerk.application.port.calendar;

import org.jspecify.annotations.NullMarked;
