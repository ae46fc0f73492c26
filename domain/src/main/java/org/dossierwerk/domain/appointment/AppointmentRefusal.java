package org.dossierwerk.domain.appointment;

import java.util.List;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What appointments and their types refuse. */
public abstract sealed class AppointmentRefusal extends Refusal {

    private AppointmentRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such appointment, or none the caller may see. */
    public static final class NotFound extends AppointmentRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "appointment.notFound", null);
        }
    }

    /** The type is not one the administrator configured and left active (APT-01). */
    public static final class TypeUnavailable extends AppointmentRefusal {
        public TypeUnavailable() {
            super(Kind.INVALID, "appointment.typeUnavailable", "type");
        }
    }

    /** The location is not one of the office's active locations (APT-08). */
    public static final class LocationUnavailable extends AppointmentRefusal {
        public LocationUnavailable() {
            super(Kind.INVALID, "appointment.locationUnavailable", "placeSource");
        }
    }

    /** The applicant's address is not known (APT-09). */
    public static final class NoHomeAddress extends AppointmentRefusal {
        public NoHomeAddress() {
            super(Kind.INVALID, "appointment.noHomeAddress", "placeSource");
        }
    }

    /** A cancelled appointment is not changed any more (reading 8). */
    public static final class Inactive extends AppointmentRefusal {
        public Inactive() {
            super(Kind.CONFLICT, "appointment.inactive", null);
        }
    }

    /** An appointment is planned for a moment to come. */
    public static final class InThePast extends AppointmentRefusal {
        public InThePast() {
            super(Kind.INVALID, "appointment.inThePast", "time");
        }
    }

    /** The result is not one of those configured for the type (APT-26). */
    public static final class ResultNotAllowed extends AppointmentRefusal {
        public ResultNotAllowed() {
            super(Kind.INVALID, "appointment.resultNotAllowed", "result");
        }
    }

    /** The result of an active appointment is recorded once it has started (reading 9). */
    public static final class ResultTooEarly extends AppointmentRefusal {
        public ResultTooEarly() {
            super(Kind.CONFLICT, "appointment.resultTooEarly", "result");
        }
    }

    /** All seats of a group are taken, and nobody said that one more is meant (GRP-02, reading 55). */
    public static final class GroupFull extends AppointmentRefusal {
        public GroupFull(int capacity) {
            super(Kind.CONFLICT, "group.full", "dossier", capacity);
        }
    }

    /** When, where and with whom a group meets is changed for the group, not for one of its seats. */
    public static final class SeatInGroup extends AppointmentRefusal {
        public SeatInGroup() {
            super(Kind.CONFLICT, "group.seatOnly", null);
        }
    }

    /** The adviser is taken at that time, and nobody said that the overlap is meant (BEY-02, reading 13). */
    public static final class AdviserOccupied extends AppointmentRefusal {

        private final transient List<OfferedTimes.Offered> alternatives;

        /** @param alternatives times nearby that may be offered for the same adviser and length, soonest first; may be empty */
        public AdviserOccupied(List<OfferedTimes.Offered> alternatives) {
            super(Kind.CONFLICT, "appointment.adviserOccupied", "time");
            this.alternatives = List.copyOf(alternatives);
        }

        public List<OfferedTimes.Offered> alternatives() {
            return alternatives;
        }
    }
}
