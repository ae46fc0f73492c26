package org.dossierwerk.application.events;

import java.util.Set;
import org.dossierwerk.domain.shared.DomainEvent;

/**
 * Which events a reaction outside is told of.
 *
 * @param reaction its stable name, kept with each delivery, such as {@code mail.send}
 */
public record Subscription(String reaction, Set<Class<? extends DomainEvent>> to) {

    public Subscription {
        to = Set.copyOf(to);
    }

    boolean isAbout(DomainEvent event) {
        return to.stream().anyMatch(type -> type.isInstance(event));
    }
}
