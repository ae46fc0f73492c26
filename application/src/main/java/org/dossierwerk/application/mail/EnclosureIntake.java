package org.dossierwerk.application.mail;

import java.io.InputStream;
import java.util.Optional;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Enclosure;
import org.jspecify.annotations.Nullable;

/** Takes a file in that somebody of the office wants to send: looks at it, keeps it, keeps it as it is, and looks again when it leaves. */
public interface EnclosureIntake {

    /** @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable when it will not do; then nothing is kept */
    Enclosure receive(DossierId dossier, String name, InputStream bytes);

    /**
     * Looks through it once more, since a virus may be known only by now.
     *
     * @return what was found
     * @throws org.dossierwerk.application.port.ProviderFailure when nobody knows
     */
    Optional<String> virus(@Nullable DossierId dossier, Enclosure enclosure);
}
