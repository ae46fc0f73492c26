package org.dossierwerk.adapters.persistence.appointment;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.adapters.persistence.unit.Parts;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.appointment.ResultId;

/** Between appointment types and their rows. */
final class AppointmentTypeMapper implements Mapper<AppointmentType, AppointmentType.Snapshot, AppointmentTypeRow> {

    @Override
    public Class<AppointmentTypeRow> rows() {
        return AppointmentTypeRow.class;
    }

    @Override
    public UUID id(AppointmentType.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(AppointmentType.Snapshot state) {
        return state.version();
    }

    @Override
    public AppointmentType.Snapshot stateOf(AppointmentType aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public AppointmentType restore(AppointmentType.Snapshot state) {
        return AppointmentType.restore(state);
    }

    @Override
    public AppointmentTypeRow begin(UUID id, long version) {
        var row = new AppointmentTypeRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(AppointmentTypeRow row) {
        return row.version;
    }

    @Override
    public void apply(AppointmentType.Snapshot state, AppointmentTypeRow row) {
        var setup = state.setup();
        row.name = setup.name();
        row.title = setup.title();
        row.durationSeconds = Math.toIntExact(setup.duration().toSeconds());
        row.channel = setup.channel();
        row.confirmPlanning = setup.confirmation().onPlanning();
        row.confirmCancelling = setup.confirmation().onCancelling();
        row.reminderHours = setup.confirmation().reminders().hours().toArray(Integer[]::new);
        row.disclosure = setup.disclosure();
        row.whenStale = setup.whenStale();
        row.active = state.active();
        Parts.apply(
                row.results,
                setup.results(),
                result -> result.id().value(),
                result -> result.id,
                AppointmentResultRow::new,
                AppointmentTypeMapper::apply);
    }

    @Override
    public AppointmentType.Snapshot read(AppointmentTypeRow row) {
        var setup = new AppointmentType.Setup(
                row.name,
                row.title,
                Duration.ofSeconds(row.durationSeconds),
                row.channel,
                row.results.stream()
                        .map(result -> new AppointmentResult(new ResultId(result.id), result.name, result.active))
                        .toList(),
                new Confirmation(row.confirmPlanning, row.confirmCancelling, new LeadTimes(List.of(row.reminderHours))),
                row.disclosure,
                row.whenStale);
        return new AppointmentType.Snapshot(new AppointmentTypeId(row.id), row.version, setup, row.active);
    }

    private static void apply(AppointmentResult result, AppointmentResultRow row) {
        row.id = result.id().value();
        row.name = result.name();
        row.active = result.active();
    }
}
