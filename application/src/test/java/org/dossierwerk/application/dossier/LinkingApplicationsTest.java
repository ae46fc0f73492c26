package org.dossierwerk.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications from other systems, and the dossiers they come to. */
class LinkingApplicationsTest {

    private static final PostalAddress HOME = PostalAddress.of("Lindelaan", "4a", "3511 AB", "Utrecht", "NL");

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private CatalogueItemId mortgage;
    private DossierId emmas;
    private DossierId neighbours;

    @BeforeEach
    void two_dossiers() {
        mortgage = work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek");
        emmas = office.aDossier();
        neighbours = office.aDossier(
                TestOffice.household(TestOffice.aPerson("Jan", "Jansen", "jan@example.nl", HOME), null));
    }

    @Test
    @Tag("DOS-15")
    void the_same_email_or_the_same_door_proposes_a_dossier_and_email_comes_first() {
        var id = received(person(
                "E.", "Wit", "EMMA@example.nl", PostalAddress.of("Lindelaan", "4 A", "3511AB", "Utrecht", "NL")));

        assertThat(office.desk().applications().proposal(id).dossiers())
                .extracting(one -> one.dossier().id(), one -> one.sameEmail(), one -> one.sameAddress())
                .containsExactly(tuple(emmas, true, false), tuple(neighbours, false, true));
    }

    @Test
    @Tag("DOS-15")
    void nobody_alike_proposes_nothing_and_any_dossier_or_a_new_one_can_be_chosen() {
        var first = received(person("Kim", "Smit", "kim@example.nl", null));
        assertThat(office.desk().applications().proposal(first).dossiers()).isEmpty();
        office.desk().applications().link(first, neighbours);
        assertThat(office.desk().dossiers().get(neighbours).products()).hasSize(1);

        var second = received(person("Kim", "Smit", "kim@example.nl", null));
        var fresh = new DossierId(UUID.randomUUID());
        office.desk().applications().open(second, fresh);
        office.desk().applications().open(second, fresh);
        assertThat(office.desk().dossiers().get(fresh).title()).isEqualTo("Smit");
        assertThat(office.desk().dossiers().get(fresh).products()).hasSize(1);
        assertThat(office.desk().applications().waiting()).isEmpty();
    }

    @Test
    @Tag("DOS-15")
    void a_dossier_one_may_not_know_of_is_not_proposed() {
        var id = received(person("E.", "Wit", "emma@example.nl", null));
        var stranger = office.aColleague("Sam", Right.WORK_ON_DOSSIERS);
        assertThat(office.desk(stranger).applications().proposal(id).dossiers()).isEmpty();
        assertThatThrownBy(() -> office.desk(stranger).applications().link(id, emmas))
                .isInstanceOf(DossierRefusal.NotFound.class);
    }

    @Test
    @Tag("DOS-16")
    void linking_fills_what_is_empty_and_leaves_what_is_filled() {
        var id = received(new Application.Person(
                new Party.Person(new PersonName("Emmy", "de", "Wit"), LocalDate.of(1990, 5, 1)),
                new Party.Contact(EmailAddress.of("emma@example.nl"), new PhoneNumber("+31612345678"), HOME)));
        office.desk().applications().link(id, emmas);

        var emma = office.desk().dossiers().get(emmas).applicants().get(0);
        assertThat(emma.identity().name()).isEqualTo(new PersonName("Emma", "", "Wit"));
        assertThat(emma.identity().birthDate()).isEqualTo(LocalDate.of(1990, 5, 1));
        assertThat(emma.contact().phone()).isEqualTo(new PhoneNumber("+31612345678"));
        assertThat(emma.contact().address()).isEqualTo(HOME);

        var later = received(new Application.Person(
                new Party.Person(new PersonName("Emma", "", "Wit"), LocalDate.of(1991, 1, 1)),
                new Party.Contact(EmailAddress.of("emma@example.nl"), new PhoneNumber("+31687654321"), null)));
        office.desk().applications().link(later, emmas);
        var same = office.desk().dossiers().get(emmas).applicants().get(0);
        assertThat(same.identity().birthDate()).isEqualTo(LocalDate.of(1990, 5, 1));
        assertThat(same.contact().phone()).isEqualTo(new PhoneNumber("+31612345678"));
    }

    @Test
    @Tag("DOS-16")
    void what_linking_does_can_be_read_before_and_changes_nothing() {
        var id = received(new Application.Person(
                new Party.Person(new PersonName("Emmy", "de", "Wit"), LocalDate.of(1990, 5, 1)),
                new Party.Contact(EmailAddress.of("emma@example.nl"), new PhoneNumber("+31612345678"), HOME)));

        var read = office.desk().applications().preview(id, emmas);
        var untouched = office.desk().dossiers().get(emmas).applicants().get(0);
        office.desk().applications().link(id, emmas);
        var linked = office.desk().dossiers().get(emmas).applicants().get(0);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).before()).isEqualTo(new Application.Person(untouched.identity(), untouched.contact()));
        assertThat(untouched.contact().phone()).isNull();
        assertThat(read.get(0).after()).isEqualTo(new Application.Person(linked.identity(), linked.contact()));
        assertThat(linked.contact().phone()).isEqualTo(new PhoneNumber("+31612345678"));
    }

    @Test
    @Tag("DOS-16")
    void partners_with_one_address_keep_their_own_birthdays() {
        var household = office.aDossier(TestOffice.household(
                TestOffice.aPerson("Noor", "Smit", "thuis@example.nl"),
                TestOffice.aPerson("Bas", "Smit", "thuis@example.nl")));
        var id = new ApplicationId(UUID.randomUUID());
        office.office
                .applicationInbox()
                .receive(
                        id,
                        new Application.Message(
                                "HDN",
                                List.of(born("Bas", LocalDate.of(1980, 1, 1)), born("Noor", LocalDate.of(1990, 2, 2))),
                                null,
                                ""));
        office.desk().applications().link(id, household);

        assertThat(office.desk().dossiers().get(household).applicants())
                .extracting(
                        one -> one.identity().name().first(),
                        one -> one.identity().birthDate())
                .containsExactly(tuple("Noor", LocalDate.of(1990, 2, 2)), tuple("Bas", LocalDate.of(1980, 1, 1)));
    }

    @Test
    @Tag("DOS-16")
    void a_partner_who_is_not_in_the_dossier_fills_nobody_else_s_card() {
        var alone = office.aDossier(TestOffice.household(TestOffice.aPerson("Noor", "Smit", "thuis@example.nl"), null));
        var id = new ApplicationId(UUID.randomUUID());
        office.office
                .applicationInbox()
                .receive(
                        id,
                        new Application.Message(
                                "HDN", List.of(born("Bas", LocalDate.of(1980, 1, 1)), born("Noor", null)), null, ""));
        assertThat(office.desk().applications().preview(id, alone))
                .extracting(one -> one.before() != null)
                .containsExactly(false, true);
        office.desk().applications().link(id, alone);
        assertThat(office.desk()
                        .dossiers()
                        .get(alone)
                        .applicants()
                        .get(0)
                        .identity()
                        .birthDate())
                .isNull();
    }

    @Test
    @Tag("DOS-15")
    void who_enters_with_a_new_dossier_can_be_read_before() {
        var known = received(person("Emma", "Wit", "emma@example.nl", null));
        var stranger = received(person("Kim", "Smit", "kim@example.nl", null));
        assertThat(office.desk().applications().entrants(known).get(0).known()).isTrue();
        assertThat(office.desk().applications().entrants(stranger).get(0).known())
                .isFalse();
    }

    private static Application.Person born(String first, @Nullable LocalDate birth) {
        return new Application.Person(
                new Party.Person(new PersonName(first, "", "Smit"), birth),
                new Party.Contact(EmailAddress.of("thuis@example.nl"), null, null));
    }

    @Test
    void what_was_settled_is_not_settled_again() {
        var id = received(person("Kim", "Smit", "kim@example.nl", null));
        office.desk().applications().putAside(id);
        assertThatThrownBy(() -> office.desk().applications().link(id, emmas))
                .isInstanceOf(DossierRefusal.ApplicationSettled.class);
        assertThat(office.desk().applications().waiting()).isEmpty();
    }

    private ApplicationId received(Application.Person person) {
        var id = new ApplicationId(UUID.randomUUID());
        var message = new Application.Message("HDN", List.of(person), mortgage, "Woning");
        office.office.applicationInbox().receive(id, message);
        office.office.applicationInbox().receive(id, message);
        return id;
    }

    private static Application.Person person(String first, String last, String email, @Nullable PostalAddress address) {
        return new Application.Person(
                new Party.Person(new PersonName(first, "", last), null),
                new Party.Contact(EmailAddress.of(email), null, address));
    }
}
