package org.dossierwerk.application.events;

import java.util.List;
import org.dossierwerk.domain.shared.DomainEvent;

/**
 * Keeps something else in step with what happened: in the same thread and transaction, before commit. When it refuses, its
 * cause is undone as well.
 */
public interface InsideReaction<E extends DomainEvent> {

    Class<E> to();

    void react(E event);

    /** Several that happened together, in their order: one by one, unless it is better done at once. */
    default void reactToAll(List<E> events) {
        events.forEach(this::react);
    }
}
