package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossierwerk.application.TestOffice.aPerson;
import static org.dossierwerk.application.TestOffice.household;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.mail.Composer.Send;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.Refusal;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposingTest {

    private static final String EMMA = "emma@example.nl";
    private static final String DAAN = "daan@example.nl";

    private final TestOffice house = new TestOffice();
    private final Writings writing = new Writings(house);
    private final AppointmentTypeId quiet = house.aType(new Confirmation(false, false));
    private final DossierId couple = house.aDossier(TestOffice.emmaAndDaan());
    private final About about = new About(couple, null);
    private final MailDraftId form = new MailDraftId(UUID.randomUUID());

    private Composer composer() {
        return house.desk().composer();
    }

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
                .open(new org.dossierwerk.application.dossier.Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        TestOffice.emmaAndDaan(),
                        new org.dossierwerk.domain.dossier.Dossier.Handling(house.anna, house.ben),
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
    @Tag("MAIL-04")
    void what_was_attached_is_sent_and_stays_with_the_mail() throws IOException {
        composer().attach(about, "Offerte «één».pdf", bytes("%PDF-1.7 offerte"));
        composer().attach(about, "begroting.xlsx", bytes("PK\u0003\u0004 begroting"));
        var draft = composer().open(about).draft();
        composer().leaveOut(about, draft.enclosures().get(1).file());

        var file = draft.enclosures().get(0).file();
        var sent = composer().send(new Send(draft.id(), about, letter(EMMA, ""), List.of(file)));
        house.deliver();

        var attached = sent().get(0).attachments();
        assertThat(attached)
                .extracting(OutgoingMail.Attachment::name, OutgoingMail.Attachment::mediaType)
                .containsExactly(tuple("Offerte «één».pdf", "application/pdf"));
        assertThat(text(attached.get(0).content().open())).isEqualTo("%PDF-1.7 offerte");
        assertThat(house.desk().mailing().get(sent.get(0)).state().enclosures())
                .extracting(Enclosure::file)
                .containsExactly(file);
        assertThat(text(house.desk().mailing().open(sent.get(0), file).bytes())).isEqualTo("%PDF-1.7 offerte");
        assertThatThrownBy(() -> house.desk().mailing().open(sent.get(0), new FileId(UUID.randomUUID())))
                .isInstanceOf(MailRefusal.NotFound.class);
    }

    @Test
    @Tag("MAIL-04")
    @Tag("UPL-10")
    void a_file_in_which_a_virus_is_known_by_the_time_it_leaves_stays_behind_with_its_mail() {
        composer().attach(about, "offerte.pdf", bytes("%PDF-1.7 not known yet"));
        var draft = composer().open(about).draft();
        var mail = composer()
                .send(new Send(
                        draft.id(),
                        about,
                        letter(EMMA, ""),
                        List.of(draft.enclosures().get(0).file())))
                .get(0);
        house.scanner.learn("not known yet");
        house.deliver();

        assertThat(sent()).isEmpty();
        assertThat(house.desk().mailing().get(mail).state())
                .returns(MailStatus.FAILED, MailMessage.Snapshot::status)
                .extracting(MailMessage.Snapshot::failure)
                .isEqualTo("offerte.pdf: New-Signature");
    }

    @Test
    @Tag("MAIL-04")
    @Tag("UPL-10")
    void while_nobody_can_tell_whether_its_file_is_harmless_a_mail_waits_and_others_leave() {
        composer().attach(about, "offerte.pdf", bytes("%PDF-1.7"));
        var draft = composer().open(about).draft();
        composer()
                .send(new Send(
                        draft.id(),
                        about,
                        letter(EMMA, ""),
                        List.of(draft.enclosures().get(0).file())));
        house.scanner.failWith(new ProviderFailure(ProviderFailure.Kind.RECONNECT, "down", null));
        writing.send(UUID.randomUUID(), about, letter(DAAN, ""));
        house.deliver();
        assertThat(sent()).extracting(mail -> mail.to().email().value()).containsExactly(DAAN);

        house.scanner.failWith(null);
        house.clock.advance(Duration.ofMinutes(1));
        house.deliver();
        assertThat(sent()).hasSize(2);
    }

    @Test
    @Tag("MAIL-04")
    void all_files_together_are_no_larger_than_most_mailboxes_take() {
        var large = "%PDF-" + "x".repeat(11 * 1024 * 1024);
        composer().attach(about, "een.pdf", bytes(large));
        assertThatThrownBy(() -> composer().attach(about, "twee.pdf", bytes(large)))
                .isInstanceOfSatisfying(
                        MailRefusal.TooMuchEnclosed.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("twee.pdf", 20L, 20));
        assertThatThrownBy(() -> composer().attach(about, "groot.pdf", bytes("%PDF-" + "x".repeat(21 * 1024 * 1024))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(composer().open(about).draft().enclosures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"leeg.pdf, ''", "virus.exe, MZ", "scan.pdf, MZ", "geen-ending, %PDF-1"})
    void a_file_that_is_no_sort_that_is_taken_is_refused_and_not_kept(String name, String content) {
        int before = house.files.files().size();
        assertThatThrownBy(() -> composer().attach(about, name, bytes(content)))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(house.files.files()).hasSize(before);
    }

    @Test
    @Tag("MAIL-04")
    void a_page_of_before_cannot_send_without_the_files_it_shows() {
        composer().attach(about, "een.pdf", bytes("%PDF-1"));
        var draft = composer().open(about).draft();
        composer().discard(about);

        var files = List.of(draft.enclosures().get(0).file());
        assertThatThrownBy(() -> composer().send(new Send(draft.id(), about, letter(EMMA, ""), files)))
                .isInstanceOf(MailRefusal.FilesGone.class);
        assertThat(house.mailTo(EMMA)).isEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aaa@bbb.com>ccc@ddd.com",
                "\"a@b\"@c.nl",
                "a@b@c",
                "a(comment)@b.nl",
                "=?utf-8?q?x=40y?=@z.nl",
                "a@b.nl <evil@example.org>",
                "Emma <emma@example.nl> x",
                "Emma <emma@example.nl",
                "a..b@c.nl",
                ".a@c.nl",
                "a@-x.nl",
                "Jansen, Piet <piet@example.nl>",
                "a@b.nl\u0000",
                "аbnamro@аbnamro.nl"
            })
    @Tag("I2")
    @Tag("I4")
    @Tag("I6")
    void what_could_be_read_as_another_address_is_refused_at_its_place(String typed) {
        assertThatThrownBy(() -> writing.send(form.value(), about, letter(EMMA, EMMA + ", " + typed)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("cc"));
        assertThat(house.mailTo(EMMA)).isEmpty();
    }

    @Test
    @Tag("I8")
    void one_message_has_no_more_than_fifty_readers() {
        var many =
                IntStream.range(0, 1_000).mapToObj(i -> "a" + i + "@example.nl").collect(Collectors.joining(", "));
        assertThatThrownBy(() -> writing.send(form.value(), about, letter(many.substring(0, 3_999), "")))
                .isInstanceOf(MailRefusal.class);
        assertThatThrownBy(() -> letter(many, "")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: evil@example.org", "a\nb", ""})
    @Tag("I10")
    void a_subject_is_one_line(String subject) {
        assertThatThrownBy(() -> writing.send(form.value(), about, letter(EMMA, "", new Letter(subject, "B"))))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> writing.send(form.value(), about, letter(EMMA, "", new Letter("x".repeat(201), "B"))))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    @Tag("I12")
    void a_name_that_looks_like_a_placeholder_is_not_filled_in() {
        var evil = house.aDossier(household(aPerson("{{adviser.email}}", "{{portal.link}}", EMMA), null));
        var draft = composer().open(new About(evil, null)).draft().content();

        assertThat(draft.letter().text()).contains("{ {adviser.email}}").doesNotContain("@", "https://");
    }

    @ParameterizedTest
    @CsvSource({"'{{client.name}}', B, subject", "A, 'Dag {{ onbekend }}', text"})
    void a_placeholder_that_stands_in_a_finished_letter_blocks_it_at_its_place(
            String subject, String text, String field) {
        assertThatThrownBy(() -> writing.send(form.value(), about, letter(EMMA, "", new Letter(subject, text))))
                .isInstanceOfSatisfying(
                        MailRefusal.UnfilledPlaceholder.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
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
        house.mail.failWith(new org.dossierwerk.application.port.ProviderFailure(
                org.dossierwerk.application.port.ProviderFailure.Kind.REJECTED, "550", null));
        house.deliver();
        house.mail.work();
        house.desk().mailing().retry(sent.get(0));
        house.setTime("2026-11-24T10:00");

        assertThat(house.desk().workQueue().alerts())
                .extracting(line -> line.alert().notice().reason())
                .containsExactly(AlertReason.FOLLOW_UP);
    }

    /** What left for others than the people of the office. */
    private List<OutgoingMail> sent() {
        return house.mail.sent().stream()
                .filter(mail -> !String.valueOf(mail.to().email()).endsWith("@office.nl"))
                .toList();
    }

    private static MailDraft.Content letter(String to, String cc) {
        return letter(to, cc, new Letter("Offerte", "Bijgaand"));
    }

    private static MailDraft.Content letter(String to, String cc, Letter letter) {
        return letter(to, cc, letter, null);
    }

    private static MailDraft.Content letter(String to, String cc, Letter letter, @Nullable LocalDateTime followUp) {
        return new MailDraft.Content(Occasion.LETTER, null, 0, to, cc, letter, followUp);
    }

    private static MailDraft.Content draft(MailDraft.Content content, Letter letter) {
        return letter(content.to(), content.cc(), letter);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream bytes) throws IOException {
        try (bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
