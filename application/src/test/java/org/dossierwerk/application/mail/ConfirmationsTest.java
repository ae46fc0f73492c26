package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.TestOffice.aPerson;
import static org.dossierwerk.application.TestOffice.household;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.Appointments.Change;
import org.dossierwerk.application.appointment.Appointments.ResultEntry;
import org.dossierwerk.application.appointment.Appointments.When;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.domain.appointment.Appointment.Particulars;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {

    private static final String EMMA = "emma@example.nl";

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final Writings writing = new Writings(house);
    private final AppointmentTypeId quiet = house.aType(new Confirmation(false, false));
    private final DossierId dossier = house.aDossier();

    private AppointmentId planned(AppointmentTypeId ofType) {
        return house.anAppointment(dossier, ofType, "2026-11-25T10:00");
    }

    @Test
    @Tag("APT-17")
    void planning_sends_exactly_one_confirmation_with_the_type_s_own_template() {
        var wording = new Wording("Tot woensdag", "{{salutation}}, tot {{appointment.date}}!");
        var formal = new MailTemplate.Variant(Language.NL, FormOfAddress.FORMAL);
        var templates = house.administrator().mailTemplates();
        templates.reword(
                Occasion.CONFIRMATION,
                type,
                templates.get(Occasion.CONFIRMATION, type).version(),
                formal,
                wording);
        planned(type);
        assertThat(house.mailTo(EMMA)).singleElement().satisfies(mail -> {
            assertThat(mail.letter().subject()).isEqualTo("Tot woensdag");
            assertThat(mail.letter().text()).contains("25 november 2026");
            assertThat(mail.calendar().method()).isEqualTo(Invitation.Method.REQUEST);
        });
        assertThat(templates.get(Occasion.CONFIRMATION, quiet).type()).isNull();
        assertThat(templates
                        .get(Occasion.CONFIRMATION, null)
                        .wordings()
                        .get(formal)
                        .subject())
                .isNotEqualTo("Tot woensdag");
    }

    @Test
    @Tag("APT-18")
    void the_sent_confirmation_is_listed_and_can_be_opened() {
        planned(type);
        house.deliver();
        var line = house.desk().mailing().outbox(dossier).get(0);
        assertThat(line.status()).isEqualTo(MailStatus.SENT);
        assertThat(line.occasion()).isEqualTo(Occasion.CONFIRMATION);
        var opened = house.desk().mailing().get(line.id());
        assertThat(opened.state().letter()).isEqualTo(house.mailTo(EMMA).get(0).letter());
        assertThat(opened.html()).contains("Emma Wit");
    }

    @Test
    @Tag("APT-19")
    void without_automatic_confirmation_nothing_leaves_until_somebody_sends_it() {
        var appointment = planned(quiet);
        assertThat(house.mailTo(EMMA)).isEmpty();
        assertThat(house.desk().mailing().outbox(dossier)).isEmpty();

        var templates = house.administrator().mailTemplates();
        templates.reword(
                Occasion.CONFIRMATION,
                quiet,
                templates.get(Occasion.CONFIRMATION, quiet).version(),
                new MailTemplate.Variant(Language.NL, FormOfAddress.FORMAL),
                new Wording("Tot woensdag", "{{client.name}}: {{appointment.title}}"));
        var draft = writing.about(dossier, appointment).draft();
        assertThat(draft.content().letter()).isEqualTo(new Letter("Tot woensdag", "Emma Wit: Oriënterend gesprek"));
        writing.send(dossier, appointment, draft.content().to(), new Letter("Afspraak", "Tot dan"));
        assertThat(house.mailTo(EMMA))
                .singleElement()
                .satisfies(mail -> assertThat(mail.letter()).isEqualTo(new Letter("Afspraak", "Tot dan")));
        assertThat(house.desk().mailing().outbox(dossier).get(0).author()).isEqualTo("Anna Adviseur");
    }

    @Test
    @Tag("MAIL-01")
    void a_chosen_template_fills_readers_subject_and_text_and_each_can_be_changed_before_sending() {
        var couple = house.aDossier(TestOffice.emmaAndDaan());
        var appointment = house.anAppointment(couple, quiet, "2026-11-25T12:00");
        var first = writing.about(couple, appointment);
        var draft = first.draft().content();
        assertThat(draft.to()).isEqualTo("Emma Wit <" + EMMA + ">, Daan Vos <daan@example.nl>");
        assertThat(draft.letter().subject()).contains("12:00").doesNotContain("{{");
        assertThat(draft.letter().text())
                .contains("Emma Wit en Daan Vos", "25 november 2026", "12:00", "Keizersgracht 12", "Anna Adviseur")
                .doesNotContain("{{");
        var changed = first.templates().stream()
                .filter(choice -> choice.occasion() == Occasion.CHANGE)
                .findFirst()
                .orElseThrow();
        house.desk().composer().fill(Writings.of(couple, appointment), changed.template());
        assertThat(writing.about(couple, appointment).draft().content().letter())
                .isNotEqualTo(draft.letter());

        writing.send(couple, appointment, "Daan <daan@example.nl>", new Letter("Tot woensdag", "Dag Daan"));
        assertThat(house.mailTo(EMMA)).isEmpty();
        assertThat(house.mailTo("daan@example.nl"))
                .extracting(mail -> mail.letter())
                .containsExactly(new Letter("Tot woensdag", "Dag Daan"));
    }

    @Test
    void a_message_written_by_hand_needs_a_reader() {
        var appointment = planned(quiet);
        assertThatThrownBy(() -> writing.send(dossier, appointment, " ", new Letter("A", "B")))
                .isInstanceOf(MailRefusal.NoRecipient.class);
    }

    @Test
    @Tag("APT-20")
    void a_change_is_always_told_and_a_second_saving_of_the_same_is_not() {
        var appointment = planned(quiet);
        house.move(appointment, "2026-11-26T11:00");
        house.move(appointment, "2026-11-26T11:00");
        assertThat(house.mailTo(EMMA))
                .singleElement()
                .satisfies(mail -> assertThat(mail.letter().text()).contains("26 november 2026", "11:00"));
        assertThat(house.desk().mailing().outbox(dossier))
                .extracting(MailViews.Line::occasion)
                .containsExactly(Occasion.CHANGE);
    }

    @Test
    @Tag("APT-20")
    void a_change_of_anything_the_client_can_see_is_told() {
        var appointment = planned(quiet);
        var changes = List.<UnaryOperator<Particulars>>of(
                p -> new Particulars("Hypotheekgesprek", p.remarks(), p.time(), p.place(), p.adviser()),
                p -> new Particulars(p.title(), "Neem een loonstrook mee", p.time(), p.place(), p.adviser()),
                p -> p.at(AgreedTime.at(p.time().wallTime(), TestOffice.ZONE, Duration.ofMinutes(30), null)),
                p -> p.at(AgreedTime.at(
                        p.time().wallTime().plusDays(1),
                        TestOffice.ZONE,
                        p.time().duration(),
                        null)),
                p -> new Particulars(
                        p.title(),
                        p.remarks(),
                        p.time(),
                        new Place.AtOffice(house.branch.id(), "Keizersgracht 12, achterom"),
                        p.adviser()),
                p -> new Particulars(p.title(), p.remarks(), p.time(), new Place.ByPhone("+31612345678"), p.adviser()),
                p -> p.with(house.ben));
        for (int told = 1; told <= changes.size(); told++) {
            save(appointment, quiet, changes.get(told - 1));
            assertThat(house.mailTo(EMMA)).hasSize(told);
        }
        save(appointment, house.aType(new Confirmation(false, false)), UnaryOperator.identity());
        assertThat(house.mailTo(EMMA)).hasSize(changes.size() + 1);
    }

    private void save(AppointmentId id, AppointmentTypeId changedType, UnaryOperator<Particulars> change) {
        var state = house.desk().appointments().get(id).state();
        var wanted = change.apply(state.particulars());
        house.desk()
                .appointments()
                .change(new Change(
                        id,
                        state.version(),
                        changedType,
                        wanted.title(),
                        wanted.remarks(),
                        new When(wanted.time().wallTime(), null, wanted.time().duration()),
                        wanted.place(),
                        wanted.adviser(),
                        false));
    }

    @Test
    @Tag("APT-20")
    void a_result_or_a_past_change_tells_the_client_nothing() {
        var appointment = planned(type);
        house.deliver();
        house.setTime("2026-11-25T10:30");
        var state = house.desk().appointments().get(appointment).state();
        house.desk()
                .appointments()
                .recordResult(appointment, state.version(), new ResultEntry(house.firstResult(type), ""));
        assertThat(house.desk().appointments().get(appointment).changeMails()).isFalse();
        save(appointment, type, p -> new Particulars(p.title(), "Liep uit", p.time(), p.place(), p.adviser()));
        assertThat(house.mailTo(EMMA)).hasSize(1);
    }

    @Test
    void cancelling_is_told_only_when_the_type_says_so() {
        var silent = planned(type);
        house.deliver();
        house.desk().appointments().cancel(silent, null);
        assertThat(house.mailTo(EMMA)).hasSize(1);

        var told = planned(house.aType(new Confirmation(true, true)));
        house.deliver();
        assertThat(house.desk().appointments().get(told).cancelMails()).isTrue();
        house.desk().appointments().cancel(told, null);
        var last = house.mailTo(EMMA).get(2);
        assertThat(last.calendar().method()).isEqualTo(Invitation.Method.CANCEL);
        assertThat(last.calendar().content())
                .contains("SEQUENCE:1", told.value().toString());
    }

    @Test
    @Tag("MAIL-02")
    void the_wording_follows_the_dossier_s_form_of_address_and_language() {
        planned(type);
        var formal = house.mailTo(EMMA).get(0).letter();
        var command = house.opening(household(aPerson("Jan", "Jansen", "jan@example.nl"), null));
        var informal = house.desk()
                .dossiers()
                .open(new Open(
                        command.id(), command.client(), command.handling(), FormOfAddress.INFORMAL, Language.DE, null));
        house.anAppointment(informal, type, "2026-11-25T12:00");
        var other = house.mailTo("jan@example.nl").get(0);
        assertThat(other.language()).isEqualTo(Language.DE);
        assertThat(formal.text()).contains("Emma Wit").doesNotContain(" je ");
        assertThat(other.letter().text()).contains("Jan").doesNotContain("Jan Jansen", " Sie ");
    }

    @Test
    @Tag("BEY-05")
    void each_reader_gets_one_invitation_of_their_own_with_one_uid_and_a_rising_sequence() {
        var couple = house.aDossier(TestOffice.emmaAndDaan());
        var appointment = house.anAppointment(couple, type, "2026-11-27T10:00");
        house.deliver();
        house.move(appointment, "2026-11-27T13:00");
        house.deliver();
        for (var address : new String[] {EMMA, "daan@example.nl"}) {
            var mails = house.mailTo(address);
            assertThat(mails).hasSize(2);
            assertThat(mails)
                    .allSatisfy(mail -> assertThat(mail.calendar().content()).contains("UID:" + appointment.value()));
            assertThat(mails.get(0).calendar().content()).contains("SEQUENCE:0");
            assertThat(mails.get(1).calendar().content()).contains("SEQUENCE:1");
            assertThat(mails).extracting(mail -> mail.messageId()).doesNotHaveDuplicates();
            var other = address.equals(EMMA) ? "Daan" : "Emma";
            assertThat(mails)
                    .allSatisfy(mail -> assertThat(mail.letter().text()).doesNotContain(other));
        }
        var invitations = house.desk().mailing().outbox(couple).stream()
                .map(line -> house.desk().mailing().get(line.id()).state())
                .toList();
        assertThat(invitations)
                .allSatisfy(state -> assertThat(state.invitation().attendee().address())
                        .isEqualTo(state.recipient().email()));
    }

    @Test
    @Tag("BEY-05")
    void two_who_share_an_address_get_one_message() {
        var couple = house.aDossier(household(aPerson("Emma", "Wit", EMMA), aPerson("Daan", "Vos", "EMMA@example.nl")));
        house.anAppointment(couple, type, "2026-11-27T10:00");
        assertThat(house.desk().mailing().outbox(couple)).hasSize(1);
    }

    @Test
    void what_cannot_be_sent_is_written_down_and_the_appointment_is_saved() {
        var bakery = new Who.New(new Party.Company("Bakkerij Smit", ""), Party.Contact.NONE);
        var business = house.aDossier(new ClientEntry.Business(bakery));
        var appointment = house.anAppointment(business, type, "2026-11-27T10:00");
        assertThat(house.statuses(business)).containsExactly(MailStatus.NOT_SENDABLE);
        assertThat(house.desk().appointments().get(appointment).readers()).isEmpty();
    }

    @Test
    void a_message_that_was_overtaken_before_it_left_stays_behind() {
        var appointment = planned(type);
        house.move(appointment, "2026-11-26T11:00");
        assertThat(house.mailTo(EMMA))
                .singleElement()
                .satisfies(mail -> assertThat(mail.calendar().content()).contains("SEQUENCE:1"));
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.SENT, MailStatus.SUPERSEDED);
    }

    @Test
    void a_confirmation_of_what_was_called_off_meanwhile_does_not_leave() {
        house.desk().appointments().cancel(planned(type), null);
        assertThat(house.mailTo(EMMA)).isEmpty();
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.SUPERSEDED);
    }

    @Test
    void a_failing_server_is_tried_again_with_the_same_message() {
        house.mail.failWith(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "421 busy", null));
        planned(type);
        assertThat(house.mailTo(EMMA)).isEmpty();
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.WAITING);
        house.mail.failWith(null);
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(house.mailTo(EMMA)).hasSize(1);
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.SENT);
    }

    @Test
    void what_may_have_arrived_goes_again_as_the_same_message() {
        house.mail.loseAnswers();
        planned(type);
        house.deliver();
        house.mail.work();
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(house.mailTo(EMMA)).hasSize(2);
        assertThat(house.mailTo(EMMA))
                .extracting(mail -> mail.messageId())
                .containsOnly(house.mailTo(EMMA).get(0).messageId());
    }

    @Test
    void a_refused_message_has_failed_and_can_be_tried_again_by_hand() {
        house.mail.failWith(new ProviderFailure(ProviderFailure.Kind.REJECTED, "550 no such user", null));
        planned(type);
        house.deliver();
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.FAILED);
        assertThat(house.office.deliveries().unfinished()).isZero();

        house.mail.failWith(null);
        house.desk()
                .mailing()
                .retry(house.desk().mailing().outbox(dossier).get(0).id());
        assertThat(house.mailTo(EMMA)).hasSize(1);
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.SENT);
    }

    @Test
    void after_two_days_of_trying_a_message_has_failed() {
        house.deliver();
        house.mail.failWith(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "421 busy", null));
        planned(type);
        house.deliver();
        house.clock.advance(Duration.ofHours(47));
        house.deliver();
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.WAITING);
        house.clock.advance(Duration.ofHours(2));
        house.deliver();
        assertThat(house.statuses(dossier)).containsExactly(MailStatus.FAILED);
        assertThat(house.office.deliveries().parked()).hasSize(1);
    }
}
