package org.dossierwerk.domain.appointment;

/**
 * One result that appointments of a type can have, such as "client wants an offer".
 *
 * @param active whether it can be recorded from now on; what was recorded stays
 */
public record AppointmentResult(ResultId id, String name, boolean active) {}
