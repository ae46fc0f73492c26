package org.dossierwerk.domain.party;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to a card of the index. */
public sealed interface PartyEvent extends DomainEvent {

    PartyId party();

    @Override
    default UUID subject() {
        return party().value();
    }

    record Entered(PartyId party, Instant occurredAt) implements PartyEvent {
        @Override
        public String name() {
            return "party.entered/1";
        }
    }

    record Corrected(PartyId party, Instant occurredAt) implements PartyEvent {
        @Override
        public String name() {
            return "party.corrected/1";
        }
    }
}
