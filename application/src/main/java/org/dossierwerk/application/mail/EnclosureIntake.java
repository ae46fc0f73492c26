package org.dossierwerk.application.mail;

import java.io.InputStream;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Enclosure;

/** Takes a file in that somebody of the office wants to send: looks at it, keeps it, and keeps it as it is. */
public interface EnclosureIntake {

    /** @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable when it will not do; then nothing is kept */
    Enclosure receive(DossierId dossier, String name, InputStream bytes);
}
