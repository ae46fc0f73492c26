package org.dossierwerk.domain.shared;

import java.util.ArrayList;
import java.util.List;

/** A root with behaviour: it changes only through its own methods and remembers what happened until it is saved. */
public abstract class Aggregate {

    private final List<DomainEvent> pending = new ArrayList<>();

    /** Remembers that something happened; it is told to others when the aggregate is saved. */
    protected final void raise(DomainEvent event) {
        pending.add(event);
    }

    /** What happened since the last save, oldest first. Asking empties the list. */
    public final List<DomainEvent> takeEvents() {
        var taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }
}
