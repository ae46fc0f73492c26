package org.dossierwerk.adapters.persistence.appointment;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentStatus;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Outcome;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Between appointments and their rows. */
final class AppointmentMapper implements Mapper<Appointment, Appointment.Snapshot, AppointmentRow> {

    @Override
    public Class<AppointmentRow> rows() {
        return AppointmentRow.class;
    }

    @Override
    public UUID id(Appointment.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Appointment.Snapshot state) {
        return state.version();
    }

    @Override
    public Appointment.Snapshot stateOf(Appointment aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Appointment restore(Appointment.Snapshot state) {
        return Appointment.restore(state);
    }

    @Override
    public AppointmentRow begin(UUID id, long version) {
        var row = new AppointmentRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(AppointmentRow row) {
        return row.version;
    }

    @Override
    public void apply(Appointment.Snapshot state, AppointmentRow row) {
        row.dossier = state.dossier().value();
        row.group = state.group() == null ? null : state.group().value();
        row.type = state.type().value();
        Agreed.apply(state.particulars(), row);
        row.mayOverlap = state.mayOverlap();
        row.revision = state.revision();
        row.active = state.active();
        apply(state.outcome(), row);
    }

    @Override
    public Appointment.Snapshot read(AppointmentRow row) {
        return new Appointment.Snapshot(
                new AppointmentId(row.id),
                row.version,
                new DossierId(row.dossier),
                row.group == null ? null : new AppointmentId(row.group),
                new AppointmentTypeId(row.type),
                Agreed.read(row),
                row.mayOverlap,
                row.revision,
                row.active ? AppointmentStatus.ACTIVE : AppointmentStatus.INACTIVE,
                outcome(row));
    }

    private static void apply(@Nullable Outcome outcome, AppointmentRow row) {
        row.result = outcome == null ? null : outcome.result().value();
        row.explanation = outcome == null ? null : outcome.explanation();
        row.recordedBy = outcome == null ? null : outcome.recordedBy().value();
        row.recordedAt = outcome == null ? null : outcome.recordedAt();
    }

    private static @Nullable Outcome outcome(AppointmentRow row) {
        return row.result == null
                ? null
                : new Outcome(new ResultId(row.result), row.explanation, new UserId(row.recordedBy), row.recordedAt);
    }
}
