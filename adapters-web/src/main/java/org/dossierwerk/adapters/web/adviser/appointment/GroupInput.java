package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads a group's form as a command, with every mistake noted. */
final class GroupInput {

    private final Input input;
    private final AppointmentInput shared;

    GroupInput(Input input, LocalDate today) {
        this.input = input;
        this.shared = new AppointmentInput(input, today);
    }

    /** Null when something is wrong, which is then noted. */
    GroupAppointments.@Nullable Plan plan() {
        var read = shared.read();
        var capacity = input.require("capacity", GroupInput::capacity);
        return read == null || capacity == null
                ? null
                : new GroupAppointments.Plan(
                        read.id(),
                        read.type(),
                        input.text("title"),
                        input.text("remarks"),
                        input.text("description"),
                        capacity,
                        read.when(),
                        read.place(),
                        read.adviser(),
                        shared.overlapMeant());
    }

    /** Null when something is wrong, which is then noted. */
    GroupAppointments.@Nullable Change change(AppointmentId id) {
        var read = shared.read();
        var version = input.require("version", AppointmentInput::version);
        var capacity = input.require("capacity", GroupInput::capacity);
        return read == null || version == null || capacity == null
                ? null
                : new GroupAppointments.Change(
                        id,
                        version,
                        read.type(),
                        input.text("title"),
                        input.text("remarks"),
                        input.text("description"),
                        capacity,
                        read.when(),
                        read.place(),
                        read.adviser(),
                        shared.overlapMeant());
    }

    private static Integer capacity(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("capacity", "group.capacity", GroupAppointment.MOST_SEATS);
        }
    }
}
