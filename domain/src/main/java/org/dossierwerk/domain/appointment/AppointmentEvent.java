package org.dossierwerk.domain.appointment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to an appointment. */
public sealed interface AppointmentEvent extends DomainEvent {

    AppointmentId appointment();

    DossierId dossier();

    @Override
    default UUID subject() {
        return appointment().value();
    }

    record Planned(AppointmentId appointment, DossierId dossier, Instant occurredAt) implements AppointmentEvent {
        @Override
        public String name() {
            return "appointment.planned/1";
        }
    }

    /** @param revision the new one */
    record Changed(AppointmentId appointment, DossierId dossier, int revision, Set<Aspect> aspects, Instant occurredAt)
            implements AppointmentEvent {
        public Changed {
            aspects = Set.copyOf(aspects);
        }

        @Override
        public String name() {
            return "appointment.changed/1";
        }
    }

    record Cancelled(AppointmentId appointment, DossierId dossier, int revision, Instant occurredAt)
            implements AppointmentEvent {
        @Override
        public String name() {
            return "appointment.cancelled/1";
        }
    }

    record ResultRecorded(AppointmentId appointment, DossierId dossier, ResultId result, Instant occurredAt)
            implements AppointmentEvent {
        @Override
        public String name() {
            return "appointment.result-recorded/1";
        }
    }
}
