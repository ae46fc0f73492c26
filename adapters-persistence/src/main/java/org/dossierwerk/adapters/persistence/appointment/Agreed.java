package org.dossierwerk.adapters.persistence.appointment;

import java.time.Duration;
import java.time.ZoneId;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;

/** Between what was agreed and the columns it stands in. */
final class Agreed {

    private Agreed() {}

    static void apply(Appointment.Particulars agreed, MeetingRow row) {
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
    }

    static Appointment.Particulars read(MeetingRow row) {
        var time = new AgreedTime(
                row.wallTime, ZoneId.of(row.zone), row.startsAt, Duration.ofSeconds(row.durationSeconds));
        return new Appointment.Particulars(row.title, row.remarks, time, place(row), new UserId(row.adviser));
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

    private static Place place(MeetingRow row) {
        return switch (row.placeKind) {
            case AT_OFFICE -> new Place.AtOffice(new LocationId(row.location), row.placeText);
            case AT_HOME -> new Place.AtHome(row.placeText);
            case ELSEWHERE -> new Place.Elsewhere(row.placeText);
            case BY_PHONE -> new Place.ByPhone(row.placeText);
            case BY_VIDEO -> new Place.ByVideo(row.placeText);
        };
    }
}
