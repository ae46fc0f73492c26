package org.dossierwerk.domain.appointment;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to an appointment type. */
public sealed interface AppointmentTypeEvent extends DomainEvent {

    AppointmentTypeId type();

    @Override
    default UUID subject() {
        return type().value();
    }

    /** Calendars outside the office may show more or less of its appointments than before (BEY-10). */
    record DisclosureChanged(AppointmentTypeId type, Instant occurredAt) implements AppointmentTypeEvent {
        @Override
        public String name() {
            return "type.disclosure-changed/1";
        }
    }
}
