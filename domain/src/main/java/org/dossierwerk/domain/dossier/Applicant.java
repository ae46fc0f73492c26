package org.dossierwerk.domain.dossier;

import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The role of a person who applies, alone or as one of two.
 *
 * @param incomeType from the administrator's list (DOS-12, reading 34), or null
 * @param clientProfile from the administrator's list, or null
 */
public record Applicant(
        ApplicantId id,
        PartyId person,
        @Nullable CatalogueItemId incomeType,
        @Nullable CatalogueItemId clientProfile) {

    /**
     * Asserts that a person can be the first applicant: with first name, last name and e-mail address (DOS-02).
     *
     * @throws DossierRefusal.ApplicantIncomplete at the missing part
     */
    public static void requireReachable(Party.Snapshot card) {
        if (!(card.identity() instanceof Party.Person person)) {
            throw new DossierRefusal.NotAPerson();
        }
        if (person.name().first().isEmpty()) {
            throw new DossierRefusal.ApplicantIncomplete("firstName");
        }
        if (card.contact().email() == null) {
            throw new DossierRefusal.ApplicantIncomplete("email");
        }
    }
}
