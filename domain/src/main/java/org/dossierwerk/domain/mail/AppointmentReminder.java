package org.dossierwerk.domain.mail;

import java.time.Instant;

/**
 * Which reminder of an appointment a message is.
 *
 * @param start of the appointment as it was when the reminder came due
 * @param hours how long before that start it was due
 */
public record AppointmentReminder(Instant start, int hours) implements Prompt {}
