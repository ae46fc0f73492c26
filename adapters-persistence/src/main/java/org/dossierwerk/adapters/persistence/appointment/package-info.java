/**
 * Appointment types, appointments and calendars.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.appointment;

import org.jspecify.annotations.NullMarked;
