package org.dossierwerk.application.port.storage;

import java.util.Optional;
import org.dossierwerk.domain.mail.Postmark;

/** By what messages are known again when something comes back. */
public interface PostmarkRepository {

    Optional<Postmark> find(String token);

    /** @param messageId without angle brackets */
    Optional<Postmark> findSent(String messageId);

    /**
     * Keeps it, unless something left under that message id already.
     *
     * @return the one that is kept
     */
    Postmark keep(Postmark postmark);
}
