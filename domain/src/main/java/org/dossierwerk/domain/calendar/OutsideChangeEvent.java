package org.dossierwerk.domain.calendar;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to an outside change. */
public sealed interface OutsideChangeEvent extends DomainEvent {

    OutsideChangeId change();

    @Override
    default UUID subject() {
        return change().value();
    }

    record Noticed(OutsideChangeId change, Instant occurredAt) implements OutsideChangeEvent {
        @Override
        public String name() {
            return "calendar.outside-change-noticed/1";
        }
    }

    record Settled(OutsideChangeId change, OutsideChange.Decision decision, Instant occurredAt)
            implements OutsideChangeEvent {
        @Override
        public String name() {
            return "calendar.outside-change-settled/1";
        }
    }
}
