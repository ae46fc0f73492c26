package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPartTest {

    private static String html(String text) {
        return HtmlPart.of(new Letter("Subject", text), Language.NL, "De Linde");
    }

    private static String body(String text) {
        var html = html(text);
        return html.substring(html.indexOf("class=\"card\""), html.indexOf("</body>"));
    }

    @Test
    void lines_of_details_become_a_table_with_row_headings() {
        assertThat(body("Datum: vrijdag\nTijd: 11:00 uur"))
                .contains("<th scope=\"row\"", ">Datum</th>", ">vrijdag</td>", ">Tijd</th>", ">11:00 uur</td>");
    }

    @Test
    void a_lone_link_with_a_label_becomes_a_button_and_stays_readable() {
        assertThat(body("Bekijk uw afspraak: https://delinde.example/portal?a=1&b=2"))
                .contains("href=\"https://delinde.example/portal?a=1&amp;b=2\"", ">Bekijk uw afspraak</a>")
                .contains(">https://delinde.example/portal?a=1&amp;b=2</p>");
    }

    @Test
    void a_link_in_a_sentence_ends_before_the_full_stop() {
        assertThat(body("Zie https://delinde.example/a. Tot dan."))
                .contains("href=\"https://delinde.example/a\"")
                .contains("</a>. Tot dan.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://evil.example/",
                "data:text/html,x",
                "http://localhost.evil.example/"
            })
    void other_addresses_are_no_links(String address) {
        assertThat(body("Klik hier: " + address)).doesNotContain("<a ");
    }

    @Test
    void an_own_machine_is_a_link_while_trying_out() {
        assertThat(body("Bekijk: http://localhost:8080/portal")).contains("href=\"http://localhost:8080/portal\"");
    }

    @Test
    void what_people_typed_stays_text() {
        var evil = "<script>alert(1)</script>\"'& https://x.example/\"onclick=\"y {{title}} $1";
        var html =
                HtmlPart.of(new Letter(evil, evil + "\n\nA: " + evil + "\nB: " + evil), Language.NL, evil + "{{body}}");

        assertThat(html).doesNotContain("<script", "\"onclick=");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{{title}} $1", "{{body}}");
    }

    @Test
    void nothing_is_loaded_from_anywhere() {
        assertThat(html("text")).doesNotContain("<img", "src=", "url(", "@import", "<link", "<script");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_letter_says_the_same_in_both_parts(Language language) throws IOException {
        for (var occasion : DeliveredTemplates.all().keySet()) {
            for (var form : FormOfAddress.values()) {
                var filled = DeliveredTemplatesTest.letter(occasion, language, form);
                var letter = new Letter(
                        filled.subject(),
                        filled.text()
                                .replace(
                                        Placeholder.ACCESS_LINK.mark(),
                                        "https://delinde.example/portal/welcome#" + "aB3_".repeat(11)));
                var html = HtmlPart.of(letter, language, "Hypotheekkantoor De Linde");

                assertThat(html).contains("<html lang=\"" + language.tag() + "\">");
                assertThat(words(plain(html))).containsAll(words(letter.text()));
                keep(occasion + "-" + language.tag() + "-" + form + ".html", html);
            }
        }
    }

    /** For people to look at. */
    private static void keep(String name, String html) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(folder.resolve(name), html);
    }

    private static String plain(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'");
    }

    private static List<String> words(String text) {
        return List.of(text.replace(":", " ").strip().split("\\s+"));
    }
}
