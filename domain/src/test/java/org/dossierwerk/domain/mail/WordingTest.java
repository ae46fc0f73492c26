package org.dossierwerk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void rich_text_gets_the_values_as_text() {
        var wording = new Wording(
                "Subject", "{{client.name}}", "<p>For <strong>{{client.name}}</strong>\n<br>{{documents.missing}}</p>");

        assertThat(wording.with(Map.of(
                                Placeholder.CLIENT_NAME, "<b>\"Jan\" & Co", Placeholder.DOCUMENTS_MISSING, "- a\n- b"))
                        .html())
                .isEqualTo("<p>For <strong>&lt;b&gt;&quot;Jan&quot; &amp; Co</strong>\n<br>- a\n<br>- b</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One</p>~<p>{{adviser.phone}}</p>~<p>Two</p>                    | <p>One</p>~<p>Two</p>
            <p>~Call {{adviser.phone}}~<br>{{adviser.name}}~</p>              | <p>~Bram~</p>
            <p>~{{adviser.name}}~<br>Call {{adviser.phone}}~</p>              | <p>~Bram~</p>
            <p>~One~<br>Call {{adviser.phone}}~<br>Two~</p>                   | <p>~One~<br>Two~</p>
            <p>~One~<br>~<br>Call {{adviser.phone}}~</p>                      | <p>~One~</p>
            <p>~Call {{adviser.phone}}~<br>~<br>{{portal.link}}~</p>~<p>x</p> | <p>x</p>
            <ul>~<li>{{adviser.phone}}</li>~</ul>~<p>x</p>                    | <p>x</p>
            <ul>~<li>{{adviser.phone}}</li>~<li>b</li>~</ul>                  | <ul>~<li>b</li>~</ul>
            <p><a href="{{portal.link}}">To the portal</a></p>~<p>x</p>       | <p>x</p>
            <blockquote>~<p>{{adviser.phone}}</p>~</blockquote>~<p>x</p>      | <p>x</p>
            <blockquote>~<p>{{adviser.name}} {{adviser.phone}}</p>~</blockquote> | <blockquote>~<p>Bram </p>~</blockquote>
            """)
    void a_line_of_rich_text_that_says_nothing_falls_away_and_what_stays_is_whole(String html, String expected) {
        var wording = new Wording("Subject", "", html.replace('~', '\n'));

        assertThat(wording.with(Map.of(Placeholder.ADVISER_NAME, "Bram")).html())
                .isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void a_link_leads_only_where_the_office_says() {
        var values = Map.of(Placeholder.PORTAL_LINK, "https://delinde.example/portal?a=1&b=2");

        assertThat(new Wording("Subject", "", "<p><a href=\"{{portal.link}}\">Portal</a></p>")
                        .with(values)
                        .html())
                .isEqualTo("<p><a href=\"https://delinde.example/portal?a=1&amp;b=2\">Portal</a></p>");
        for (var link : new String[] {
            "{{client.name}}", "https://x.example/{{portal.link}}", "{{portal.link}}?a={{client.name}}"
        }) {
            assertThatThrownBy(() -> new Wording("Subject", "", "<p><a href=\"" + link + "\">x</a></p>"))
                    .isInstanceOf(MailRefusal.NoLinkTarget.class);
        }
    }

    @Test
    void a_refused_placeholder_is_told_with_its_line() {
        assertThatThrownBy(() -> new Wording("Subject", "{{salutation}},\n\n{{person.bsn}}"))
                .isInstanceOfSatisfying(
                        MailRefusal.UnknownPlaceholder.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("person.bsn", 3));
    }

    @Test
    void a_subject_stays_one_line() {
        var wording = new Wording("About {{appointment.remarks}}", "text");

        assertThat(wording.with(Map.of(Placeholder.APPOINTMENT_REMARKS, "a\nb")).subject())
                .isEqualTo("About a b");
    }
}
