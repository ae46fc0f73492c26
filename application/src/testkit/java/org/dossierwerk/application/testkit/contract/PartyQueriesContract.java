package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.domain.shared.PostalAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What looking for a card that exists already gives. */
public interface PartyQueriesContract extends StorageContract {

    @Test
    @Tag("DOS-07")
    default void a_person_matches_by_name_or_by_address_the_better_match_first() {
        var office = ExampleOffice.in(stores());
        var namesake = office.aPerson("Zoë", "van", "Dijk", "other@example.com");
        var both = office.aPerson("Zoe", "", "Dijk", "zoe@example.com");
        var sameAddress = office.aPerson("Tom", "", "Smit", "ZOE@example.com");
        office.aPerson("Zoe", "", "Dijkstra", "third@example.com");
        var matches = stores().partyQueries().persons("zoe", "DIJK", EmailAddress.of("zoe@example.com"), 10);
        assertThat(matches).extracting(DossierViews.Match::id).containsExactly(both, namesake, sameAddress);
        assertThat(matches.get(0).sameName() && matches.get(0).sameEmail()).isTrue();
        assertThat(matches.get(1).sameName()).isTrue();
        assertThat(matches.get(1).sameEmail()).isFalse();
        assertThat(matches.get(2).sameName()).isFalse();
        assertThat(matches.get(2).sameEmail()).isTrue();
        assertThat(stores().partyQueries().persons("Zoe", "Dijk", null, 1)).hasSize(1);
        assertThat(stores().partyQueries().persons("No", "Body", null, 10)).isEmpty();
    }

    @Test
    default void a_company_matches_by_name_or_by_registration_number() {
        var bakery = PartyExamples.aCompany("Bäckerei Groß", "");
        var other = PartyExamples.aCompany("Garage Smit", "12345678");
        stores().parties().save(bakery);
        stores().parties().save(other);
        var queries = stores().partyQueries();
        assertThat(queries.companies("backerei GROSS", "", 10))
                .extracting(DossierViews.Match::id)
                .containsExactly(bakery.snapshot().id());
        assertThat(queries.companies("Nobody", "12345678", 10))
                .extracting(DossierViews.Match::id)
                .containsExactly(other.snapshot().id());
        assertThat(queries.companies("Nobody", "", 10)).isEmpty();
        assertThat(queries.persons("Garage", "Smit", null, 10)).isEmpty();
    }

    @Test
    @Tag("DOS-15")
    default void persons_at_the_same_door_are_found_however_the_address_is_written() {
        var home = PostalAddress.of("Lindelaan", "4a", "3511 AB", "Utrecht", "NL");
        var other = PostalAddress.of("Lindelaan", "6", "3511 AB", "Utrecht", "NL");
        var there = livingAt(home);
        livingAt(other);
        var asked = PostalAddress.of("Lindelaan", "4 A", "3511ab", "Utrecht", "NL");
        assertThat(stores().partyQueries().personsAt(asked, 10)).containsExactly(there);
        var without = PostalAddress.of("Lindelaan", "", "", "Utrecht", "NL");
        livingAt(without);
        assertThat(stores().partyQueries().personsAt(without, 10)).isEmpty();
    }

    private PartyId livingAt(PostalAddress address) {
        var id = new PartyId(UUID.randomUUID());
        stores().parties()
                .save(Party.enter(
                        id,
                        new Party.Person(new PersonName("Jan", "", "Jansen"), null),
                        new Party.Contact(null, null, address),
                        LocalDate.of(2026, 11, 23),
                        Instant.parse("2026-11-23T09:00:00Z")));
        return id;
    }
}
