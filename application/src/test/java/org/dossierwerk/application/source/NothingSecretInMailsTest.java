package org.dossierwerk.application.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.mail.Composer.Send;
import org.dossierwerk.application.mail.DocumentNotices.Tell;
import org.dossierwerk.application.mail.Mailing;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.source.SourceFact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the office sends, nothing of what it may only show behind a door stands in it (HOSTILE I30, PRIV-4). */
@Tag("PRIV-4")
class NothingSecretInMailsTest extends EmmasSourceData {

    private static final String CANARY = "grasparkiet";
    private static final String EMMA = "emma@example.nl";

    @Test
    void no_mail_of_any_occasion_says_what_lies_in_the_dossier() {
        secretsEverywhere();
        var appointment = office.anAppointment(
                dossier, office.aType(new Confirmation(true, true, LeadTimes.usual())), "2026-12-03T10:00");
        work.asked(DossierItem.of(appointment), work.aKind("Salarisstrook"));
        office.deliver();
        office.move(appointment, "2026-12-03T11:00");
        office.deliver();
        byHand(appointment);
        office.deliver();
        office.desk()
                .portalAccess()
                .invite(
                        dossier,
                        office.desk()
                                .dossiers()
                                .get(dossier)
                                .applicants()
                                .get(1)
                                .id());
        office.desk().documentChecks().allow(row().document().id(), new ClientAccess(true, true));
        office.desk()
                .documentNotices()
                .tell(new Tell(
                        UUID.randomUUID(),
                        row().document().id(),
                        office.desk().documentNotices().readers(row().document().id()).stream()
                                .map(Mailing.Reader::person)
                                .collect(Collectors.toSet())));
        office.setTime("2026-12-01T09:00");
        office.office.dueReminders().runOnce();
        office.deliver();
        office.setTime("2026-12-02T11:30");
        office.office.dueAppointmentReminders().runOnce();
        office.deliver();
        office.desk().appointments().cancel(appointment, null);
        office.deliver();

        assertThat(office.desk().mailing().outbox(dossier))
                .extracting(line -> line.occasion())
                .contains(
                        Occasion.CONFIRMATION,
                        Occasion.CHANGE,
                        Occasion.CANCELLATION,
                        Occasion.REMINDER,
                        Occasion.APPOINTMENT_REMINDER,
                        Occasion.DOCUMENT_READY,
                        Occasion.LETTER);
        assertThat(office.mail.sent())
                .hasSizeGreaterThan(8)
                .allSatisfy(mail -> assertThat(said(mail)).doesNotContainIgnoringCase(CANARY));
    }

    /** What a placeholder can stand for is chosen here and nowhere else; whoever adds one thinks of this. */
    @Test
    void no_placeholder_stands_for_more_than_a_mail_may_say() {
        assertThat(Placeholder.values())
                .extracting(Placeholder::mark)
                .allSatisfy(mark -> assertThat(mark)
                        .matches(
                                "\\{\\{(salutation|(client|office)\\.(name|phone)|dossier\\.number|documents\\.missing|portal\\.link|"
                                        + "appointment\\.(title|date|time|duration|place|remarks)|adviser\\.(name|phone|email)|"
                                        + "access\\.(userName|link))}}"));
    }

    private void secretsEverywhere() {
        office.source.give(
                List.of(new SourceFact("BSN " + CANARY, CANARY + " 123456782")),
                InMemoryPress.pdf(CANARY + " inkomen"));
        comeBack(setOut());
        office.deliver();
        work.aProduct(dossier, work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek"), CANARY + " lening 300.000");
        office.desk()
                .composer()
                .attach(
                        new About(dossier, meeting),
                        CANARY + "-paspoort.pdf",
                        new ByteArrayInputStream(("%PDF-1 " + CANARY).getBytes(StandardCharsets.UTF_8)));
        office.clock.advance(Duration.ofMinutes(1));
    }

    private void byHand(AppointmentId appointment) {
        var about = new About(dossier, DossierItem.of(appointment));
        for (var choice : office.desk().composer().open(about).templates()) {
            office.desk().composer().fill(about, choice.template());
            var draft = office.desk().composer().open(about).draft();
            office.desk().composer().send(new Send(draft.id(), about, draft.content(), List.of()));
        }
        var plain = new About(dossier, null);
        var draft = office.desk().composer().open(plain).draft();
        office.desk()
                .composer()
                .send(new Send(
                        draft.id(),
                        plain,
                        new MailDraft.Content(
                                Occasion.LETTER,
                                null,
                                0,
                                EMMA,
                                "",
                                new Letter("Vraag", draft.content().letter().text() + " graag uw antwoord."),
                                null),
                        List.of()));
    }

    private static String said(OutgoingMail mail) {
        var calendar = mail.calendar();
        return String.join(
                "\n",
                mail.letter().subject(),
                mail.letter().text(),
                mail.html(),
                calendar == null ? "" : Objects.toString(calendar),
                mail.attachments().stream().map(OutgoingMail.Attachment::name).collect(Collectors.joining()));
    }
}
