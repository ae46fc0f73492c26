package org.dossierwerk.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mail that does not get to its reader waits in the adviser's work queue (readings 39 and 40). */
@Tag("BEY-16")
class UndeliveredMailTest {

    private final TestOffice office = new TestOffice();

    private DossierId confirmed(DossierId dossier) {
        office.anAppointment(dossier, office.aType(), "2026-12-03T10:00");
        office.deliver();
        return dossier;
    }

    private DossierId refused() {
        failing(ProviderFailure.Kind.REJECTED, "550 5.1.1\n No such user");
        return confirmed(office.aDossier());
    }

    private void failing(ProviderFailure.Kind kind, String answer) {
        office.mail.failWith(new ProviderFailure(kind, answer, null));
    }

    private List<AlertLine> alerts() {
        return office.desk().workQueue().alerts();
    }

    private MailMessageId message(DossierId dossier) {
        return office.desk().mailing().outbox(dossier).get(0).id();
    }

    @Test
    void what_a_server_refused_for_good_is_shown_with_its_answer_and_the_message() {
        var dossier = refused();
        assertThat(alerts()).singleElement().satisfies(line -> {
            var notice = line.alert().notice();
            assertThat(notice.reason()).isEqualTo(AlertReason.MAIL_FAILED);
            assertThat(notice.text()).isEqualTo("Emma Wit – 550 5.1.1 No such user");
            assertThat(notice.mail()).isEqualTo(message(dossier));
        });
        assertThat(office.desk(office.ben).workQueue().alerts()).isEmpty();
    }

    @Test
    void what_could_not_be_handed_over_for_two_days_is_shown_too() {
        failing(ProviderFailure.Kind.TRY_AGAIN, "connection refused");
        confirmed(office.aDossier());
        assertThat(alerts()).isEmpty();
        office.clock.advance(Duration.ofHours(49));
        office.deliver();
        assertThat(alerts())
                .singleElement()
                .satisfies(line -> assertThat(line.alert().notice().text()).contains("connection refused"));
    }

    @Test
    void when_nobody_has_an_address_the_adviser_is_told_so() {
        var bakery = new Who.New(new Party.Company("Bakkerij Wit", ""), Party.Contact.NONE);
        confirmed(office.aDossier(new ClientEntry.Business(bakery)));
        assertThat(alerts()).singleElement().satisfies(line -> {
            assertThat(line.alert().notice().reason()).isEqualTo(AlertReason.MAIL_WITHOUT_ADDRESS);
            assertThat(line.alert().notice().text()).isEqualTo("Bakkerij Wit");
        });
    }

    @Test
    void it_is_gone_when_the_message_is_sent_again_and_back_when_that_fails() {
        var dossier = refused();
        office.desk().mailing().retry(message(dossier));
        assertThat(alerts()).isEmpty();
        office.deliver();
        assertThat(alerts()).hasSize(1);

        office.mail.work();
        office.desk().mailing().retry(message(dossier));
        office.deliver();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void it_is_gone_when_the_adviser_says_that_it_was_dealt_with() {
        refused();
        office.desk().workQueue().settle(alerts().get(0).alert().id());
        assertThat(alerts()).isEmpty();
    }

    @Test
    void a_letter_that_belongs_to_no_dossier_is_nobody_s_alert() {
        failing(ProviderFailure.Kind.REJECTED, "550");
        office.administrator().staff().invite(office.ben);
        office.deliver();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void whom_a_server_refused_is_named_while_the_others_have_the_message() {
        var dossier = office.aDossier();
        office.mail.refuse(EmailAddress.of("notary@deeds.example"), "550 5.1.1 No such user");
        var message = aLetterToTwo(dossier);
        office.deliver();

        assertThat(office.mail.reached()).endsWith("emma@example.com").doesNotContain("notary@deeds.example");
        var state = office.desk().mailing().get(message).state();
        assertThat(state.status()).isEqualTo(MailStatus.SENT);
        assertThat(state.failure()).isEqualTo("notary@deeds.example: 550 5.1.1 No such user");
        assertThat(alerts()).singleElement().satisfies(line -> {
            assertThat(line.alert().notice().reason()).isEqualTo(AlertReason.MAIL_FAILED);
            assertThat(line.alert().notice().text()).isEqualTo("notary@deeds.example: 550 5.1.1 No such user");
            assertThat(line.alert().notice().mail()).isEqualTo(message);
        });
    }

    @Test
    void when_a_server_refuses_everybody_the_message_failed() {
        var dossier = office.aDossier();
        office.mail.refuse(EmailAddress.of("notary@deeds.example"), "550 5.1.1 No such user");
        office.mail.refuse(EmailAddress.of("emma@example.com"), "550 5.1.1 No such user");
        var message = aLetterToTwo(dossier);
        office.deliver();

        assertThat(office.desk().mailing().get(message).state().status()).isEqualTo(MailStatus.FAILED);
        assertThat(alerts()).hasSize(1);
    }

    private MailMessageId aLetterToTwo(DossierId dossier) {
        var stores = office.storage.open(events -> {});
        var now = office.clock.instant();
        var message = MailMessage.write(
                new MailMessageId(UUID.randomUUID()),
                MailMessage.Cause.byHand(Occasion.LETTER, dossier, null, 0, null, 0, office.anna),
                new Recipient("Emma Wit", EmailAddress.of("emma@example.com")),
                List.of(new Copy(new Recipient("", EmailAddress.of("notary@deeds.example")), Copy.Kind.CC)),
                new MailTemplate.Variant(Language.NL, FormOfAddress.FORMAL),
                new Letter("De akte", "Beste Emma,\n\nZie hierboven."),
                List.of(),
                null,
                now);
        var id = message.snapshot().id();
        stores.unitOfWork().run(() -> {
            stores.mailMessages().save(message);
            stores.deliveries()
                    .append(List.of(new Delivery(
                            UUID.randomUUID(), "mail.send", "mail.queued/1", id.value(), id.value(), now)));
        });
        return id;
    }
}
