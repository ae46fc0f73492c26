package org.dossierwerk.application.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentId;
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

    private record Moments(Instant start, LeadTimes leadTimes) {}

    @Override
    public void react(AppointmentEvent event) {
        reactToAll(List.of(event));
    }

    @Override
    public void reactToAll(List<AppointmentEvent> events) {
        var alike = new LinkedHashMap<Moments, List<AppointmentId>>();
        for (var event : events) {
            moments(event)
                    .ifPresent(moments -> alike.computeIfAbsent(moments, first -> new ArrayList<>())
                            .add(event.appointment()));
        }
        alike.forEach((moments, appointments) -> bench.stores()
                .appointmentReminders()
                .plan(appointments, moments.start(), moments.leadTimes(), bench.now()));
    }

    /** What is to be planned anew; nothing of what came to be just now and is not to be reminded of. */
    private Optional<Moments> moments(AppointmentEvent event) {
        if (event instanceof AppointmentEvent.ResultRecorded) {
            return Optional.empty();
        }
        return bench.stores()
                .appointments()
                .find(event.appointment())
                .map(Appointment::snapshot)
                .map(state -> new Moments(state.particulars().time().start(), leadTimes(state)))
                .filter(moments -> !(event instanceof AppointmentEvent.Planned
                        && moments.leadTimes().hours().isEmpty()));
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
