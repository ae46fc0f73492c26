package org.dossierwerk.application.mail;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.LeadTimes;

/**
 * Writes down when the client is to be reminded of an appointment, in the transaction of its cause: anew by its new time when it
 * moves, by the lead times of its new type when that changes, and no more once it was called off. What is planned inside a
 * lead time is not reminded of by it.
 */
final class ReminderPlanner implements InsideReaction<AppointmentEvent> {

    private final Workbench bench;

    ReminderPlanner(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Class<AppointmentEvent> to() {
        return AppointmentEvent.class;
    }

    @Override
    public void react(AppointmentEvent event) {
        if (event instanceof AppointmentEvent.ResultRecorded) {
            return;
        }
        bench.stores()
                .appointments()
                .find(event.appointment())
                .map(Appointment::snapshot)
                .ifPresent(state -> plan(state, event instanceof AppointmentEvent.Planned));
    }

    private void plan(Appointment.Snapshot appointment, boolean isNew) {
        var leadTimes = leadTimes(appointment);
        if (isNew && leadTimes.hours().isEmpty()) {
            return;
        }
        bench.stores()
                .appointmentReminders()
                .plan(appointment.id(), appointment.particulars().time().start(), leadTimes, bench.now());
    }

    private LeadTimes leadTimes(Appointment.Snapshot appointment) {
        return appointment.active()
                ? bench.stores()
                        .appointmentTypes()
                        .find(appointment.type())
                        .map(AppointmentType::snapshot)
                        .orElseThrow()
                        .setup()
                        .confirmation()
                        .reminders()
                : LeadTimes.none();
    }
}
