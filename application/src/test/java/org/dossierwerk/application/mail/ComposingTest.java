package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A letter from its first words to those who read it. */
class ComposingTest extends LetterToACouple {

    private final AppointmentTypeId quiet = house.aType(new Confirmation(false, false));

    @Test
    @Tag("MAIL-01")
    @Tag("MAIL-02")
    void an_empty_letter_greets_the_readers_in_the_form_of_the_dossier() {
        assertThat(composer().open(about).draft().content())
                .returns("Emma Wit <emma@example.nl>, Daan Vos <daan@example.nl>", MailDraft.Content::to)
                .returns(Occasion.LETTER, MailDraft.Content::occasion)
                .returns(
                        "Geachte Emma Wit en Daan Vos,",
                        content -> content.letter().text());
        var friends = house.desk()
                .dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        TestOffice.emmaAndDaan(),
                        new Dossier.Handling(house.anna, house.ben),
                        FormOfAddress.INFORMAL,
                        Language.EN,
                        null));
        assertThat(composer()
                        .open(new About(friends, null))
                        .draft()
                        .content()
                        .letter()
                        .text())
                .isEqualTo("Dear Emma and Daan,");
    }

    @Test
    @Tag("MAIL-01")
    void what_a_template_put_in_can_be_told_apart_until_it_is_kept() {
        var appointment = house.anAppointment(couple, quiet, "2026-11-25T12:00");

        var first = composer().open(Writings.of(couple, appointment));

        assertThat(first.kept()).isFalse();
        assertThat(first.chips())
                .contains(
                        "<span class=\"filled\">Geachte Emma Wit en Daan Vos</span>",
                        "<span class=\"filled\">Anna Adviseur</span>");
        assertThat(first.draft().content().letter().text()).doesNotContain("\uE000", "\uE001", "{{");
        composer()
                .fill(Writings.of(couple, appointment), first.templates().get(1).template());
        var filled = composer().open(Writings.of(couple, appointment));
        assertThat(filled.chips()).contains("<span class=\"filled\">Anna Adviseur</span>");
        var content = filled.draft().content();
        var changed = new Letter("Anders", content.letter().text() + " PS", "");
        composer().keep(form, Writings.of(couple, appointment), letter(content.to(), "", changed));
        assertThat(composer().open(Writings.of(couple, appointment)).chips())
                .doesNotContain("filled")
                .contains("PS");
    }

    @Test
    void a_free_letter_is_one_message_to_all_who_see_each_other() {
        writing.send(
                form.value(),
                about,
                letter(
                        "Emma <emma@example.nl>; daan@example.nl",
                        "\"Notaris, De\" <notaris@example.org>, daan@example.nl"));
        house.deliver();

        assertThat(sent()).hasSize(1);
        var mail = sent().get(0);
        assertThat(mail.to().email()).hasToString(EMMA);
        assertThat(mail.copies())
                .extracting(
                        Copy::kind,
                        copy -> copy.recipient().name(),
                        copy -> String.valueOf(copy.recipient().email()))
                .containsExactly(
                        tuple(Copy.Kind.TO, "", DAAN), tuple(Copy.Kind.CC, "Notaris, De", "notaris@example.org"));
        assertThat(mail.calendar()).isNull();
    }

    @Test
    @Tag("BEY-05")
    void a_message_with_an_invitation_goes_to_each_reader_apart() {
        var appointment = house.anAppointment(couple, quiet, "2026-11-25T12:00");

        writing.send(
                form.value(),
                Writings.of(couple, appointment),
                Writings.content(
                        Occasion.CONFIRMATION,
                        EMMA + ", " + DAAN,
                        "notaris@example.org",
                        new Letter("Tot dan", "Tot dan")));
        house.deliver();

        assertThat(sent())
                .extracting(mail -> String.valueOf(mail.to().email()))
                .containsExactlyInAnyOrder(EMMA, DAAN, "notaris@example.org");
        assertThat(sent()).allSatisfy(mail -> {
            assertThat(mail.copies()).isEmpty();
            assertThat(mail.calendar()).isNotNull();
        });
    }

    @Test
    void a_free_letter_about_an_appointment_leaves_whatever_becomes_of_that() {
        var appointment = house.anAppointment(couple, quiet, "2026-11-25T12:00");
        writing.send(form.value(), Writings.of(couple, appointment), letter(EMMA, ""));
        house.move(appointment, "2026-11-26T12:00");
        house.deliver();

        assertThat(house.statuses(couple)).contains(MailStatus.SENT).doesNotContain(MailStatus.SUPERSEDED);
    }

    @Test
    @Tag("MAIL-03")
    void the_sender_is_its_author_on_the_address_of_the_office_and_signs() {
        house.desk().staff().sign("Met vriendelijke groet,\nAnna Adviseur\n\nVan Dijk <Hypotheken>");

        var draft = composer().open(about).draft().content();
        assertThat(draft.letter().text())
                .endsWith(",\n\nMet vriendelijke groet,\nAnna Adviseur\n\nVan Dijk <Hypotheken>");
        writing.send(
                form.value(),
                about,
                draft(draft, new Letter("Offerte", draft.letter().text())));

        var mail = house.mailTo(EMMA).get(0);
        assertThat(mail.from().name()).isEqualTo("Anna Adviseur – Van Dijk Hypotheken");
        assertThat(mail.from().address()).hasToString("post@office.nl");
        assertThat(mail.letter().text()).contains("Anna Adviseur");
        assertThat(mail.html()).contains("Van Dijk &lt;Hypotheken&gt;");
    }

    @Test
    @Tag("MAIL-01")
    void rich_text_leaves_cleaned_with_the_same_words_as_text() {
        var typed = "<div>Beste <b onclick=x>Emma</b>,</div><script>alert(1)</script><div>Zie "
                + "<a href=\"https://example.org/\">hier</a> en <a href=\"javascript:x\">daar</a>.</div>";
        writing.send(form.value(), about, letter(EMMA, "", new Letter("Offerte", "", typed)));

        var mail = house.mailTo(EMMA).get(0);
        assertThat(mail.letter().html())
                .isEqualTo(
                        "<p>Beste <strong>Emma</strong>,</p>\n<p>Zie <a href=\"https://example.org/\">hier</a> en daar.</p>");
        assertThat(mail.letter().text()).isEqualTo("Beste Emma,\n\nZie hier (https://example.org/) en daar.");
        assertThat(mail.html())
                .contains("Beste <strong>Emma</strong>,", "href=\"https://example.org/\"", "en daar.")
                .doesNotContain("alert(", "javascript:");
    }

    @Test
    void rich_text_that_says_no_more_than_its_words_is_plain_text() {
        writing.send(
                form.value(),
                about,
                letter(EMMA, "", new Letter("A", "", "<p>Een</p><ul><li>x</li></ul><p>Twee<br>drie</p>")));

        assertThat(house.mailTo(EMMA).get(0).letter()).isEqualTo(new Letter("A", "Een\n\n- x\n\nTwee\ndrie"));
    }

    @Test
    @Tag("MAIL-01")
    void a_draft_is_kept_as_it_was_typed_for_its_author_alone() {
        var typed = letter("Emma <emma@", "half", new Letter("  Nog niets ", "{{onbekend}}"));
        composer().keep(form, about, typed);

        var again = composer().open(about);
        assertThat(again.kept()).isTrue();
        assertThat(again.draft().id()).isEqualTo(form);
        assertThat(again.draft().content()).isEqualTo(typed);
        assertThat(house.desk(house.ben).composer().open(about).kept()).isFalse();
        var appointment = house.anAppointment(couple, quiet, "2026-11-25T12:00");
        assertThat(composer().open(Writings.of(couple, appointment)).kept()).isFalse();

        composer().discard(about);
        composer().discard(about);
        assertThat(composer().open(about).kept()).isFalse();
    }

    @Test
    void a_draft_ends_when_it_is_sent_and_sending_it_again_sends_nothing_more() {
        composer().keep(form, about, letter(EMMA, ""));
        var sent = writing.send(form.value(), about, letter(EMMA, ""));

        assertThat(composer().open(about).kept()).isFalse();
        assertThat(writing.send(form.value(), about, letter(EMMA, ""))).isEqualTo(sent);
        assertThat(house.mailTo(EMMA)).hasSize(1);
    }

    @Test
    @Tag("MAIL-05")
    void a_follow_up_is_in_the_work_queue_from_its_moment_on_and_not_before() {
        var followUp = LocalDateTime.parse("2026-11-27T09:30");
        writing.send(form.value(), about, letter(EMMA, "", new Letter("Offerte", "Bijgaand"), followUp));

        house.setTime("2026-11-27T09:29:59");
        assertThat(house.desk().workQueue().alerts()).isEmpty();
        house.setTime("2026-11-27T09:30");
        assertThat(house.desk().workQueue().alerts()).singleElement().satisfies(line -> {
            assertThat(line.alert().notice().reason()).isEqualTo(AlertReason.FOLLOW_UP);
            assertThat(line.alert().notice().text()).isEqualTo("Offerte");
            assertThat(line.alert().notice().mail()).isNotNull();
        });
        assertThat(house.desk(house.ben).workQueue().alerts()).isEmpty();
    }

    @Test
    @Tag("MAIL-05")
    void a_follow_up_lies_ahead() {
        assertThatThrownBy(() -> writing.send(
                        form.value(),
                        about,
                        letter(EMMA, "", new Letter("A", "B"), LocalDateTime.parse("2026-11-23T10:00"))))
                .isInstanceOf(MailRefusal.FollowUpInThePast.class);
        assertThat(house.mailTo(EMMA)).isEmpty();
    }

    @Test
    void the_preview_is_what_will_leave() {
        composer().keep(form, about, letter(EMMA, "", new Letter("A", "", "<p>Een <em>twee</em></p>")));
        assertThat(composer().preview(about)).contains("Een <em>twee</em></p>", "Van Dijk Hypotheken");
    }

    @Test
    void a_mail_that_fails_and_is_sent_again_keeps_its_follow_up() {
        var sent = writing.send(
                form.value(), about, letter(EMMA, "", new Letter("A", "B"), LocalDateTime.parse("2026-11-24T10:00")));
        house.mail.failWith(new ProviderFailure(ProviderFailure.Kind.REJECTED, "550", null));
        house.deliver();
        house.mail.work();
        house.desk().mailing().retry(sent.get(0));
        house.setTime("2026-11-24T10:00");

        assertThat(house.desk().workQueue().alerts())
                .extracting(line -> line.alert().notice().reason())
                .containsExactly(AlertReason.FOLLOW_UP);
    }

    private static MailDraft.Content draft(MailDraft.Content content, Letter letter) {
        return letter(content.to(), content.cc(), letter);
    }
}
