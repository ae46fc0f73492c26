package org.dossierwerk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static Letter letter(String body, Map<Placeholder, String> values) {
        return new Wording("Subject", body).with(values);
    }

    @Test
    void placeholders_are_replaced_in_subject_and_body() {
        var wording = new Wording("About {{dossier.number}}", "{{salutation}},\n\nIt is about {{ dossier.number }}.");

        assertThat(wording.with(
                        Map.of(Placeholder.SALUTATION, "Dear Emma", Placeholder.DOSSIER_NUMBER, "D-2026-00417")))
                .isEqualTo(new Letter("About D-2026-00417", "Dear Emma,\n\nIt is about D-2026-00417."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{person.bsn}}",
                "{{#person}}{{class.classLoader}}{{/person}}",
                "{{#lambda}}",
                "{{person.getClass}}",
                "{{}}",
                "{{client.name.first}}",
                "{{CLIENT.NAME}}"
            })
    void anything_but_a_known_placeholder_is_refused(String mark) {
        assertThatThrownBy(() -> new Wording("Subject", "text " + mark))
                .isInstanceOf(MailRefusal.UnknownPlaceholder.class);
        assertThatThrownBy(() -> new Wording(mark, "text")).isInstanceOf(MailRefusal.UnknownPlaceholder.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{office.name}}", "{{person.bsn}}", "$1 \\1 ${x}", "{{", "}}"})
    void a_value_is_never_read_as_a_template(String name) {
        assertThat(letter(
                                "For {{client.name}}.",
                                Map.of(Placeholder.CLIENT_NAME, name, Placeholder.OFFICE_NAME, "Linde"))
                        .text())
                .isEqualTo("For " + name + ".");
    }

    @Test
    void a_line_whose_placeholders_are_all_empty_is_left_out() {
        var values = Map.of(Placeholder.ADVISER_NAME, "Bram", Placeholder.ADVISER_PHONE, "");

        assertThat(letter("Call {{adviser.phone}}\n{{adviser.name}} {{adviser.phone}}", values)
                        .text())
                .isEqualTo("Bram");
    }

    @Test
    void a_paragraph_that_falls_away_leaves_no_gap() {
        assertThat(letter("One\n\n{{appointment.remarks}}\n\nTwo", Map.of()).text())
                .isEqualTo("One\n\nTwo");
    }

    @Test
    void a_subject_stays_one_line() {
        var wording = new Wording("About {{appointment.remarks}}", "text");

        assertThat(wording.with(Map.of(Placeholder.APPOINTMENT_REMARKS, "a\nb")).subject())
                .isEqualTo("About a b");
    }
}
