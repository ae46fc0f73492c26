package org.dossierwerk.domain.documents;

import static org.dossierwerk.domain.documents.Progress.State.APPROVED;
import static org.dossierwerk.domain.documents.Progress.State.LAPSED;
import static org.dossierwerk.domain.documents.Progress.State.PROVISIONALLY_APPROVED;
import static org.dossierwerk.domain.documents.Progress.State.RECEIVED;
import static org.dossierwerk.domain.documents.Progress.State.REJECTED;
import static org.dossierwerk.domain.documents.Progress.State.REQUESTED;

import java.util.EnumSet;
import java.util.Set;
import org.dossierwerk.domain.documents.Progress.State;

/** A step of a requested document: from which states it leads, and where to (reading 15). */
public enum Move {
    /** A file is handed in; one more joins it until somebody has judged (reading 17). */
    RECEIVE(RECEIVED, REQUESTED, RECEIVED),
    /** The client takes back the own upload (DOC-14, DOC-15). */
    WITHDRAW(REQUESTED, RECEIVED),
    APPROVE_PROVISIONALLY(PROVISIONALLY_APPROVED, RECEIVED),
    APPROVE(APPROVED, RECEIVED, PROVISIONALLY_APPROVED),
    /** A provisional approval can still be taken back (DOC-21). */
    REJECT(REJECTED, RECEIVED, PROVISIONALLY_APPROVED),
    /** What was approved is asked for again only as an exception with a reason (DOC-20). */
    REQUEST_AGAIN(REQUESTED, REJECTED, APPROVED),
    /** Whoever judged thought better of it at once: back to where it was, a provisional approval if that was it. */
    TAKE_BACK(RECEIVED, PROVISIONALLY_APPROVED, APPROVED, REJECTED),
    LAPSE(LAPSED, REQUESTED, RECEIVED, PROVISIONALLY_APPROVED, APPROVED, REJECTED);

    private final State target;
    private final Set<State> sources;

    Move(State target, State... sources) {
        this.target = target;
        this.sources = EnumSet.noneOf(State.class);
        this.sources.addAll(Set.of(sources));
    }

    public boolean leadsFrom(State state) {
        return sources.contains(state);
    }

    State target() {
        return target;
    }
}
