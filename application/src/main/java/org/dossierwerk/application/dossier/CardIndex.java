package org.dossierwerk.application.dossier;

import java.util.List;
import org.dossierwerk.application.dossier.DossierViews.Card;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The persons and companies the office knows. */
public interface CardIndex {

    /** Persons that may be the one being entered: of the same name, or with the same e-mail address (DOS-07). */
    List<Match> matchingPersons(String firstName, String lastName, @Nullable EmailAddress email);

    List<Match> matchingCompanies(String name, String registrationNumber);

    /** Cards by a few letters of a name or an e-mail address (DOS-09). */
    List<Match> search(String text);

    Card get(PartyId party);

    /** @param version of the card as the caller saw it */
    void correct(PartyId party, long version, Party.Identity identity, Party.Contact contact);
}
