package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.PersonName;
import org.junit.jupiter.api.Test;

/** What a {@link PartyRepository} does. */
public interface PartyRepositoryContract extends RootContract<Party> {

    @Override
    default Party example() {
        return PartyExamples.aPerson();
    }

    @Override
    default void change(Party root) {
        root.correct(
                new Party.Person(PersonName.of("Emma", "", "Zwart"), null), Party.Contact.NONE, Moments.TODAY, Moments.NOW);
    }

    @Override
    default Record stateOf(Party root) {
        return root.snapshot();
    }

    @Override
    default void save(Party root) {
        stores().parties().save(root);
    }

    @Override
    default Optional<Party> stored(Party root) {
        return stores().parties().find(root.snapshot().id());
    }

    @Test
    default void a_company_comes_back_whole() {
        var company = PartyExamples.aCompany();
        save(company);
        var stored = stored(company).orElseThrow().snapshot();
        assertThat(stored.identity()).isEqualTo(company.snapshot().identity());
        assertThat(stored.contact()).isEqualTo(Party.Contact.NONE);
    }

    @Test
    default void a_person_known_by_last_name_only_comes_back_whole() {
        var person = PartyExamples.anUnreachablePerson("Müller-Łukaszewicz");
        save(person);
        assertThat(stored(person).orElseThrow().snapshot().identity())
                .isEqualTo(person.snapshot().identity());
    }

    @Test
    default void several_are_found_in_one_question() {
        var person = PartyExamples.aPerson();
        var company = PartyExamples.aCompany();
        save(person);
        save(company);
        assertThat(stores().parties().findAll(List.of(person.snapshot().id(), company.snapshot().id())))
                .hasSize(2);
        assertThat(stores().parties().findAll(List.of())).isEmpty();
    }
}
