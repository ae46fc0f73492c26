package org.dossierwerk.adapters.persistence.appointment;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentStatus;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Outcome;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
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
        var agreed = state.particulars();
        row.dossier = state.dossier().value();
        row.type = state.type().value();
        row.title = agreed.title();
        row.remarks = agreed.remarks();
        row.wallTime = agreed.time().wallTime();
        row.zone = agreed.time().zone().getId();
        row.startsAt = agreed.time().start();
        row.durationSeconds = Math.toIntExact(agreed.time().duration().toSeconds());
        row.endsAt = agreed.time().end();
        row.placeKind = agreed.place().fold(KIND);
        row.location = agreed.place() instanceof Place.AtOffice office
                ? office.location().value()
                : null;
        row.placeText = agreed.place().text();
        row.adviser = agreed.adviser().value();
        row.mayOverlap = state.mayOverlap();
        row.revision = state.revision();
        row.active = state.active();
        apply(state.outcome(), row);
    }

    @Override
    public Appointment.Snapshot read(AppointmentRow row) {
        var time = new AgreedTime(
                row.wallTime, ZoneId.of(row.zone), row.startsAt, Duration.ofSeconds(row.durationSeconds));
        return new Appointment.Snapshot(
                new AppointmentId(row.id),
                row.version,
                new DossierId(row.dossier),
                new AppointmentTypeId(row.type),
                new Appointment.Particulars(row.title, row.remarks, time, place(row), new UserId(row.adviser)),
                row.mayOverlap,
                row.revision,
                row.active ? AppointmentStatus.ACTIVE : AppointmentStatus.INACTIVE,
                outcome(row));
    }

    private static final Place.Cases<PlaceKind> KIND = new Place.Cases<>() {
        @Override
        public PlaceKind atOffice(Place.AtOffice place) {
            return PlaceKind.AT_OFFICE;
        }

        @Override
        public PlaceKind atHome(Place.AtHome place) {
            return PlaceKind.AT_HOME;
        }

        @Override
        public PlaceKind elsewhere(Place.Elsewhere place) {
            return PlaceKind.ELSEWHERE;
        }

        @Override
        public PlaceKind byPhone(Place.ByPhone place) {
            return PlaceKind.BY_PHONE;
        }

        @Override
        public PlaceKind byVideo(Place.ByVideo place) {
            return PlaceKind.BY_VIDEO;
        }
    };

    private static Place place(AppointmentRow row) {
        return switch (row.placeKind) {
            case AT_OFFICE -> new Place.AtOffice(new LocationId(row.location), row.placeText);
            case AT_HOME -> new Place.AtHome(row.placeText);
            case ELSEWHERE -> new Place.Elsewhere(row.placeText);
            case BY_PHONE -> new Place.ByPhone(row.placeText);
            case BY_VIDEO -> new Place.ByVideo(row.placeText);
        };
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
