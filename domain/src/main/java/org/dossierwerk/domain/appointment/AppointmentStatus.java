package org.dossierwerk.domain.appointment;

/** Whether an appointment stands; an inactive one was cancelled and only its history remains (APT-22 to APT-25). */
public enum AppointmentStatus {
    ACTIVE,
    INACTIVE
}
