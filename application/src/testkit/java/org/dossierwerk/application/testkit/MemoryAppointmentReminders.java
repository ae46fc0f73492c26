package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.AppointmentReminder;

/** The moments of reminders, in memory. Those of an appointment that is gone are passed over. */
record MemoryAppointmentReminders(Memory memory) implements AppointmentReminderRepository {

    record Key(AppointmentId appointment, AppointmentReminder reminder) {}

    record Moment(Instant dueAt, boolean seenTo) {}

    @Override
    public void plan(Collection<AppointmentId> appointments, Instant start, LeadTimes leadTimes, Instant now) {
        memory.with(state -> {
            appointments.forEach(appointment -> plan(state, appointment, start, leadTimes, now));
            return true;
        });
    }

    private static void plan(State state, AppointmentId id, Instant start, LeadTimes leadTimes, Instant now) {
        state.appointmentReminders
                .entrySet()
                .removeIf(entry ->
                        entry.getKey().appointment().equals(id) && !entry.getValue().seenTo());
        for (int hours : leadTimes.hours()) {
            var moment = LeadTimes.moment(start, hours);
            if (moment.isAfter(now)) {
                state.appointmentReminders.putIfAbsent(
                        new Key(id, new AppointmentReminder(start, hours)), new Moment(moment, false));
            }
        }
    }

    @Override
    public void planAll(AppointmentTypeId type, LeadTimes leadTimes, Instant now) {
        memory.with(state -> {
            state.appointments.values().stream()
                    .filter(appointment -> appointment.type().equals(type))
                    .forEach(appointment -> plan(
                            state, appointment.id(), start(appointment), toCome(appointment, leadTimes, now), now));
            return true;
        });
    }

    private static LeadTimes toCome(Appointment.Snapshot appointment, LeadTimes leadTimes, Instant now) {
        return appointment.active() && start(appointment).isAfter(now) ? leadTimes : LeadTimes.none();
    }

    private static Instant start(Appointment.Snapshot appointment) {
        return appointment.particulars().time().start();
    }

    @Override
    public List<Due> takeDue(int most) {
        return memory.with(state -> {
            var now = memory.now();
            var due = open(state)
                    .filter(entry -> !entry.getValue().dueAt().isAfter(now))
                    .limit(most)
                    .toList();
            return due.stream().map(entry -> take(state, entry, now)).toList();
        });
    }

    private static Due take(State state, Map.Entry<Key, Moment> entry, Instant now) {
        var key = entry.getKey();
        var dueAt = entry.getValue().dueAt();
        state.appointmentReminders.put(key, new Moment(dueAt, true));
        boolean overtaken = state.appointmentReminders.entrySet().stream()
                .filter(other -> other.getKey().appointment().equals(key.appointment()))
                .filter(other ->
                        other.getKey().reminder().start().equals(key.reminder().start()))
                .anyMatch(other -> other.getValue().dueAt().isAfter(dueAt)
                        && !other.getValue().dueAt().isAfter(now));
        return new Due(key.appointment(), key.reminder(), overtaken);
    }

    @Override
    public void putOff(Due due) {
        memory.with(state -> {
            var later = memory.now().plus(Duration.ofMinutes(5));
            return state.appointmentReminders.computeIfPresent(
                    new Key(due.appointment(), due.reminder()),
                    (key, moment) -> moment.seenTo() ? moment : new Moment(later, false));
        });
    }

    @Override
    public List<Planned> planned(DossierId dossier) {
        return memory.with(state -> open(state)
                .filter(entry -> Objects.requireNonNull(
                                state.appointments.get(entry.getKey().appointment()))
                        .dossier()
                        .equals(dossier))
                .map(entry -> new Planned(
                        entry.getKey().appointment(),
                        entry.getKey().reminder(),
                        entry.getValue().dueAt()))
                .toList());
    }

    private static Stream<Map.Entry<Key, Moment>> open(State state) {
        return List.copyOf(state.appointmentReminders.entrySet()).stream()
                .filter(entry -> !entry.getValue().seenTo())
                .filter(entry -> state.appointments.containsKey(entry.getKey().appointment()))
                .sorted(Comparator.comparing((Map.Entry<Key, Moment> entry) ->
                                entry.getValue().dueAt())
                        .thenComparing(
                                entry -> entry.getKey().appointment().value().toString()));
    }
}
