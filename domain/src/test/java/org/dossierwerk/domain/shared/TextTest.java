package org.dossierwerk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "D'Artagnan",
                "van 't Hoff",
                "\"><svg onload=alert(1)>",
                "${7*7}{{7*7}}<%= 7*7 %>",
                "X Æ A-12",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "نور",
                "Nguyễn"
            })
    void what_people_may_be_called_is_kept_as_it_is(String name) {
        assertThat(Text.line("name", name, 100)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan\0sen", "Jan\u0007", "Jan\uFFFD", "Jan\uD800"})
    void what_cannot_be_stored_is_refused(String name) {
        assertThat(codeOf(name)).isEqualTo("text.unusableCharacter");
    }

    @Test
    void a_line_break_does_not_fit_on_one_line() {
        assertThat(codeOf("Jan\r\nBcc: x@y")).isEqualTo("text.lineBreak");
        assertThat(Text.block("remarks", "one\r\ntwo\rthree", 100)).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void a_flood_of_marks_is_a_picture_and_no_name() {
        assertThat(codeOf("Z" + "\u0335\u0336\u0337".repeat(700))).isEqualTo("text.tooManyMarks");
    }

    @Test
    void what_hides_or_reorders_is_left_out() {
        assertThat(Text.line("name", "\uFEFFcod\u202Efdp\u00AD.exe", 100)).isEqualTo("codfdp.exe");
        assertThat(Text.identifier("email", "em\u200Bma\u200D", 100)).isEqualTo("emma");
    }

    @Test
    void lengths_count_what_people_see_as_characters() {
        var hundredEmoji = "\uD83D\uDE00".repeat(100);

        assertThat(Text.line("name", hundredEmoji, 100)).isEqualTo(hundredEmoji);
        assertThatThrownBy(() -> Text.line("name", hundredEmoji + "x", 100))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo("text.tooLong");
    }

    @Test
    void spaces_around_are_left_out_and_nothing_is_nothing() {
        assertThat(Text.line("name", "  Emma  ", 100)).isEqualTo("Emma");
        assertThatThrownBy(() -> Text.required("name", " \t ", 100))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo("text.missing");
    }

    private static String codeOf(String typed) {
        try {
            Text.line("name", typed, 10_000);
            return "accepted";
        } catch (InvalidValue refused) {
            return refused.code();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "emma@example.nl, emma@example.nl",
        "' Emma.deWit+huis@Example.NL ', Emma.deWit+huis@example.nl",
        "o'brien@example.ie, o'brien@example.ie"
    })
    void an_address_is_read_as_people_type_it(String typed, String read) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aaa@bbb.com>ccc@ddd.com",
                "\"a@b\"@c.nl",
                "a@b@c.nl",
                "a(comment)@b.nl",
                "=?utf-8?q?x=40y?=@z.nl",
                "a..b@c.nl",
                ".a@c.nl",
                "a@-x.nl",
                "a@c..nl",
                "a@localhost",
                "a@127.0.0.1",
                "@c.nl",
                "a@",
                "a b@c.nl",
                "аbnamro@аbnamro.nl",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@c.nl"
            })
    void an_address_that_parsers_would_dispute_is_refused(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0612345678, +31612345678",
        "+31 6 1234 5678, +31612345678",
        "0031 6 12345678, +31612345678",
        "(06) 12-34-56-78, +31612345678",
        "+31 (0)6 12345678, +31612345678",
        "٠٦١٢٣٤٥٦٧٨, +31612345678",
        "+49 30 901820, +4930901820"
    })
    void a_number_is_kept_in_one_form(String typed, String kept) {
        assertThat(PhoneNumber.of("phone", typed, 31).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:javascript:alert(1)", "12", "06-abc", "+", "0612345678901234567"})
    void what_is_no_number_is_refused(String typed) {
        assertThatThrownBy(() -> PhoneNumber.of("phone", typed, 31)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"1234 AB, 1234 AB", "1234ab, 1234 AB", "'', ''"})
    void a_dutch_postcode_is_written_one_way(String typed, String kept) {
        assertThat(PostalAddress.of("Laan", "1", typed, "Delft", "nl").postcode())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123 AB", "1234 SA", "1234 SD", "1234 ss", "12345", "1234"})
    void a_postcode_that_was_never_given_out_is_refused(String typed) {
        assertThatThrownBy(() -> PostalAddress.of("Laan", "1", typed, "Delft", "NL"))
                .extracting(e -> ((Refusal) e).field())
                .isEqualTo("postcode");
    }

    @Test
    void a_name_is_shown_whole_and_sorted_without_its_infix() {
        var name = PersonName.of("Emma", "de", "Wit");

        assertThat(name.full()).isEqualTo("Emma de Wit");
        assertThat(name.family()).isEqualTo("De Wit");
        assertThat(name.initials()).isEqualTo("EW");
        assertThat(PersonName.of("", "", "Yıldız").full()).isEqualTo("Yıldız");
    }
}
