package org.dossierwerk.adapters.web.adviser.party;

import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.party.Party;

/** A card to read: what it holds, and nothing about what it lacks. */
public final class CardTerms {

    private CardTerms() {}

    public static List<Term> of(Party.Identity identity, Party.Contact contact, Words words) {
        var email = contact.email();
        var phone = contact.phone();
        var address = contact.address();
        return Stream.of(
                        identity.fold(new Own(words)),
                        new Term(words.of("card.field.email"), email == null ? "" : email.value()),
                        new Term(words.of("card.field.phone"), phone == null ? "" : phone.value()),
                        new Term(words.of("card.address"), address == null ? "" : address.line()))
                .filter(term -> !term.value().isEmpty())
                .toList();
    }

    private record Own(Words words) implements Party.Identity.Cases<Term> {
        @Override
        public Term person(Party.Person person) {
            var birth = person.birthDate();
            return new Term(words.of("card.field.birthDate"), birth == null ? "" : BirthDate.write(birth));
        }

        @Override
        public Term company(Party.Company company) {
            return new Term(words.of("card.field.registrationNumber"), company.registrationNumber());
        }
    }
}
