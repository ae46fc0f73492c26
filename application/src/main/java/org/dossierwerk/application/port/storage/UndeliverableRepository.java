package org.dossierwerk.application.port.storage;

import java.util.Optional;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;

/** Addresses that nobody reads mail at. Two addresses with the same key are one. */
public interface UndeliverableRepository {

    Optional<Undeliverable> find(EmailAddress address);

    /** Keeps the latest that was said of an address. */
    void flag(Undeliverable address);

    void clear(EmailAddress address);
}
