package org.dossierwerk.application.port.storage;

import java.util.List;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Finding cards of the index. */
public interface PartyQueries {

    /** Persons whose first and last name are the given ones, or whose e-mail address is, regardless of case and accents. */
    List<DossierViews.Match> persons(String firstName, String lastName, @Nullable EmailAddress email, int limit);

    /** Persons of the same postcode and house number, regardless of case and spaces. */
    List<PartyId> personsAt(PostalAddress address, int limit);

    /** Companies of that name, regardless of case and accents, or with that registration number unless it is empty. */
    List<DossierViews.Match> companies(String name, String registrationNumber, int limit);

    /**
     * Cards by the beginning or a part of a name or e-mail address, as {@link DossierQueries#search} finds.
     *
     * @param onlyInvolving in whose dossiers alone the cards are looked for, or null for the whole index
     */
    List<DossierViews.Match> search(String text, @Nullable UserId onlyInvolving, int limit);
}
