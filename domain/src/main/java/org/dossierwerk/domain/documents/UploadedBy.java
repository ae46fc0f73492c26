package org.dossierwerk.domain.documents;

import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/** Who put a file there. */
public sealed interface UploadedBy {

    record Client(PartyId person) implements UploadedBy {}

    record Staff(UserId user) implements UploadedBy {}

    /** It came from a provider of source data, by this name. */
    record Provider(String name) implements UploadedBy {}
}
