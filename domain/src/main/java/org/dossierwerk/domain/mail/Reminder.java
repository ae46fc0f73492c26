package org.dossierwerk.domain.mail;

import java.time.LocalDate;

/**
 * Which reminder of missing documents a message is (BEY-06).
 *
 * @param day of the appointment they are wanted for
 * @param workingDays how long before that day it was due
 */
public record Reminder(LocalDate day, int workingDays) {}
