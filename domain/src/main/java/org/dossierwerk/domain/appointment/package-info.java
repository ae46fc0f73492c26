/**
 * Appointment types with their results, and appointments: planned, changed, cancelled, concluded.
 */
@NullMarked
package org.dossierwerk.domain.appointment;

import org.jspecify.annotations.NullMarked;
