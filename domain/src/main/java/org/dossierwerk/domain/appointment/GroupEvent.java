package org.dossierwerk.domain.appointment;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to a group appointment as a whole; what happens to a seat is an {@link AppointmentEvent}. */
public sealed interface GroupEvent extends DomainEvent {

    AppointmentId group();

    @Override
    default UUID subject() {
        return group().value();
    }

    record Planned(AppointmentId group, Instant occurredAt) implements GroupEvent {
        @Override
        public String name() {
            return "group.planned/1";
        }
    }

    /** @param revision the new one, or the same when only the office sees the difference */
    record Changed(AppointmentId group, int revision, Instant occurredAt) implements GroupEvent {
        @Override
        public String name() {
            return "group.changed/1";
        }
    }

    record ParticipantsChanged(AppointmentId group, Instant occurredAt) implements GroupEvent {
        @Override
        public String name() {
            return "group.participants-changed/1";
        }
    }

    record Cancelled(AppointmentId group, int revision, Instant occurredAt) implements GroupEvent {
        @Override
        public String name() {
            return "group.cancelled/1";
        }
    }
}
