package org.dossierwerk.application.port.mail;

import java.util.List;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * What came of handing a message over.
 *
 * @param refused those of its readers who will not have it; never all of them
 */
public record Handover(List<Refused> refused) {

    public Handover {
        refused = List.copyOf(refused);
    }

    /** @param reason as the server put it */
    public record Refused(EmailAddress address, String reason) {}

    /** Everybody will have it, as far as can be known. */
    public static Handover toAll() {
        return new Handover(List.of());
    }
}
