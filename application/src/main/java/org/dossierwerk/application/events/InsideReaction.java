package org.dossierwerk.application.events;

import org.dossierwerk.domain.shared.DomainEvent;

/**
 * Keeps something else in step with what happened: in the same thread and transaction, before commit. When it refuses, its
 * cause is undone as well.
 */
public interface InsideReaction<E extends DomainEvent> {

    Class<E> to();

    void react(E event);
}
