package org.dossierwerk.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Products in a dossier: their state, what starts with them, and moving them. */
class ChangingProductsTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private CatalogueItemId mortgage;
    private DossierId dossier;
    private ProductId product;

    @BeforeEach
    void a_product() {
        mortgage = work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek");
        dossier = office.aDossier();
        product = work.aProduct(dossier, mortgage, "Woning");
    }

    @Test
    @Tag("PRD-03")
    void a_product_that_is_not_active_raises_no_alerts() {
        var alarm = work.aScenario(
                "Alarm",
                new Scope.Products(mortgage),
                List.of(),
                new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Rente loopt af"));
        var other = work.aProduct(dossier, mortgage, "Garage");
        for (var one : List.of(product, other)) {
            work.startOn(DossierItem.of(one), LocalDate.of(2026, 11, 24), null, alarm);
        }
        change(product, false);

        office.setTime("2026-11-24T08:00");
        work.runDue();

        assertThat(office.desk().workQueue().alerts())
                .extracting(line -> line.alert().notice().item())
                .containsExactly(DossierItem.of(other));
    }

    private void change(ProductId id, boolean active) {
        var known = office.desk().products().get(id);
        var before = known.product();
        office.desk()
                .products()
                .change(
                        new Product(
                                id, before.kind(), before.description(), before.standing(), active, true, List.of()),
                        known.version());
    }

    @Test
    void a_stale_change_is_refused() {
        var known = office.desk().products().get(product);
        change(product, false);
        assertThatThrownBy(() -> office.desk().products().change(known.product(), known.version()))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("DOS-17")
    void only_somebody_of_the_card_index_can_be_involved() {
        var known = office.desk().products().get(product);
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        involve(known, emma);
        assertThat(office.desk().products().get(product).product().parties())
                .containsExactly(new Product.Involved(emma, "Notaris"));

        var later = office.desk().products().get(product);
        assertThatThrownBy(() -> involve(later, new PartyId(UUID.randomUUID())))
                .isInstanceOf(PartyRefusal.NotFound.class);
    }

    private void involve(Products.Known known, PartyId party) {
        var before = known.product();
        office.desk()
                .products()
                .change(
                        new Product(
                                before.id(),
                                before.kind(),
                                before.description(),
                                before.standing(),
                                true,
                                true,
                                List.of(new Product.Involved(party, "Notaris"))),
                        known.version());
    }

    @Test
    @Tag("PRD-05")
    void only_the_administrator_moves_a_product_and_all_its_work_goes_along() {
        var item = DossierItem.of(product);
        work.asked(item, work.aKind("Koopakte"));
        var target = office.aDossier();
        assertThatThrownBy(() -> office.desk().products().move(product, target))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);

        office.administrator().products().move(product, target);

        assertThat(office.desk().products().get(product).dossier()).isEqualTo(target);
        assertThat(office.desk().dossiers().get(dossier).products()).isEmpty();
        assertThat(office.desk().documentChecks().ofDossier(target)).hasSize(1);
        assertThat(office.desk().actionItems().ofDossier(target)).hasSize(1);
        assertThat(office.desk().actionItems().ofDossier(dossier)).isEmpty();
        assertThatThrownBy(() -> office.administrator().products().move(product, target))
                .isInstanceOf(DossierRefusal.SameDossier.class);
    }

    @Test
    @Tag("PRD-05")
    void what_was_asked_of_a_person_who_applies_there_too_is_that_person_s_and_the_rest_the_dossiers() {
        var item = DossierItem.of(product);
        var deed = work.aKind("Koopakte");
        var couple = office.aDossier(TestOffice.emmaAndDaan());
        office.administrator().products().move(product, couple);
        var emma = work.applicants(couple).get(0);
        var daan = work.applicants(couple).get(1);
        var ofEmma = work.asked(item, deed, emma);
        var ofDaan = work.asked(item, deed, daan);
        office.desk().documentChecks().allow(ofEmma, new ClientAccess(true, true));
        office.desk().documentChecks().allow(ofDaan, new ClientAccess(true, true));
        work.start(item, work.aScenario("Bellen", new Scope.Products(mortgage), List.of(), alert("Bel Emma")));
        var person = office.desk().dossiers().get(couple).applicants().get(0).person();
        var alone = office.desk()
                .dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        TestOffice.household(new Who.Known(person), null),
                        new Dossier.Handling(office.ben, office.anna),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));

        office.administrator().products().move(product, alone);

        assertThat(work.row(ofEmma)).satisfies(row -> {
            assertThat(row.document().applicant())
                    .isEqualTo(work.applicants(alone).get(0));
            assertThat(row.applicant()).isEqualTo("Emma Wit");
            assertThat(row.document().access()).isEqualTo(new ClientAccess(true, true));
        });
        assertThat(work.row(ofDaan)).satisfies(row -> {
            assertThat(row.document().applicant()).isNull();
            assertThat(row.document().access()).isEqualTo(new ClientAccess(true, false));
        });
        assertThat(work.todo(item))
                .extracting(line -> line.state().task().applicant())
                .containsExactlyInAnyOrder(work.applicants(alone).get(0), null);
        assertThat(office.desk().workQueue().alerts()).isEmpty();
        assertThat(office.desk(office.ben).workQueue().alerts())
                .singleElement()
                .satisfies(line -> assertThat(line.alert().notice().dossier()).isEqualTo(alone));
    }

    @Test
    @Tag("PRD-05")
    void what_a_person_is_to_sign_is_still_to_be_signed_there() {
        var item = DossierItem.of(product);
        var contract = work.asked(item, work.aKind("Overeenkomst"));
        work.handedInByStaff(contract);
        office.desk().documentChecks().allow(contract, new ClientAccess(true, true));
        var emma = work.applicants(dossier).get(0);
        var task = new ActionItem.Task(ActionItemKind.SIGN, "Teken", "", null, emma, null, contract);
        office.desk().actionItems().add(new ActionItems.Add(new ActionItemId(UUID.randomUUID()), item, task));

        office.administrator().products().move(product, office.aDossier(TestOffice.emmaAndDaan()));

        assertThat(work.todo(item))
                .filteredOn(line -> line.title().equals("Teken"))
                .singleElement()
                .satisfies(line -> assertThat(line.state().task().toSign()).isEqualTo(contract));
    }

    private static Step alert(String text) {
        return new Step.RaiseAlert(new StepId(UUID.randomUUID()), text);
    }

    @Test
    @Tag("PRD-01")
    void from_a_product_a_scenario_can_be_started_and_its_action_items_opened() {
        var deed = work.aKind("Koopakte");
        var scenario =
                work.aScenario("Koop", new Scope.Products(mortgage), List.of(), TestWork.document(deed, Whom.DOSSIER));
        work.start(DossierItem.of(product), scenario);
        assertThat(work.todo(DossierItem.of(product))).hasSize(1);
    }

    @Test
    void adding_a_product_starts_what_belongs_to_it() {
        var deed = work.aKind("Koopakte");
        work.aScenario(
                "Koop",
                new Scope.Products(mortgage),
                List.of(new AutomaticStart.OnProduct()),
                TestWork.document(deed, Whom.DOSSIER));
        var added = work.aProduct(dossier, mortgage, "Tweede woning");
        assertThat(work.names(DossierItem.of(added))).containsExactly("Koopakte");
    }
}
