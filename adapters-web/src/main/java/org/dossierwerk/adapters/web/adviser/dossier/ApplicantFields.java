package org.dossierwerk.adapters.web.adviser.dossier;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.party.CardFields;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.application.dossier.CardIndex;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one applicant, or of the company, in the form of a dossier. Who is typed is looked up in the card index; a
 * card that may be the same one is shown, and has to be chosen or passed over once (DOS-07, DOS-08).
 *
 * @param prefix of the names of these fields
 */
record ApplicantFields(String prefix, Input input, CardIndex cards, LocalDate today, OfficeCountry country) {

    static final String FIRST = "first-";
    static final String PARTNER = "partner-";
    static final String COMPANY = "company-";

    /** The answer that means that nobody of the card index is meant. */
    static final String NEW = "new";

    @Nullable
    ApplicantEntry applicant() {
        var incomeType = input.id(prefix + "incomeType", CatalogueItemId::new);
        var profile = input.id(prefix + "clientProfile", CatalogueItemId::new);
        var who = known("person") != null ? known("person") : person();
        return who == null
                ? null
                : new ApplicantEntry(input.id(prefix + "applicant", ApplicantId::new), who, incomeType, profile);
    }

    @Nullable
    Who company() {
        var chosen = known("match");
        if (chosen != null) {
            return chosen;
        }
        var fields = new CardFields(input, prefix);
        var company = fields.company();
        var contact = fields.contact(false, country);
        return company == null || undecided() ? null : new Who.New(company, contact);
    }

    /** Cards that may be who is typed. */
    List<Match> matches() {
        if (prefix.equals(COMPANY)) {
            var name = input.text(prefix + "name").strip();
            var number = input.text(prefix + "registrationNumber").strip();
            return name.isEmpty() && number.isEmpty() ? List.of() : cards.matchingCompanies(name, number);
        }
        var last = input.text(prefix + "lastName").strip();
        var email = email();
        return last.isEmpty() && email == null
                ? List.of()
                : cards.matchingPersons(input.text(prefix + "firstName").strip(), last, email);
    }

    boolean typed() {
        return new CardFields(input, prefix).typedPerson();
    }

    private @Nullable Who person() {
        var chosen = known("match");
        if (chosen != null) {
            return chosen;
        }
        boolean first = prefix.equals(FIRST);
        var fields = new CardFields(input, prefix);
        var person = fields.person(first, today);
        var contact = fields.contact(first, country);
        return person == null || undecided() ? null : new Who.New(person, contact);
    }

    private @Nullable Who known(String field) {
        if (input.text(prefix + field).equals(NEW)) {
            return null;
        }
        var card = input.id(prefix + field, PartyId::new);
        return card == null ? null : new Who.Known(card);
    }

    /** Whether there are matches and nothing was said about them; then the form asks. */
    private boolean undecided() {
        if (input.text(prefix + "match").equals(NEW) || matches().isEmpty()) {
            return false;
        }
        input.note(prefix + "match", new InvalidValue(prefix + "match", "dossier.matchUndecided"));
        return true;
    }

    private @Nullable EmailAddress email() {
        try {
            var typed = input.text(prefix + "email");
            return typed.isBlank() ? null : EmailAddress.of(typed);
        } catch (InvalidValue notAnAddress) {
            return null;
        }
    }
}
