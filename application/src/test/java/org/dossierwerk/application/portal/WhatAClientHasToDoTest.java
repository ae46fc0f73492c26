package org.dossierwerk.application.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The portal's lists of things to do, seen by Emma and by her partner Daan. */
class WhatAClientHasToDoTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private ProductId mortgage;
    private DocumentKindId payslip;
    private DocumentKindId deed;

    @BeforeEach
    void an_appointment_and_a_product() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        mortgage = work.aProduct(dossier, work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek"), "Woning");
        payslip = work.aKind("Salarisstrook");
        deed = work.aKind("Koopakte");
    }

    private Portal portal(int applicant) {
        var person = office.desk()
                .dossiers()
                .get(dossier)
                .applicants()
                .get(applicant)
                .person();
        return office.office.portal(Caller.client(person));
    }

    private Portal emma() {
        return portal(0);
    }

    private List<String> open(Portal portal) {
        return portal.overview().open().stream().map(Task::title).toList();
    }

    @Test
    @Tag("APT-15")
    void an_appointment_shows_the_action_items_that_belong_to_it() {
        work.asked(meeting, payslip);
        work.asked(DossierItem.of(mortgage), deed);
        assertThat(emma().appointment(meeting.appointment()).tasks())
                .extracting(Task::title)
                .containsExactly("Salarisstrook");
    }

    @Test
    @Tag("ACT-03")
    @Tag("ACT-04")
    void the_overview_lists_what_is_open_everywhere_and_a_products_tab_also_what_is_done() {
        var first = work.asked(meeting, payslip);
        var second = work.asked(DossierItem.of(mortgage), deed);
        assertThat(open(emma())).containsExactlyInAnyOrder("Salarisstrook", "Koopakte");
        assertThat(emma().overview().progress().open()).isEqualTo(2);

        work.handedInByStaff(second);
        assertThat(open(emma())).containsExactly("Salarisstrook");
        assertThat(emma().overview().products().get(0).tasks())
                .extracting(Task::title, Task::open)
                .containsExactly(tuple("Koopakte", false));

        work.handedInByStaff(first);
        assertThat(open(emma())).isEmpty();
        assertThat(emma().overview().progress().open()).isZero();
    }

    @Test
    @Tag("BEY-06")
    void an_appointment_and_a_product_show_how_far_their_documents_are_and_by_when_they_are_wanted() {
        var handedIn = work.asked(meeting, payslip);
        work.asked(meeting, deed);
        work.handedInByClient(handedIn);
        var rejected = work.asked(DossierItem.of(mortgage), deed);
        work.handedInByClient(rejected);
        work.judge(rejected, Verdict.REJECT, "Onleesbaar");

        assertThat(emma().appointment(meeting.appointment()).readiness())
                .extracting(how -> how.handedIn() + " of " + how.needed() + " " + day(how.deadline()))
                .isEqualTo("1 of 2 2026-11-25");
        assertThat(emma().overview().products().get(0).readiness())
                .extracting(how -> how.handedIn() + " of " + how.needed() + " " + day(how.deadline()))
                .isEqualTo("0 of 1 2026-11-25");
        assertThat(day(office.desk()
                        .documentChecks()
                        .of(DossierItem.of(mortgage))
                        .readiness()
                        .deadline()))
                .isEqualTo("2026-11-25");

        office.setTime("2026-11-25T10:00");
        assertThat(emma().overview().products().get(0).readiness().deadline()).isNull();
        assertThat(office.desk()
                        .documentChecks()
                        .of(DossierItem.of(mortgage))
                        .readiness()
                        .deadline())
                .isNull();
    }

    private static String day(AgreedTime deadline) {
        return deadline.wallTime().toLocalDate().toString();
    }

    @Test
    @Tag("ACT-05")
    @Tag("DOC-18")
    void progress_begins_at_nothing_ends_at_all_and_falls_when_something_must_be_done_again() {
        assertThat(emma().overview().progress().percent()).isZero();
        var first = work.asked(meeting, payslip);
        var second = work.asked(meeting, deed);
        var third = work.asked(DossierItem.of(mortgage), payslip);
        assertThat(percent()).isZero();
        work.handedInByClient(first);
        assertThat(percent()).isEqualTo(33);
        work.handedInByClient(second);
        work.handedInByClient(third);
        assertThat(percent()).isEqualTo(100);

        work.judge(second, Verdict.REJECT_AND_REQUEST_AGAIN, "Onleesbaar");
        assertThat(percent()).isEqualTo(66);
    }

    private int percent() {
        return emma().overview().progress().percent();
    }

    @Test
    @Tag("DOC-19")
    void what_the_adviser_says_about_a_document_is_to_be_read() {
        var document = work.asked(meeting, payslip);
        office.desk().documentChecks().remark(document, "Van oktober graag");
        assertThat(emma().overview().open().get(0).remark()).isEqualTo("Van oktober graag");
    }

    @Test
    @Tag("DOC-07")
    @Tag("DOC-09")
    void what_was_taken_away_is_gone_from_the_portal() {
        var document = work.asked(meeting, payslip);
        work.asked(meeting, deed);
        office.desk().documentChecks().remove(document);
        assertThat(open(emma())).containsExactly("Koopakte");
        var item = emma().overview().open().get(0).id();
        office.desk().actionItems().drop(item);
        assertThat(open(emma())).isEmpty();
        assertThatThrownBy(() -> emma().task(item)).isInstanceOf(ActionItemRefusal.NotFound.class);
    }

    @Test
    @Tag("DOC-10")
    void what_staff_handed_in_stays_to_be_seen_as_done() {
        work.handedInByStaff(work.asked(meeting, payslip));
        assertThat(emma().appointment(meeting.appointment()).tasks())
                .extracting(Task::title, Task::open)
                .containsExactly(tuple("Salarisstrook", false));
    }

    @Test
    void what_is_for_the_partner_alone_only_the_partner_sees() {
        var daan = work.applicants(dossier).get(1);
        work.asked(meeting, payslip, daan);
        work.asked(meeting, deed);
        assertThat(open(emma())).containsExactly("Koopakte");
        assertThat(open(portal(1))).containsExactlyInAnyOrder("Salarisstrook", "Koopakte");
        var own = portal(1).overview().open().stream()
                .filter(task -> task.title().equals("Salarisstrook"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> emma().task(own.id())).isInstanceOf(ActionItemRefusal.NotFound.class);
    }

    @Test
    void what_belongs_to_a_cancelled_appointment_is_not_on_the_portal_and_counts_for_nothing() {
        work.asked(meeting, payslip);
        office.desk().appointments().cancel(meeting.appointment(), null);
        assertThat(open(emma())).isEmpty();
        assertThat(emma().overview().progress().all()).isZero();
    }

    @Test
    @Tag("PRD-02")
    void a_product_the_client_may_not_view_has_neither_tab_nor_action_items_until_it_is_switched_on() {
        work.asked(DossierItem.of(mortgage), deed);
        change(true, false, Product.Standing.NONE);
        assertThat(emma().overview().products()).isEmpty();
        assertThat(open(emma())).isEmpty();
        change(true, true, Product.Standing.NONE);
        assertThat(emma().overview().products()).hasSize(1);
        assertThat(open(emma())).containsExactly("Koopakte");
    }

    @Test
    @Tag("PRD-04")
    void a_status_is_shown_with_its_explanation() {
        var offered = work.aChoice(Catalogue.PRODUCT_STATUS, "Offerte uitgebracht");
        change(true, true, new Product.Standing(offered, "Geldig tot 1 januari"));
        assertThat(emma().overview().products().get(0).status()).isEqualTo("Offerte uitgebracht");
        assertThat(emma().overview().products().get(0).explanation()).isEqualTo("Geldig tot 1 januari");
    }

    private void change(boolean active, boolean clientMayView, Product.Standing standing) {
        var known = office.desk().products().get(mortgage);
        var product = known.product();
        office.desk()
                .products()
                .change(
                        new Product(
                                product.id(),
                                product.kind(),
                                product.description(),
                                standing,
                                active,
                                clientMayView,
                                product.parties()),
                        known.version());
    }

    @Test
    @Tag("ACT-02")
    @Tag("ACT-06")
    void something_that_is_no_document_can_be_asked_by_hand_and_reported_as_done() {
        var read = add(ActionItemKind.READ, "Lees het dienstverleningsdocument", null);
        var sign = add(ActionItemKind.SIGN, "Onderteken de opdracht", null);
        assertThat(open(emma()))
                .containsExactlyInAnyOrder("Lees het dienstverleningsdocument", "Onderteken de opdracht");

        emma().report(read);
        emma().report(read);
        assertThat(open(emma())).containsExactly("Onderteken de opdracht");
        assertThatThrownBy(() -> emma().report(sign)).isInstanceOf(ActionItemRefusal.NotReported.class);
    }

    @Test
    @Tag("BEY-21")
    void what_should_have_been_done_by_now_comes_first() {
        add(ActionItemKind.DO, "Bel de bank", null);
        add(ActionItemKind.DO, "Bel de notaris", LocalDate.of(2026, 11, 22));
        assertThat(emma().overview().open())
                .extracting(Task::title, Task::late)
                .containsExactly(tuple("Bel de notaris", true), tuple("Bel de bank", false));
    }

    private ActionItemId add(ActionItemKind kind, String title, @Nullable LocalDate due) {
        return add(kind, title, due, null);
    }

    private ActionItemId add(
            ActionItemKind kind, String title, @Nullable LocalDate due, @Nullable ApplicantId applicant) {
        var id = new ActionItemId(UUID.randomUUID());
        office.desk()
                .actionItems()
                .add(new ActionItems.Add(id, meeting, new ActionItem.Task(kind, title, "", null, applicant, due)));
        return id;
    }

    @Test
    @Tag("POR-09")
    void another_client_sees_and_reports_nothing_of_it() {
        var task = add(ActionItemKind.READ, "Lees dit", null);
        var others = office.aDossier(TestOffice.household(TestOffice.aPerson("Jan", "Jansen", "j@example.nl"), null));
        var stranger = office.desk().dossiers().get(others).applicants().get(0).person();
        var portal = office.office.portal(Caller.client(stranger));
        assertThat(open(portal)).isEmpty();
        assertThatThrownBy(() -> portal.task(task)).isInstanceOf(ActionItemRefusal.NotFound.class);
        assertThatThrownBy(() -> portal.report(task)).isInstanceOf(ActionItemRefusal.NotFound.class);
    }
}
