package org.dossierwerk.application.testkit;

import java.util.Optional;
import org.dossierwerk.application.port.storage.UndeliverableRepository;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;

/** Addresses that nobody reads mail at, in memory. */
record MemoryUndeliverables(Memory memory) implements UndeliverableRepository {

    @Override
    public Optional<Undeliverable> find(EmailAddress address) {
        return memory.with(state -> Optional.ofNullable(state.undeliverables.get(address.key())));
    }

    @Override
    public void flag(Undeliverable flagged) {
        memory.with(state -> state.undeliverables.put(flagged.address().key(), flagged));
    }

    @Override
    public void clear(EmailAddress address) {
        memory.with(state -> state.undeliverables.remove(address.key()));
    }
}
