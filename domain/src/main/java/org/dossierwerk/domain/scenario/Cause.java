package org.dossierwerk.domain.scenario;

import org.dossierwerk.domain.office.UserId;

/** Why a scenario is carried out. */
public sealed interface Cause {

    /** Somebody started it. */
    record ByHand(UserId user) implements Cause {}

    /** Its item was made, and it starts with such items by itself (SCN-12). */
    record Automatic() implements Cause {}

    /** A trigger came due. */
    record ByTrigger(TriggerId trigger) implements Cause {}
}
