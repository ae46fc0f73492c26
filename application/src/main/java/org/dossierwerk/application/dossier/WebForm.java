package org.dossierwerk.application.dossier;

import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.Party;
import org.jspecify.annotations.Nullable;

/** The form by which somebody from outside becomes a client (DOS-13). */
public interface WebForm {

    /**
     * Opens a dossier, with the lead source the office configured for its portal, under the adviser who receives newcomers.
     * Applying again with the same id gives the same dossier. Nobody is matched with the card index here: that would tell
     * strangers whom the office knows.
     *
     * @throws org.dossierwerk.domain.office.OfficeRefusal.UserUnavailable when that adviser no longer works here (ADM-01)
     */
    DossierId apply(Application application);

    /**
     * @param id chosen beforehand, so that the same request makes one dossier
     * @param contact of the first applicant, with an e-mail address
     * @param partner null when there is none
     */
    record Application(
            DossierId id,
            Party.Person person,
            Party.Contact contact,
            @Nullable Partner partner) {}

    record Partner(Party.Person person, Party.Contact contact) {}
}
