/**
 * Planning, changing and cancelling appointments, the calendars, and the appointment types.
 */
@NullMarked
package org.dossierwerk.application.appointment;

import org.jspecify.annotations.NullMarked;
