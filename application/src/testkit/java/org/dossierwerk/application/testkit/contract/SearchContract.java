package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found by typing. */
public interface SearchContract extends StorageContract {

    @Test
    default void a_dossier_is_found_by_the_beginning_and_by_a_part_of_a_name() {
        var office = ExampleOffice.in(stores());
        var dossier = office.aDossier(office.aPerson("Björn", "van der", "Łukaszewicz", "b.luka@example.com"));
        for (var typed : List.of("Bjo", "bjö", "ØRN".replace('Ø', 'ö'), "lukas", "zewicz", "van d", "Łuka bj", "der bjorn", "b.luka@", "uka@exa")) {
            assertThat(found(typed)).as(typed).containsExactly(dossier.id());
        }
        for (var typed : List.of("", "  ", "---", "bjornx", "luka emma", "q")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    default void a_dossier_is_found_by_its_number_and_by_either_client() {
        var office = ExampleOffice.in(stores());
        var emma = office.aPerson("Emma", "", "Smit", "emma@example.com");
        var tom = office.aPerson("Tom", "", "O'Brien", "tom@example.com");
        var dossier = DossierExamples.aDossier()
                .of(emma, tom)
                .advisedBy(office.adviser())
                .numbered("D-2026-00417")
                .build();
        stores().dossiers().save(dossier);
        for (var typed : List.of("D-2026-00417", "00417", "417", "d-2026-004", "obrien", "o’brien", "emma tom", "tom 417")) {
            assertThat(found(typed)).as(typed).contains(dossier.snapshot().id());
        }
    }

    @Test
    default void a_company_s_dossier_is_found_by_its_name() {
        var office = ExampleOffice.in(stores());
        var company = PartyExamples.aCompany("Straßenbau Groß GmbH", "");
        stores().parties().save(company);
        var dossier = DossierExamples.aDossier()
                .of(new Client.Business(company.snapshot().id()))
                .advisedBy(office.adviser())
                .build();
        stores().dossiers().save(dossier);
        for (var typed : List.of("strassen", "GROSS", "bau gmbh", "Groß")) {
            assertThat(found(typed)).as(typed).containsExactly(dossier.snapshot().id());
        }
    }

    @Test
    default void those_that_begin_so_come_before_those_that_only_contain_it() {
        var office = ExampleOffice.in(stores());
        var contains = office.aDossier(office.aPerson("Arjan", "", "Bos", "a@example.com"));
        var begins = office.aDossier(office.aPerson("Janneke", "", "Bos", "j@example.com"));
        var exact = office.aDossier(office.aPerson("Jan", "", "Bos", "jan.bos@example.com"));
        var ids = found("jan");
        assertThat(ids).hasSize(3).last().isEqualTo(contains.id());
        assertThat(ids.subList(0, 2)).containsExactlyInAnyOrder(begins.id(), exact.id());
        assertThat(stores().dossierQueries().search("jan", null, 2)).hasSize(2);
    }

    @Test
    default void one_letter_finds_each_dossier_once() {
        var office = ExampleOffice.in(stores());
        var dossier = office.aDossier(office.aPerson("Zazu", "", "Zaza", "zaz.zazaza@zoo.example"));
        assertThat(found("z")).containsExactly(dossier.id());
        assertThat(found("a z")).contains(dossier.id()).doesNotHaveDuplicates();
    }

    @Test
    default void a_hit_tells_it_from_others() {
        var office = ExampleOffice.in(stores());
        assertThat(stores().dossierQueries().search("wit", null, 5)).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo(office.dossier());
            assertThat(hit.title()).isEqualTo("De Wit");
            assertThat(hit.detail()).isEqualTo("Emma de Wit, emma.dewit@example.com");
            assertThat(hit.number()).startsWith("D-2026-");
        });
    }

    @Test
    default void nobody_finds_what_is_none_of_their_business() {
        var office = ExampleOffice.in(stores());
        var cas = office.anotherAdviser("Cas", "Handler");
        assertThat(stores().dossierQueries().search("wit", cas, 5)).isEmpty();
        assertThat(stores().dossierQueries().search("wit", office.adviser(), 5)).hasSize(1);
    }

    @Test
    default void a_corrected_name_is_found_and_the_old_one_is_not() {
        var office = ExampleOffice.in(stores());
        var card = stores().parties().find(office.person()).orElseThrow();
        card.correct(
                new Party.Person(PersonName.of("Emma", "", "Zwart"), null),
                card.snapshot().contact(),
                Moments.TODAY,
                NOW);
        stores().parties().save(card);
        assertThat(found("zwart")).containsExactly(office.dossier());
        assertThat(found("wit emma zwart")).containsExactly(office.dossier());
        card = stores().parties().find(office.person()).orElseThrow();
        card.correct(card.snapshot().identity(), Party.Contact.NONE, Moments.TODAY, NOW);
        stores().parties().save(card);
        assertThat(found("wit")).isEmpty();
    }

    @Test
    default void an_applicant_who_left_is_not_found_any_more() {
        var office = ExampleOffice.in(stores());
        var tom = office.aPerson("Tom", "", "Jansen", "tom@example.com");
        var dossier = stores().dossiers().find(office.dossier()).orElseThrow();
        dossier.serve(DossierExamples.household(tom), NOW);
        stores().dossiers().save(dossier);
        assertThat(found("jansen")).containsExactly(office.dossier());
        assertThat(found("emma")).isEmpty();
    }

    @Test
    default void cards_are_found_as_dossiers_are() {
        var office = ExampleOffice.in(stores());
        var company = PartyExamples.aCompany("Arjan Bouw", "");
        stores().parties().save(company);
        var jan = office.aPerson("Jan", "", "Bos", "jan@example.com");
        var matches = stores().partyQueries().search("jan", null, 5);
        assertThat(matches).extracting(DossierViews.Match::id).containsExactly(jan, company.snapshot().id());
        assertThat(matches.get(0).name()).isEqualTo("Jan Bos");
        assertThat(matches.get(0).email()).isEqualTo("jan@example.com");
        assertThat(matches.get(0).address()).isEqualTo("Keizersgracht 12, 1015 CS Amsterdam");
    }

    @Test
    @Tag("ADM-04")
    default void cards_are_found_among_the_clients_of_ones_own_dossiers() {
        var office = ExampleOffice.in(stores());
        var company = PartyExamples.aCompany("Wit Bouw", "");
        stores().parties().save(company);
        var bouw = company.snapshot().id();
        var cas = office.anotherAdviser("Cas", "Handler");
        assertThat(cards("wit", cas)).isEmpty();
        assertThat(cards("wit", office.adviser())).containsExactly(office.person());
        stores().dossiers()
                .save(DossierExamples.aDossier()
                        .of(new Client.Business(bouw))
                        .handledBy(office.adviser(), cas)
                        .build());
        assertThat(cards("wit", cas)).containsExactly(bouw);
        assertThat(cards("bouw", office.adviser())).containsExactly(bouw);
        assertThat(cards("wit", null)).containsExactlyInAnyOrder(office.person(), bouw);
    }

    private List<PartyId> cards(String typed, @Nullable UserId onlyInvolving) {
        return stores().partyQueries().search(typed, onlyInvolving, 5).stream()
                .map(DossierViews.Match::id)
                .toList();
    }

    private List<DossierId> found(String typed) {
        return stores().dossierQueries().search(typed, null, 10).stream()
                .map(DossierViews.Hit::id)
                .toList();
    }
}
