package org.dossierwerk.adapters.persistence.appointment;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentStatus;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.GroupAppointment.Participant;
import org.dossierwerk.domain.appointment.GroupAppointment.Setup;

/**
 * Between groups and their rows.
 *
 * @param seats of the group with that id
 */
record GroupMapper(Function<UUID, List<Participant>> seats)
        implements Mapper<GroupAppointment, GroupAppointment.Snapshot, GroupRow> {

    @Override
    public Class<GroupRow> rows() {
        return GroupRow.class;
    }

    @Override
    public UUID id(GroupAppointment.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(GroupAppointment.Snapshot state) {
        return state.version();
    }

    @Override
    public GroupAppointment.Snapshot stateOf(GroupAppointment aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public GroupAppointment restore(GroupAppointment.Snapshot state) {
        return GroupAppointment.restore(state);
    }

    @Override
    public GroupRow begin(UUID id, long version) {
        var row = new GroupRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(GroupRow row) {
        return row.version;
    }

    @Override
    public void apply(GroupAppointment.Snapshot state, GroupRow row) {
        var setup = state.setup();
        row.type = setup.type().value();
        Agreed.apply(setup.particulars(), row);
        row.description = setup.description();
        row.capacity = setup.capacity();
        row.seatsTaken = state.participants().size();
        row.mayOverlap = state.mayOverlap();
        row.revision = state.revision();
        row.active = state.active();
    }

    @Override
    public GroupAppointment.Snapshot read(GroupRow row) {
        return read(row, seats.apply(row.id));
    }

    static GroupAppointment.Snapshot read(GroupRow row, List<Participant> participants) {
        var setup = new Setup(new AppointmentTypeId(row.type), Agreed.read(row), row.description, row.capacity);
        return new GroupAppointment.Snapshot(
                new AppointmentId(row.id),
                row.version,
                setup,
                participants,
                row.mayOverlap,
                row.revision,
                row.active ? AppointmentStatus.ACTIVE : AppointmentStatus.INACTIVE);
    }
}
