package org.dossierwerk.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.TestOffice.aPerson;
import static org.dossierwerk.application.TestOffice.household;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpeningADossierTest {

    private final TestOffice house = new TestOffice();
    private final Dossiers dossiers = house.desk().dossiers();

    @Test
    @Tag("DOS-02")
    void the_first_applicant_needs_a_first_name_and_an_address_to_write_to() {
        assertThatThrownBy(() -> house.aDossier(household(aPerson("", "Wit", "emma@example.nl"), null)))
                .isInstanceOf(DossierRefusal.ApplicantIncomplete.class)
                .extracting("field")
                .isEqualTo("firstName");
        assertThatThrownBy(() -> house.aDossier(household(aPerson("Emma", "Wit", null), null)))
                .isInstanceOf(DossierRefusal.ApplicantIncomplete.class)
                .extracting("field")
                .isEqualTo("email");
        assertThatThrownBy(() -> PersonName.of("Emma", "", " "))
                .extracting("field")
                .isEqualTo("lastName");
        assertThat(dossiers.list(new DossierViews.Filter("", null, null), null).items())
                .isEmpty();
    }

    @Test
    @Tag("DOS-02")
    void a_first_applicant_cannot_lose_the_address_either() {
        var dossier = house.aDossier();
        var emma = dossiers.get(dossier).applicants().get(0);
        assertThatThrownBy(() -> house.desk()
                        .cardIndex()
                        .correct(emma.person(), emma.personVersion(), emma.identity(), Party.Contact.NONE))
                .isInstanceOf(DossierRefusal.ApplicantIncomplete.class);
    }

    @Test
    @Tag("DOS-03")
    void a_new_dossier_starts_with_the_caller_as_adviser_until_another_is_chosen() {
        assertThat(dossiers.draft(null).adviser()).isEqualTo(house.anna);
        assertThat(dossiers.draft(house.ben).adviser()).isEqualTo(house.ben);
        assertThat(house.desk(house.ben).dossiers().draft(null).adviser()).isEqualTo(house.ben);
    }

    @Test
    @Tag("DOS-04")
    void another_adviser_brings_their_case_handler_who_can_still_be_overwritten() {
        assertThat(house.administrator().dossiers().draft(house.anna).caseHandler())
                .isEqualTo(house.ben);
        assertThat(dossiers.draft(house.ben).caseHandler()).isNull();
        var opened =
                dossiers.open(with(house.opening(TestOffice.emma()), new Dossier.Handling(house.anna, house.admin)));
        assertThat(dossiers.get(opened).caseHandler().id()).isEqualTo(house.admin);
    }

    @Test
    @Tag("DOS-05")
    void a_household_is_one_applicant_or_two() {
        assertThat(dossiers.get(house.aDossier()).applicants()).hasSize(1);
        assertThat(dossiers.get(house.aDossier(TestOffice.emmaAndDaan())).applicants())
                .hasSize(2);
        assertThatThrownBy(() -> new Client.Household(List.of())).isInstanceOf(DossierRefusal.NoApplicant.class);
        assertThatThrownBy(() -> new Client.Household(List.of(someone(), someone(), someone())))
                .isInstanceOf(DossierRefusal.TooManyApplicants.class);
    }

    private static Applicant someone() {
        return new Applicant(new ApplicantId(UUID.randomUUID()), new PartyId(UUID.randomUUID()), null, null);
    }

    @Test
    @Tag("DOS-06")
    void a_second_applicant_is_there_only_when_there_is_a_partner() {
        var dossier = house.aDossier(TestOffice.emmaAndDaan());
        var before = dossiers.get(dossier);
        var first = before.applicants().get(0);
        dossiers.change(change(before, theFirstAlone(before), new Dossier.Handling(house.anna, house.ben)));
        assertThat(dossiers.get(dossier).applicants())
                .extracting(DossierViews.ApplicantDetails::id)
                .containsExactly(first.id());
    }

    @Test
    @Tag("DOS-07")
    void somebody_of_the_same_name_or_address_is_shown_as_a_match() {
        house.aDossier();
        var cards = house.desk().cardIndex();
        assertThat(cards.matchingPersons("emma", "wit", null))
                .singleElement()
                .satisfies(match -> assertThat(match.sameName()).isTrue());
        assertThat(cards.matchingPersons("Em", "de Wit", EmailAddress.of("EMMA@example.nl")))
                .singleElement()
                .satisfies(match -> assertThat(match.sameEmail()).isTrue());
        assertThat(cards.matchingPersons("Daan", "Vos", null)).isEmpty();
    }

    @Test
    @Tag("DOS-08")
    void a_chosen_match_is_used_again_and_an_ignored_one_makes_another_card() {
        var first = dossiers.get(house.aDossier()).applicants().get(0).person();
        var second = house.aDossier(household(new Who.Known(first), null));
        assertThat(dossiers.get(second).applicants().get(0).person()).isEqualTo(first);
        assertThat(house.desk().cardIndex().search("emma")).hasSize(1);

        house.aDossier();
        assertThat(house.desk().cardIndex().search("emma")).hasSize(2);
    }

    @Test
    @Tag("DOS-09")
    void a_new_person_can_be_found_in_the_card_index() {
        assertThat(house.desk().cardIndex().search("wit")).isEmpty();
        var dossier = house.aDossier();
        var found = house.desk().cardIndex().search("wit");
        assertThat(found).singleElement().extracting(DossierViews.Match::name).isEqualTo("Emma Wit");
        assertThat(house.desk().cardIndex().get(found.get(0).id()).dossiers())
                .extracting(DossierViews.Hit::id)
                .containsExactly(dossier);
    }

    @Test
    @Tag("DOS-10")
    void a_business_dossier_holds_a_company_and_no_applicants() {
        var bakery = new Who.New(new Party.Company("Bakkerij Smit", "12345678"), Party.Contact.NONE);
        var dossier = dossiers.get(house.aDossier(new ClientEntry.Business(bakery)));
        assertThat(dossier.applicants()).isEmpty();
        assertThat(dossier.company().identity().name()).isEqualTo("Bakkerij Smit");

        assertThatThrownBy(() -> house.aDossier(new ClientEntry.Business(aPerson("Emma", "Wit", "e@example.nl"))))
                .isInstanceOf(DossierRefusal.NotACompany.class);
        assertThatThrownBy(() -> house.aDossier(household(bakery, null))).isInstanceOf(DossierRefusal.NotAPerson.class);
        assertThatThrownBy(() -> dossiers.change(
                        change(dossier, TestOffice.emma(), new Dossier.Handling(house.anna, house.ben))))
                .isInstanceOf(DossierRefusal.OtherKind.class);
    }

    @Test
    @Tag("DOS-11")
    void the_office_s_form_of_address_is_proposed_and_each_dossier_can_have_its_own() {
        assertThat(dossiers.draft(null).formOfAddress()).isEqualTo(FormOfAddress.FORMAL);
        changeSettings(FormOfAddress.INFORMAL, null);
        assertThat(dossiers.draft(null).formOfAddress()).isEqualTo(FormOfAddress.INFORMAL);
        assertThat(dossiers.get(house.office.webForm(house.anna).apply(noor())).formOfAddress())
                .isEqualTo(FormOfAddress.INFORMAL);

        var dossier = dossiers.get(house.aDossier());
        assertThat(dossier.formOfAddress()).isEqualTo(FormOfAddress.FORMAL);
        dossiers.change(new Dossiers.Change(
                dossier.id(),
                dossier.version(),
                theFirstAlone(dossier),
                new Dossier.Handling(house.anna, house.ben),
                FormOfAddress.INFORMAL,
                dossier.language(),
                null));
        assertThat(dossiers.get(dossier.id()).formOfAddress()).isEqualTo(FormOfAddress.INFORMAL);
    }

    private void changeSettings(FormOfAddress form, @Nullable CatalogueItemId leadSource) {
        var office = house.administrator().office();
        var s = office.settings();
        office.change(new OfficeSettings(
                s.version(),
                s.name(),
                s.zone(),
                s.language(),
                form,
                s.workingHours(),
                s.mailbox(),
                s.phone(),
                leadSource));
    }

    @Test
    @Tag("DOS-12")
    void only_what_stands_on_the_list_can_be_chosen() {
        var employed = anItem(Catalogue.INCOME_TYPE, "Loondienst");
        var starter = anItem(Catalogue.CLIENT_PROFILE, "Starter");
        var dossier = dossiers.get(house.aDossier(choosing(employed, starter)));
        assertThat(dossier.applicants().get(0).incomeType().name()).isEqualTo("Loondienst");

        var invented = new CatalogueItemId(UUID.randomUUID());
        assertThatThrownBy(() -> house.aDossier(choosing(invented, null)))
                .isInstanceOf(OfficeRefusal.UnknownChoice.class)
                .extracting("field")
                .isEqualTo("incomeType");
        assertThatThrownBy(() -> house.aDossier(choosing(null, employed)))
                .isInstanceOf(OfficeRefusal.UnknownChoice.class)
                .extracting("field")
                .isEqualTo("clientProfile");
    }

    @Test
    @Tag("DOS-12")
    void a_choice_taken_off_the_list_stays_where_it_was_and_is_offered_to_nobody_else() {
        var employed = anItem(Catalogue.INCOME_TYPE, "Loondienst");
        var dossier = dossiers.get(house.aDossier(choosing(employed, null)));
        house.administrator()
                .office()
                .save(new CatalogueItem(employed, 1, Catalogue.INCOME_TYPE, "Loondienst", "Loondienst", false));

        var emma = dossier.applicants().get(0);
        var same = new ClientEntry.Household(
                new ApplicantEntry(emma.id(), new Who.Known(emma.person()), employed, null), null);
        dossiers.change(change(dossier, same, new Dossier.Handling(house.anna, house.ben)));
        assertThatThrownBy(() -> house.aDossier(choosing(employed, null)))
                .isInstanceOf(OfficeRefusal.UnknownChoice.class);
    }

    @Test
    @Tag("DOS-12")
    void what_stands_on_the_list_has_a_name_and_a_code() {
        var id = new CatalogueItemId(UUID.randomUUID());
        var office = house.administrator().office();
        assertThatThrownBy(() -> office.save(new CatalogueItem(id, 0, Catalogue.INCOME_TYPE, "Loondienst", " ", true)))
                .extracting("field")
                .isEqualTo("code");
        assertThatThrownBy(() -> office.save(new CatalogueItem(id, 0, Catalogue.INCOME_TYPE, " ", "LD", true)))
                .extracting("field")
                .isEqualTo("name");
        assertThat(office.items(Catalogue.INCOME_TYPE)).isEmpty();
    }

    private static ClientEntry choosing(@Nullable CatalogueItemId income, @Nullable CatalogueItemId profile) {
        return new ClientEntry.Household(
                new ApplicantEntry(null, aPerson("Emma", "Wit", "emma@example.nl"), income, profile), null);
    }

    private CatalogueItemId anItem(Catalogue catalogue, String name) {
        var id = new CatalogueItemId(UUID.randomUUID());
        house.administrator().office().save(new CatalogueItem(id, 0, catalogue, name, name, true));
        return id;
    }

    @Test
    @Tag("DOS-13")
    void a_dossier_from_the_public_form_has_the_portal_s_lead_source() {
        var website = anItem(Catalogue.LEAD_SOURCE, "Website");
        changeSettings(FormOfAddress.FORMAL, website);
        var application = noor();
        var opened = house.office.webForm(house.anna).apply(application);
        assertThat(house.office.webForm(house.anna).apply(application)).isEqualTo(opened);

        var dossier = dossiers.get(opened);
        assertThat(dossier.leadSource().name()).isEqualTo("Website");
        assertThat(dossier.adviser().id()).isEqualTo(house.anna);
        assertThat(dossiers.get(house.aDossier()).leadSource()).isNull();
    }

    private static WebForm.Application noor() {
        return new WebForm.Application(
                new DossierId(UUID.randomUUID()),
                new Party.Person(PersonName.of("Noor", "", "Nieuw"), null),
                new Party.Contact(EmailAddress.of("noor@example.nl"), null, null),
                null);
    }

    @Test
    @Tag("DOS-14")
    void the_public_number_is_unique_and_never_changes() {
        var before = dossiers.get(house.aDossier());
        var other = dossiers.get(house.aDossier());
        assertThat(before.number()).startsWith("D-2026-").isNotEqualTo(other.number());
        var couple = new ClientEntry.Household(
                theFirstAlone(before).first(), TestOffice.applicant(aPerson("Daan", "Vos", "daan@example.nl")));
        dossiers.change(change(before, couple, new Dossier.Handling(house.ben, null)));
        assertThat(dossiers.get(before.id()).number()).isEqualTo(before.number());
        dossiers.close(before.id(), dossiers.get(before.id()).version());
        dossiers.reopen(before.id(), dossiers.get(before.id()).version());
        assertThat(dossiers.get(before.id()).number()).isEqualTo(before.number());
    }

    @Test
    @Tag("PRD-01")
    void a_product_added_by_hand_stands_in_the_navigation_at_once() {
        var mortgage = anItem(Catalogue.PRODUCT_KIND, "Hypotheek");
        var dossier = house.aDossier();
        dossiers.addProduct(dossier, new ProductId(UUID.randomUUID()), mortgage, "Aankoop");
        assertThat(dossiers.get(dossier).products())
                .singleElement()
                .satisfies(line -> assertThat(line.kind().name()).isEqualTo("Hypotheek"));
        dossiers.addProduct(dossier, new ProductId(UUID.randomUUID()), mortgage, "Verbouwing");
        assertThat(dossiers.get(dossier).products())
                .extracting(DossierViews.ProductLine::description)
                .containsExactly("Aankoop", "Verbouwing");
        assertThatThrownBy(() -> dossiers.addProduct(
                        dossier, new ProductId(UUID.randomUUID()), new CatalogueItemId(UUID.randomUUID()), ""))
                .isInstanceOf(OfficeRefusal.UnknownChoice.class);
    }

    @Test
    void opening_twice_with_the_same_id_makes_one_dossier() {
        var command = house.opening(TestOffice.emma());
        assertThat(dossiers.open(command)).isEqualTo(dossiers.open(command));
        assertThat(dossiers.search("wit")).hasSize(1);
        assertThat(house.desk().cardIndex().search("emma")).hasSize(1);
    }

    @Test
    @Tag("ADM-01")
    void a_deactivated_user_gets_no_dossiers_and_keeps_the_ones_there_are() {
        var dossier = house.aDossier();
        house.administrator().staff().deactivate(house.ben);
        assertThatThrownBy(() -> house.aDossier())
                .isInstanceOf(OfficeRefusal.UserUnavailable.class)
                .extracting("field")
                .isEqualTo("caseHandler");

        assertThat(dossiers.draft(null).caseHandler()).isNull();
        assertThatThrownBy(() -> dossiers.draft(house.ben)).isInstanceOf(OfficeRefusal.UserUnavailable.class);

        var details = dossiers.get(dossier);
        assertThat(details.caseHandler().id()).isEqualTo(house.ben);
        dossiers.change(change(details, theFirstAlone(details), new Dossier.Handling(house.anna, house.ben)));

        house.administrator().staff().reactivate(house.ben);
        assertThat(dossiers.get(house.aDossier()).caseHandler().id()).isEqualTo(house.ben);
    }

    @Test
    @Tag("ADM-01")
    void a_deactivated_adviser_keeps_a_running_dossier_until_it_is_given_to_somebody_who_works_here() {
        var running = house.aDossier();
        house.administrator().staff().deactivate(house.anna);
        var desk = house.administrator().dossiers();
        assertThatThrownBy(() -> desk.open(house.opening(TestOffice.emma())))
                .isInstanceOf(OfficeRefusal.UserUnavailable.class)
                .extracting("field")
                .isEqualTo("adviser");

        var kept = desk.get(running);
        desk.change(change(kept, theFirstAlone(kept), new Dossier.Handling(house.anna, null)));
        var given = desk.get(running);
        assertThat(given.adviser().id()).isEqualTo(house.anna);
        desk.change(change(given, theFirstAlone(given), new Dossier.Handling(house.ben, null)));

        var back = desk.get(running);
        assertThatThrownBy(() -> desk.change(change(back, theFirstAlone(back), new Dossier.Handling(house.anna, null))))
                .isInstanceOf(OfficeRefusal.UserUnavailable.class);
        assertThatThrownBy(() ->
                        desk.change(change(back, theFirstAlone(back), new Dossier.Handling(house.ben, house.anna))))
                .isInstanceOf(OfficeRefusal.UserUnavailable.class);
    }

    @Test
    @Tag("ADM-01")
    void the_public_form_gives_a_deactivated_adviser_no_dossier_either() {
        house.administrator().staff().deactivate(house.anna);
        assertThatThrownBy(() -> house.office.webForm(house.anna).apply(noor()))
                .isInstanceOf(OfficeRefusal.UserUnavailable.class);
        assertThat(house.administrator().dossiers().search("nieuw")).isEmpty();
        assertThat(house.administrator().cardIndex().search("noor")).isEmpty();
    }

    @Test
    void work_is_not_given_to_somebody_unknown() {
        var command = with(house.opening(TestOffice.emma()), new Dossier.Handling(new UserId(UUID.randomUUID()), null));
        assertThatThrownBy(() -> dossiers.open(command)).isInstanceOf(OfficeRefusal.UserUnavailable.class);
    }

    private static Open with(Open command, Dossier.Handling handling) {
        return new Open(
                command.id(), command.client(), handling, command.formOfAddress(), Language.NL, command.leadSource());
    }

    private static ClientEntry.Household theFirstAlone(DossierViews.Details dossier) {
        var first = dossier.applicants().get(0);
        return new ClientEntry.Household(
                new ApplicantEntry(first.id(), new Who.Known(first.person()), null, null), null);
    }

    private static Dossiers.Change change(DossierViews.Details before, ClientEntry client, Dossier.Handling handling) {
        return new Dossiers.Change(
                before.id(), before.version(), client, handling, before.formOfAddress(), before.language(), null);
    }
}
