package org.dossierwerk.domain.appointment;

/**
 * Which mails leave by themselves for appointments of a type. A change that the client can see always mails (APT-20).
 *
 * @param onPlanning whether saving a new appointment sends its confirmation (APT-17, APT-19)
 * @param onCancelling whether cancelling tells the client (reading 4)
 * @param reminders when the client is reminded of the appointment
 */
public record Confirmation(boolean onPlanning, boolean onCancelling, LeadTimes reminders) {

    /** Without reminders. */
    public Confirmation(boolean onPlanning, boolean onCancelling) {
        this(onPlanning, onCancelling, LeadTimes.none());
    }
}
