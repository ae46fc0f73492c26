package org.dossierwerk.domain.office;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to users. */
public sealed interface UserEvent extends DomainEvent {

    UserId user();

    @Override
    default UUID subject() {
        return user().value();
    }

    record Added(UserId user, Instant occurredAt) implements UserEvent {
        @Override
        public String name() {
            return "user.added/1";
        }
    }

    record Deactivated(UserId user, Instant occurredAt) implements UserEvent {
        @Override
        public String name() {
            return "user.deactivated/1";
        }
    }
}
