package org.dossierwerk.application.dossier;

import java.util.List;
import org.dossierwerk.application.dossier.DossierViews.Card;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The persons and companies the office knows. Who does not see all dossiers finds, reads and corrects the cards of their own
 * dossiers only (ADM-04); of the others they learn no more than that somebody they enter may be known already.
 */
public interface CardIndex {

    /** Persons that may be the one being entered: of the same name, or with the same e-mail address (DOS-07). */
    List<Match> matchingPersons(String firstName, String lastName, @Nullable EmailAddress email);

    List<Match> matchingCompanies(String name, String registrationNumber);

    /** Cards by a few letters of a name or an e-mail address (DOS-09). */
    List<Match> search(String text);

    /** @throws org.dossierwerk.domain.party.PartyRefusal.NotFound also when the caller may not know of it */
    Card get(PartyId party);

    /** @param version of the card as the caller saw it */
    void correct(PartyId party, long version, Party.Identity identity, Party.Contact contact);

    /** Says that mail arrives at the card's address again, whatever came back before. */
    void deliverableAgain(PartyId party);
}
