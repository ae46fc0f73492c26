/**
 * What calendars outside the office are told of appointments.
 */
@NullMarked
package org.dossierwerk.domain.calendar;

import org.jspecify.annotations.NullMarked;
