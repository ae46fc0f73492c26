package org.dossierwerk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    @Tag("DOS-05")
    void a_household_has_one_or_two_applicants() {
        assertThat(new Client.Household(List.of(applicant(1))).hasPartner()).isFalse();
        assertThat(new Client.Household(List.of(applicant(1), applicant(2))).hasPartner())
                .isTrue();
        assertThatThrownBy(() -> new Client.Household(List.of())).isInstanceOf(DossierRefusal.NoApplicant.class);
        assertThatThrownBy(() -> new Client.Household(List.of(applicant(1), applicant(2), applicant(3))))
                .isInstanceOf(DossierRefusal.TooManyApplicants.class);
    }

    @Test
    void nobody_is_their_own_partner() {
        assertThatThrownBy(() -> new Client.Household(List.of(applicant(1), applicant(1))))
                .isInstanceOf(DossierRefusal.SamePersonTwice.class);
    }

    @Test
    @Tag("DOS-10")
    void a_business_dossier_holds_a_company_and_no_applicants() {
        var dossier = open(new Client.Business(party(5)));

        assertThat(dossier.snapshot().client().applicants()).isEmpty();
        assertThatThrownBy(() -> dossier.serve(new Client.Household(List.of(applicant(1))), NOW))
                .isInstanceOf(DossierRefusal.OtherKind.class);
    }

    @Test
    @Tag("DOS-02")
    void the_first_applicant_has_a_first_name_and_an_email_address() {
        Applicant.requireReachable(card("Emma", "emma@example.nl"));

        assertThatThrownBy(() -> Applicant.requireReachable(card("", "emma@example.nl")))
                .extracting(e -> ((Refusal) e).field())
                .isEqualTo("firstName");
        assertThatThrownBy(() -> Applicant.requireReachable(card("Emma", null)))
                .extracting(e -> ((Refusal) e).field())
                .isEqualTo("email");
    }

    @Test
    void nothing_is_added_to_a_closed_dossier_until_it_is_opened_again() {
        var dossier = open(new Client.Household(List.of(applicant(1))));
        var mortgage = Product.of(new ProductId(new UUID(0, 8)), new CatalogueItemId(new UUID(0, 9)), "");
        dossier.close(NOW);

        assertThatThrownBy(() -> dossier.addProduct(mortgage, NOW)).isInstanceOf(DossierRefusal.Closed.class);

        dossier.reopen(NOW);
        dossier.addProduct(mortgage, NOW);
        assertThat(dossier.snapshot().products()).containsExactly(mortgage);
    }

    @Test
    @Tag("DOS-14")
    void its_number_is_for_people_and_tells_the_year() {
        assertThat(DossierNumber.of(2026, 417).value()).isEqualTo("D-2026-00417");
        assertThat(DossierNumber.of(2026, 1_234_567).value()).isEqualTo("D-2026-1234567");
    }

    private static Dossier open(Client client) {
        return Dossier.open(
                new DossierId(new UUID(0, 1)),
                DossierNumber.of(2026, 1),
                client,
                new Dossier.Handling(new UserId(new UUID(0, 2)), null),
                new Dossier.Manner(FormOfAddress.FORMAL, Language.NL),
                null,
                NOW);
    }

    private static Applicant applicant(int n) {
        return new Applicant(new ApplicantId(new UUID(1, n)), party(n), null, null);
    }

    private static PartyId party(int n) {
        return new PartyId(new UUID(2, n));
    }

    private static Party.Snapshot card(String first, @Nullable String email) {
        return new Party.Snapshot(
                party(1),
                0,
                new Party.Person(PersonName.of(first, "de", "Wit"), null),
                new Party.Contact(email == null ? null : EmailAddress.of(email), null, null));
    }
}
