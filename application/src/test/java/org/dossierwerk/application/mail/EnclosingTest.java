package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.mail.Composer.Send;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that leave with a letter. */
class EnclosingTest extends LetterToACouple {

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

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream bytes) throws IOException {
        try (bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
