package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.ReminderDays;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Only what is missing is chased. It is Monday 23 November 2026, ten in the morning; the appointment is on Thursday 3 December, so that
 * reminders are due on Thursday 26 November and on Tuesday 1 December, when the office opens at nine.
 */
@Tag("BEY-06")
class RemindingTest {

    private static final String FIVE_DAYS_BEFORE = "2026-11-26T09:00";
    private static final String TWO_DAYS_BEFORE = "2026-12-01T09:00";

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private AppointmentTypeId type;
    private DossierId dossier;
    private AppointmentId appointment;
    private DossierItem meeting;
    private DocumentKindId payslip;
    private DocumentKindId identity;

    @BeforeEach
    void an_appointment() {
        type = office.aType(new Confirmation(false, false));
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        appointment = office.anAppointment(dossier, type, "2026-12-03T10:00");
        meeting = DossierItem.of(appointment);
        payslip = work.aKind("Salarisstrook");
        identity = work.aKind("Legitimatiebewijs");
    }

    private void at(String wallTime) {
        office.setTime(wallTime);
        office.office.dueReminders().runOnce();
    }

    private List<String> sentTo(String address) {
        return office.mailTo(address).stream().map(mail -> mail.letter().text()).toList();
    }

    private List<Line> reminders() {
        return office.desk().mailing().outbox(dossier).stream()
                .filter(line -> line.occasion() == Occasion.REMINDER)
                .toList();
    }

    @Test
    @Tag("MAIL-01")
    void an_adviser_can_write_of_it_by_hand_with_what_is_missing_now() {
        var about = new Composer.About(dossier, meeting);
        assertThat(occasionsOffered(about)).doesNotContain(Occasion.REMINDER);
        work.asked(meeting, payslip);
        work.asked(meeting, identity);

        var offered = office.desk().composer().open(about).templates().stream()
                .filter(choice -> choice.occasion() == Occasion.REMINDER)
                .findFirst()
                .orElseThrow();
        office.desk().composer().fill(about, offered.template());
        var draft = office.desk().composer().open(about).draft();
        assertThat(draft.content().letter().text()).contains("- Salarisstrook", "- Legitimatiebewijs");

        office.desk().composer().send(new Composer.Send(draft.id(), about, draft.content(), List.of()));
        office.deliver();
        assertThat(sentTo("emma@example.nl")).singleElement().asString().contains("- Salarisstrook");
    }

    private List<Occasion> occasionsOffered(Composer.About about) {
        return office.desk().composer().open(about).templates().stream()
                .map(Composer.Choice::occasion)
                .toList();
    }

    @Test
    void the_client_is_reminded_of_what_is_missing_five_and_two_working_days_before() {
        work.asked(meeting, payslip);

        at("2026-11-26T08:59");
        assertThat(sentTo("emma@example.nl")).isEmpty();
        at(FIVE_DAYS_BEFORE);
        assertThat(sentTo("emma@example.nl")).hasSize(1);
        at("2026-12-01T08:59");
        assertThat(sentTo("emma@example.nl")).hasSize(1);
        at(TWO_DAYS_BEFORE);
        assertThat(sentTo("emma@example.nl")).hasSize(2);
        at("2026-12-03T09:30");
        assertThat(sentTo("emma@example.nl")).hasSize(2);
    }

    @Test
    void closing_days_are_not_counted() {
        office.administrator().office().close(new ClosingDay(LocalDate.of(2026, 11, 30), "Kantooruitje"));
        work.asked(meeting, payslip);
        at("2026-11-25T09:00");
        assertThat(sentTo("emma@example.nl")).hasSize(1);
    }

    @Test
    void it_lists_exactly_what_is_missing_to_each_their_own() {
        var applicants = work.applicants(dossier);
        work.asked(meeting, payslip, applicants.get(0));
        work.asked(meeting, payslip, applicants.get(1));
        var done = work.asked(meeting, identity, applicants.get(1));
        work.asked(meeting, work.aKind("Taxatierapport"));
        work.handedInByClient(done);

        at(FIVE_DAYS_BEFORE);

        assertThat(sentTo("emma@example.nl"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "Salarisstrook (Emma Wit)",
                                "- Taxatierapport\n",
                                "uw afspraak",
                                "3 december 2026",
                                "https://portal")
                        .doesNotContain("Daan", "Legitimatiebewijs"));
        assertThat(sentTo("daan@example.nl"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Salarisstrook (Daan Vos)", "- Taxatierapport\n")
                        .doesNotContain("Emma", "Legitimatiebewijs"));
    }

    @Test
    void what_an_applicant_without_an_address_has_to_bring_is_told_to_the_first() {
        dossier = office.aDossier(TestOffice.household(
                TestOffice.aPerson("Emma", "Wit", "emma@example.nl"), TestOffice.aPerson("Daan", "Vos", null)));
        meeting = DossierItem.of(office.anAppointment(dossier, type, "2026-12-03T12:00"));
        work.asked(meeting, payslip, work.applicants(dossier).get(1));
        at(FIVE_DAYS_BEFORE);
        assertThat(sentTo("emma@example.nl"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Salarisstrook (Daan Vos)"));
    }

    @Test
    void nobody_is_reminded_of_what_was_handed_in_dropped_rejected_or_is_not_theirs_to_bring() {
        var received = work.asked(meeting, payslip);
        work.handedInByClient(received);
        var rejected = work.asked(meeting, identity);
        work.handedInByClient(rejected);
        work.judge(rejected, Verdict.REJECT, "Onleesbaar");
        work.asked(meeting, work.aKind("Zonder actiepunt", false, null));
        work.asked(meeting, work.aKind("Toch niet"));
        work.todo(meeting).stream()
                .filter(line -> line.title().equals("Toch niet"))
                .forEach(line -> office.desk().actionItems().drop(line.state().id()));
        work.asked(meeting, work.aKind("Gezien"));
        work.todo(meeting).stream()
                .filter(line -> line.title().equals("Gezien"))
                .forEach(line ->
                        office.desk().actionItems().complete(line.state().id()));
        at(FIVE_DAYS_BEFORE);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void what_was_asked_for_only_after_the_moment_is_no_reason_to_remind() {
        at(FIVE_DAYS_BEFORE);
        work.asked(meeting, payslip);
        at("2026-11-26T09:01");
        assertThat(reminders()).isEmpty();
        at(TWO_DAYS_BEFORE);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void an_appointment_planned_late_gets_the_nearest_reminder_only() {
        office.setTime("2026-11-27T10:00");
        work.asked(meeting, payslip);
        at("2026-11-27T10:01");
        assertThat(reminders()).isEmpty();
        at("2026-12-02T10:00");
        assertThat(sentTo("emma@example.nl")).hasSize(1);
    }

    @Test
    @Tag("BEY-16")
    void a_reminder_that_waits_says_what_is_missing_when_it_leaves() {
        var first = work.asked(meeting, payslip);
        work.asked(meeting, identity);
        at(FIVE_DAYS_BEFORE);
        work.handedInByClient(first);

        assertThat(sentTo("emma@example.nl"))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).contains("Legitimatiebewijs").doesNotContain("Salarisstrook"));
        assertThat(reminders())
                .allSatisfy(line -> assertThat(office.desk()
                                .mailing()
                                .get(line.id())
                                .state()
                                .letter()
                                .text())
                        .doesNotContain("Salarisstrook"));
    }

    @Test
    @Tag("BEY-16")
    void a_reminder_whose_reason_is_gone_is_not_sent() {
        var only = work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        work.handedInByClient(only);
        assertNothingLeaves();
    }

    @Test
    @Tag("BEY-16")
    void a_reminder_for_an_appointment_that_was_called_off_is_not_sent() {
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        office.desk().appointments().cancel(appointment, null);
        assertNothingLeaves();
    }

    @Test
    @Tag("BEY-16")
    void a_reminder_that_waited_until_the_appointment_began_is_not_sent() {
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        office.setTime("2026-12-03T10:00");
        assertNothingLeaves();
    }

    @Test
    @Tag("BEY-16")
    void reminders_that_wait_are_not_sent_when_the_office_wants_none_any_more() {
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        remind(ReminderDays.never());
        assertNothingLeaves();
    }

    private void assertNothingLeaves() {
        assertThat(sentTo("emma@example.nl")).noneMatch(text -> text.contains("Salarisstrook"));
        assertThat(reminders()).isNotEmpty().allMatch(line -> line.status() == MailStatus.SUPERSEDED);
    }

    @Test
    void when_the_appointment_moves_the_reminders_move_with_it() {
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        office.move(appointment, "2026-12-10T10:00");
        assertThat(sentTo("emma@example.nl")).noneMatch(text -> text.contains("Salarisstrook"));
        at(TWO_DAYS_BEFORE);
        assertThat(sentTo("emma@example.nl")).noneMatch(text -> text.contains("Salarisstrook"));
        at("2026-12-03T09:00");
        assertThat(sentTo("emma@example.nl"))
                .filteredOn(text -> text.contains("Salarisstrook"))
                .hasSize(1);
    }

    @Test
    void another_title_is_no_reason_to_remind_again() {
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        office.move(appointment, "2026-12-03T11:00");
        at("2026-11-26T09:05");
        assertThat(reminders()).hasSize(2);
        assertThat(sentTo("emma@example.nl"))
                .filteredOn(text -> text.contains("Salarisstrook"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("11:00"));
    }

    @Test
    void the_office_chooses_the_days_and_may_switch_reminders_off() {
        work.asked(meeting, payslip);
        remind(ReminderDays.never());
        at(FIVE_DAYS_BEFORE);
        at(TWO_DAYS_BEFORE);
        assertThat(reminders()).isEmpty();
        remind(new ReminderDays(List.of(1)));
        at("2026-12-02T09:00");
        assertThat(reminders()).hasSize(2);
    }

    private void remind(ReminderDays days) {
        var before = office.administrator().office().settings();
        office.administrator()
                .office()
                .change(new OfficeSettings(
                        before.version(),
                        before.name(),
                        before.zone(),
                        before.language(),
                        before.formOfAddress(),
                        before.workingHours(),
                        before.mailbox(),
                        before.phone(),
                        before.portalLeadSource(),
                        days));
    }

    @Test
    @Tag("PRD-02")
    @Tag("PRD-03")
    void what_a_product_waits_for_is_wanted_by_the_next_appointment_while_active_and_visible() {
        var product = DossierItem.of(work.aProduct(dossier, work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek"), ""));
        work.asked(product, payslip);
        var hidden = work.aProduct(dossier, work.aChoice(Catalogue.PRODUCT_KIND, "ORV"), "");
        work.asked(DossierItem.of(hidden), identity);
        change(hidden, true, false);
        var aside = work.aProduct(dossier, work.aChoice(Catalogue.PRODUCT_KIND, "Krediet"), "");
        work.asked(DossierItem.of(aside), work.aKind("Taxatierapport"));
        change(aside, false, true);
        office.anAppointment(dossier, type, "2026-12-04T10:00");

        at("2026-11-27T09:00");

        assertThat(sentTo("emma@example.nl"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Salarisstrook", "3 december")
                        .doesNotContain("Legitimatiebewijs", "Taxatierapport"));
    }

    private void change(ProductId id, boolean active, boolean visible) {
        var known = office.desk().products().get(id);
        var product = known.product();
        office.desk()
                .products()
                .change(
                        new Product(
                                product.id(),
                                product.kind(),
                                product.description(),
                                product.standing(),
                                active,
                                visible,
                                product.parties()),
                        known.version());
    }

    @Test
    @Tag("MAIL-02")
    void it_speaks_as_the_template_says_in_the_language_and_form_of_the_dossier() {
        var variant = new MailTemplate.Variant(Language.NL, FormOfAddress.FORMAL);
        var template = office.administrator().mailTemplates().get(Occasion.REMINDER, null);
        office.administrator()
                .mailTemplates()
                .reword(
                        Occasion.REMINDER,
                        null,
                        template.version(),
                        variant,
                        new Wording(
                                "Mist u iets?",
                                "{{salutation}},\n\n{{documents.missing}}\n\nTot {{appointment.date}}!"));
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        assertThat(sentTo("emma@example.nl"))
                .containsExactly("Geachte Emma Wit,\n\n- Salarisstrook\n\nTot donderdag 3 december 2026!");
    }

    @Test
    @Tag("PRD-01")
    void in_a_closed_dossier_nobody_is_reminded() {
        work.asked(meeting, payslip);
        office.desk()
                .dossiers()
                .close(dossier, office.desk().dossiers().get(dossier).version());
        at(FIVE_DAYS_BEFORE);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void asking_twice_at_once_reminds_once() {
        work.asked(meeting, payslip);
        at(FIVE_DAYS_BEFORE);
        assertThat(office.office.dueReminders().runOnce()).isZero();
        assertThat(reminders()).hasSize(2);
    }
}
