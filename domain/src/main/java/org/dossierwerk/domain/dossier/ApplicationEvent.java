package org.dossierwerk.domain.dossier;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to an application that came in. */
public sealed interface ApplicationEvent extends DomainEvent {

    ApplicationId application();

    @Override
    default UUID subject() {
        return application().value();
    }

    record Received(ApplicationId application, Instant occurredAt) implements ApplicationEvent {
        @Override
        public String name() {
            return "application.received/1";
        }
    }

    record Linked(ApplicationId application, DossierId dossier, Instant occurredAt) implements ApplicationEvent {
        @Override
        public String name() {
            return "application.linked/1";
        }
    }

    record PutAside(ApplicationId application, Instant occurredAt) implements ApplicationEvent {
        @Override
        public String name() {
            return "application.put-aside/1";
        }
    }
}
