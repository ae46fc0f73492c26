package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.TestOffice.aPerson;
import static org.dossierwerk.application.TestOffice.household;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be read as something else than was meant does not leave. */
class RefusedLettersTest extends LetterToACouple {

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
}
