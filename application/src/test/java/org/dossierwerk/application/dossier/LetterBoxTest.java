package org.dossierwerk.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.office.History;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.ApiTokenId;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyRefusal;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other systems that hand in applications with a token of the office. */
class LetterBoxTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final ApiTokenId id = new ApiTokenId(UUID.randomUUID());
    private String token = "";

    @BeforeEach
    void a_token() {
        work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek");
        token = office.administrator().apiTokens().issue(id, "Vergelijker").orElseThrow();
    }

    @Test
    @Tag("DOS-15")
    void what_is_handed_in_waits_under_the_name_of_the_system_for_the_product_of_its_code() {
        var receipt = office.office.letterBox(token).deliver("order-1", delivery("Kim", code(), null));

        var waiting = office.desk().applications().waiting();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).id()).isEqualTo(receipt.id());
        assertThat(waiting.get(0).message().sender()).isEqualTo("Vergelijker");
        assertThat(waiting.get(0).message().productKind()).isEqualTo(mortgage().id());
    }

    @Test
    @Tag("INV-9")
    void the_same_key_gives_the_same_receipt_later_and_makes_nothing_more() {
        var box = office.office.letterBox(token);
        var first = box.deliver("order-1", delivery("Kim", code(), null));
        office.clock.advance(Duration.ofHours(30));

        assertThat(box.deliver("order-1", delivery("Kim", code(), null))).isEqualTo(first);
        assertThat(office.desk().applications().waiting()).hasSize(1);
    }

    @Test
    @Tag("INV-9")
    void the_same_key_with_another_application_is_refused() {
        var box = office.office.letterBox(token);
        box.deliver("order-1", delivery("Kim", null, null));
        assertThatThrownBy(() -> box.deliver("order-1", delivery("Kimberly", null, null)))
                .isInstanceOf(DossierRefusal.ApplicationKeyUsed.class);
        assertThat(office.desk().applications().waiting()).hasSize(1);
    }

    @Test
    @Tag("INV-9")
    void another_key_or_another_system_is_another_application() {
        var other = office.administrator()
                .apiTokens()
                .issue(new ApiTokenId(UUID.randomUUID()), "Formulier")
                .orElseThrow();
        office.office.letterBox(token).deliver("order-1", delivery("Kim", null, null));
        office.office.letterBox(token).deliver("order-2", delivery("Kim", null, null));
        office.office.letterBox(other).deliver("order-1", delivery("Kim", null, null));
        assertThat(office.desk().applications().waiting()).hasSize(3);
    }

    @Test
    void an_unknown_product_or_an_impossible_birthday_waits_for_nobody() {
        var box = office.office.letterBox(token);
        assertThatThrownBy(() -> box.deliver("order-1", delivery("Kim", "NONE", null)))
                .isInstanceOf(OfficeRefusal.UnknownChoice.class);
        assertThatThrownBy(() -> box.deliver("order-1", delivery("Kim", null, LocalDate.of(2030, 1, 1))))
                .isInstanceOf(PartyRefusal.NotBornYet.class);
        var mortgage = mortgage();
        office.administrator()
                .office()
                .save(new CatalogueItem(
                        mortgage.id(),
                        mortgage.version(),
                        mortgage.catalogue(),
                        mortgage.name(),
                        mortgage.code(),
                        false));
        assertThatThrownBy(() -> box.deliver("order-1", delivery("Kim", mortgage.code(), null)))
                .isInstanceOf(OfficeRefusal.UnknownChoice.class);
        assertThat(office.desk().applications().waiting()).isEmpty();
    }

    @Test
    void a_token_is_told_once_and_kept_as_a_hash() {
        assertThat(office.administrator().apiTokens().issue(id, "Vergelijker")).isEmpty();
        assertThat(office.administrator().apiTokens().list())
                .singleElement()
                .satisfies(kept -> assertThat(kept.toString()).doesNotContain(token));
    }

    @Test
    void a_withdrawn_or_made_up_token_lets_nobody_in() {
        office.administrator().apiTokens().withdraw(id);
        assertThatThrownBy(() -> office.office.letterBox(token)).isInstanceOf(AccessRefusal.TokenUnknown.class);
        assertThatThrownBy(() -> office.office.letterBox("made up")).isInstanceOf(AccessRefusal.TokenUnknown.class);
    }

    @Test
    void tokens_are_for_who_maintains_the_office_and_their_coming_and_going_is_written_down() {
        var sam = office.aColleague("Sam", Right.WORK_ON_DOSSIERS);
        var tokens = office.desk(sam).apiTokens();
        assertThatThrownBy(tokens::list).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> tokens.issue(id, "x")).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> tokens.withdraw(id)).isInstanceOf(OfficeRefusal.NotAllowed.class);

        office.administrator().apiTokens().withdraw(id);
        office.administrator().apiTokens().withdraw(id);
        assertThat(office.administrator().history().of(History.Setting.OFFICE, History.OFFICE))
                .filteredOn(deed -> deed.action().contains("token"))
                .extracting(deed -> Map.entry(deed.action(), deed.facts().get("name")))
                .containsExactly(
                        Map.entry("office.token-withdrawn", "Vergelijker"),
                        Map.entry("office.token-issued", "Vergelijker"));
    }

    private CatalogueItem mortgage() {
        return office.desk().office().items(Catalogue.PRODUCT_KIND).get(0);
    }

    private String code() {
        return mortgage().code();
    }

    private static LetterBox.Delivery delivery(String first, @Nullable String product, @Nullable LocalDate birth) {
        var person = new Application.Person(
                new Party.Person(new PersonName(first, "", "Smit"), birth),
                new Party.Contact(EmailAddress.of("kim@example.nl"), null, null));
        return new LetterBox.Delivery(List.of(person), product, "Woning");
    }
}
