package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.mail.MailLedger.Again;
import org.dossierwerk.application.mail.MailLedger.Show;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Prompt;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BEY-16")
class MailLedgerTest {

    private static final String EMMA = "emma@example.nl";

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier();
    private final AppointmentId appointment = house.anAppointment(dossier, type, "2026-12-03T10:00");

    private MailLedger ledger() {
        return house.desk().mailLedger();
    }

    private MailViews.Line newest() {
        return ledger().ofDossier(dossier, Show.ALL, null).items().get(0);
    }

    private MailMessageId sentConfirmation() {
        house.deliver();
        return newest().id();
    }

    private MailMessageId again(UUID form, MailMessageId message, String address) {
        return ledger().sendAgain(new Again(form, message, address == null ? null : EmailAddress.of(address)));
    }

    @Test
    void a_message_tells_from_which_version_of_which_template_it_was_written() {
        var story = ledger().story(newest().id());
        var template = house.administrator().mailTemplates().get(Occasion.CONFIRMATION, null);
        assertThat(house.desk().mailing().get(newest().id()).state().cause().template())
                .isEqualTo(template.id());
        assertThat(story.templateVersion()).isEqualTo(template.version());
    }

    @Test
    void a_waiting_message_tells_how_often_it_was_tried_and_when_it_is_next() {
        house.mail.failWith(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "451 later", null));
        assertThat(newest().tries()).isZero();
        assertThat(newest().nextTryAt()).isEqualTo(house.clock.instant());
        house.deliver();
        assertThat(newest().tries()).isEqualTo(1);
        assertThat(newest().nextTryAt()).isAfter(house.clock.instant());
        assertThat(ledger().story(newest().id()).nextTryAt()).isEqualTo(newest().nextTryAt());
        house.mail.work();
        house.clock.advance(Duration.ofMinutes(1));
        house.deliver();
        assertThat(newest().nextTryAt()).isNull();
        assertThat(newest().tries()).isEqualTo(2);
    }

    @Test
    void entries_are_told_apart_by_what_became_of_them() {
        house.deliver();
        house.mail.failWith(new ProviderFailure(ProviderFailure.Kind.REJECTED, "550 no", null));
        house.anAppointment(dossier, type, "2026-12-04T10:00");
        house.deliver();
        for (var show : new Show[] {Show.SENT, Show.IN_TROUBLE}) {
            assertThat(ledger().ofDossier(dossier, show, null).items())
                    .singleElement()
                    .satisfies(line -> assertThat(show.states()).contains(line.status()));
        }
        assertThat(ledger().ofDossier(dossier, Show.WAITING, null).items()).isEmpty();
        assertThat(ledger().ofDossier(dossier, Show.ALL, null).items()).hasSize(2);
    }

    @Test
    void the_words_are_sent_once_more_as_an_entry_of_their_own_that_names_the_first() {
        var first = sentConfirmation();
        var form = UUID.randomUUID();
        var second = again(form, first, null);
        assertThat(again(form, first, null)).isEqualTo(second);
        assertThat(house.mailTo(EMMA)).hasSize(2);
        var mails = house.mailTo(EMMA);
        assertThat(mails.get(1).letter()).isEqualTo(mails.get(0).letter());
        assertThat(mails.get(1).messageId()).isNotEqualTo(mails.get(0).messageId());
        assertThat(mails.get(1).calendar()).isEqualTo(mails.get(0).calendar());
        assertThat(house.desk().mailing().get(second).author()).isEqualTo("Anna Adviseur");
        assertThat(house.desk().mailing().get(second).state().cause().prompt()).isEqualTo(new Prompt.Again(first));
        assertThat(ledger().story(second).repeats()).isEqualTo(first);
        assertThat(ledger().story(first).repeatedBy()).containsExactly(second);
    }

    @Test
    void a_corrected_address_is_the_one_that_is_invited() {
        var second = again(UUID.randomUUID(), sentConfirmation(), "emma.wit@example.nl");
        assertThat(house.mailTo("emma.wit@example.nl")).hasSize(1);
        assertThat(house.desk()
                        .mailing()
                        .get(second)
                        .state()
                        .invitation()
                        .attendee()
                        .address())
                .isEqualTo(EmailAddress.of("emma.wit@example.nl"));
    }

    @Test
    void what_still_waits_or_is_no_longer_so_is_not_sent_again() {
        assertThatThrownBy(() -> again(UUID.randomUUID(), newest().id(), null))
                .isInstanceOf(MailRefusal.NotSentAgain.class);
        var first = sentConfirmation();
        house.move(appointment, "2026-12-04T10:00");
        assertThat(ledger().story(first).maySendAgain()).isFalse();
        assertThatThrownBy(() -> again(UUID.randomUUID(), first, null)).isInstanceOf(MailRefusal.NotSentAgain.class);
    }

    @Test
    void what_is_no_longer_so_by_the_time_it_leaves_again_stays_behind() {
        var first = sentConfirmation();
        again(UUID.randomUUID(), first, null);
        house.move(appointment, "2026-12-04T10:00");
        house.deliver();
        assertThat(ledger().ofDossier(dossier, Show.SUPERSEDED, null).items()).hasSize(1);
        assertThat(house.mailTo(EMMA)).hasSize(2);
    }

    @Test
    void the_office_s_ledger_is_for_those_who_maintain_it_and_a_dossier_s_for_those_who_know_it() {
        assertThatThrownBy(() -> ledger().ofOffice(Show.ALL, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ledger().departures()).isInstanceOf(Refusal.class);
        assertThat(house.administrator().mailLedger().ofOffice(Show.ALL, null).items())
                .isNotEmpty();
        var stranger = house.desk(house.aColleague("Zoe", Right.MAINTAIN_USERS)).mailLedger();
        assertThatThrownBy(() -> stranger.ofDossier(dossier, Show.ALL, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stranger.coming(dossier)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stranger.story(newest().id())).isInstanceOf(MailRefusal.NotFound.class);
        assertThatThrownBy(() -> stranger.sendAgain(new Again(UUID.randomUUID(), newest().id(), null)))
                .isInstanceOf(Refusal.class);
        assertThat(newest().status()).isEqualTo(MailStatus.WAITING);
    }
}
