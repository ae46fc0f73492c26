package org.dossierwerk.domain.shared;

import java.time.Instant;
import java.util.UUID;

/** Something that happened to an aggregate: a record of ids and facts, named in the past tense. */
public interface DomainEvent {

    /** The stable name under which the event is kept and read again, such as {@code appointment.planned/1}. */
    String name();

    /** The id of the aggregate it happened to. */
    UUID subject();

    /** Deliveries with the same key keep their order; usually the subject itself. */
    default UUID orderKey() {
        return subject();
    }

    Instant occurredAt();
}
