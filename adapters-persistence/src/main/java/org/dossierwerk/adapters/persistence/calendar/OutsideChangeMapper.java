package org.dossierwerk.adapters.persistence.calendar;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/** Between OutsideChanges and their rows. */
final class OutsideChangeMapper implements Mapper<OutsideChange, OutsideChange.Snapshot, OutsideChangeRow> {

    @Override
    public Class<OutsideChangeRow> rows() {
        return OutsideChangeRow.class;
    }

    @Override
    public UUID id(OutsideChange.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(OutsideChange.Snapshot state) {
        return state.version();
    }

    @Override
    public OutsideChange.Snapshot stateOf(OutsideChange aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public OutsideChange restore(OutsideChange.Snapshot state) {
        return OutsideChange.restore(state);
    }

    @Override
    public OutsideChangeRow begin(UUID id, long version) {
        var row = new OutsideChangeRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(OutsideChangeRow row) {
        return row.version;
    }

    @Override
    public void apply(OutsideChange.Snapshot state, OutsideChangeRow row) {
        var outside = state.outside();
        row.copy = state.copy().value();
        row.appointment = state.appointment().value();
        row.adviser = state.adviser().value();
        row.startsAt = outside == null ? null : outside.start();
        row.endsAt = outside == null ? null : outside.end();
        row.noticedAt = state.noticedAt();
        row.settledAt = state.settledAt();
        row.decision = state.decision();
    }

    @Override
    public OutsideChange.Snapshot read(OutsideChangeRow row) {
        var end = row.endsAt;
        return new OutsideChange.Snapshot(
                new OutsideChangeId(row.id),
                row.version,
                new CalendarCopyId(row.copy),
                new AppointmentId(row.appointment),
                new UserId(row.adviser),
                row.startsAt == null || end == null ? null : new TimeSlot(row.startsAt, end),
                row.noticedAt,
                row.settledAt,
                row.decision);
    }
}
