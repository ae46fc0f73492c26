package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.port.storage.PartyQueries;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Finds cards in memory. */
record MemoryPartyQueries(Memory memory) implements PartyQueries {

    @Override
    public List<Match> persons(String firstName, String lastName, @Nullable EmailAddress email, int limit) {
        var wanted = SearchWords.key(firstName + " " + lastName);
        return matches(Party.Person.class, limit, card -> {
            var name = ((Party.Person) card.identity()).name();
            boolean sameName = SearchWords.key(name.first() + " " + name.last()).equals(wanted);
            boolean sameEmail = email != null
                    && card.contact().email() != null
                    && card.contact().email().key().equals(email.key());
            return match(card, sameName, sameEmail);
        });
    }

    @Override
    public List<PartyId> personsAt(PostalAddress address, int limit) {
        return memory.with(state -> state.parties.values().stream()
                .filter(card -> card.identity() instanceof Party.Person)
                .filter(card -> card.contact().address() != null
                        && card.contact().address().isSameDoor(address))
                .map(Party.Snapshot::id)
                .limit(limit)
                .toList());
    }

    @Override
    public List<Match> companies(String name, String registrationNumber, int limit) {
        var wanted = SearchWords.key(name);
        return matches(Party.Company.class, limit, card -> {
            var company = (Party.Company) card.identity();
            boolean sameNumber =
                    !registrationNumber.isEmpty() && company.registrationNumber().equals(registrationNumber);
            return match(card, SearchWords.key(company.name()).equals(wanted) || sameNumber, false);
        });
    }

    @Override
    public List<Match> search(String text, @Nullable UserId onlyInvolving, int limit) {
        return memory.with(state -> MemorySearch.best(known(state, onlyInvolving), MemorySearch::words, text)
                .limit(limit)
                .map(card -> match(card, false, false))
                .toList());
    }

    private static List<Party.Snapshot> known(State state, @Nullable UserId user) {
        return state.parties.values().stream()
                .filter(card -> user == null
                        || state.dossiers.values().stream()
                                .filter(dossier -> dossier.handling().involves(user))
                                .anyMatch(dossier -> dossier.concerns(card.id())))
                .toList();
    }

    private List<Match> matches(
            Class<? extends Party.Identity> kind, int limit, Function<Party.Snapshot, Match> compare) {
        return memory.with(state -> state.parties.values().stream()
                .filter(card -> kind.isInstance(card.identity()))
                .map(compare)
                .filter(match -> match.sameName() || match.sameEmail())
                .sorted(Comparator.comparing((Match match) -> match.sameName() && match.sameEmail() ? 0 : 1)
                        .thenComparing(match -> match.sameName() ? 0 : 1)
                        .thenComparing(match -> match.id().value().toString()))
                .limit(limit)
                .toList());
    }

    private static Match match(Party.Snapshot card, boolean sameName, boolean sameEmail) {
        var contact = card.contact();
        return new Match(
                card.id(),
                card.identity().displayName(),
                contact.email() == null ? "" : contact.email().value(),
                contact.address() == null ? "" : contact.address().line(),
                sameName,
                sameEmail);
    }
}
