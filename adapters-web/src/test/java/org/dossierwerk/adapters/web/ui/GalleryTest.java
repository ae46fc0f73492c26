package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierwerk.domain.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

    private static final Gallery GALLERY = new Gallery();

    static Stream<Arguments> pages() {
        return Gallery.PAGES.stream()
                .flatMap(page -> Stream.of(Language.values()).map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_names_its_language_and_theme_and_has_its_landmarks(String page, Language language) {
        Document html = page(page, language);
        assertThat(html.documentType()).isNotNull();
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language.tag());
        assertThat(html.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(html.select("main")).hasSize(1);
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.body().selectFirst("a").attr("href")).isEqualTo("#main");
        assertThat(html.select("[role=status]#live")).hasSize(1);
        assertThat(html.select("nav, aside"))
                .allSatisfy(nav -> assertThat(nav.attr("aria-label")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_id_is_there_once_and_every_reference_finds_one(String page, Language language) {
        Document html = page(page, language);
        Set<String> ids = new HashSet<>();
        assertThat(html.select("[id]"))
                .allSatisfy(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        for (String reference : List.of("for", "aria-controls", "aria-labelledby", "aria-describedby", "data-dialog")) {
            for (Element element : html.select("[" + reference + "]")) {
                assertThat(ids)
                        .as("%s of %s", reference, element)
                        .contains(element.attr(reference).split(" "));
            }
        }
        assertThat(html.select("a[href^=#]:not([href=#])"))
                .allSatisfy(link -> assertThat(ids).contains(link.attr("href").substring(1)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_control_has_a_name(String page, Language language) {
        Document html = page(page, language);
        assertThat(html.select("button, a, summary"))
                .allSatisfy(control -> assertThat(control.attr("aria-label")
                                + control.text()
                                + control.select("[aria-label]").attr("aria-label"))
                        .as(control.outerHtml())
                        .isNotBlank());
        assertThat(html.select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(control -> assertThat(control.closest("label") != null
                                || !html.select("label[for=" + control.id() + "]")
                                        .isEmpty())
                        .as(control.outerHtml())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_form_of_the_frame_sends_the_token(String page, Language language) {
        Document html = page(page, language);
        assertThat(html.select("header form[method=post], dialog form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]").attr("value"))
                        .isEqualTo("token-of-the-gallery"));
        assertThat(html.select("meta[name=csrf]").attr("content")).isEqualTo("token-of-the-gallery");
    }

    @Test
    void every_htmx_request_of_the_desk_sends_the_token_and_the_portal_does_without_htmx() {
        Document desk = page("desk", Language.NL);
        assertThat(desk.body().attr("hx-headers")).isEqualTo("{\"X-CSRF-TOKEN\":\"token-of-the-gallery\"}");
        assertThat(desk.select("script[src$=htmx.js]")).hasSize(1);
        assertThat(page("portal", Language.NL).select("[hx-headers], [hx-get], script[src$=htmx.js]"))
                .isEmpty();
    }

    @Test
    void a_wrong_field_says_so_at_the_field_and_on_top_of_the_form() {
        Document html = page("list", Language.NL);
        Element time = html.getElementById("time");
        assertThat(time.attr("aria-invalid")).isEqualTo("true");
        assertThat(time.val()).isEqualTo("25:00");
        assertThat(html.getElementById(time.attr("aria-describedby")).text())
                .isEqualTo("Fout: Vul een tijd in, bijvoorbeeld 09:30");
        Element summary = html.selectFirst("[role=alert]:has(a[href=#time])");
        assertThat(summary.selectFirst("h2").text()).isEqualTo("Er ging iets niet goed");
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(html.getElementById("title").hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void a_field_that_may_stay_empty_says_so_in_each_language() {
        assertThat(label("nl")).isEqualTo("Opmerkingen (mag leeg blijven)");
        assertThat(label("de")).isEqualTo("Opmerkingen (darf leer bleiben)");
        assertThat(label("en")).isEqualTo("Opmerkingen (may stay empty)");
    }

    @Test
    void the_eye_says_what_the_client_sees() {
        Document html = page("desk", Language.NL);
        assertThat(eyeOf(html, "p-title")).isEqualTo("De klant ziet dit");
        assertThat(eyeOf(html, "p-type")).isEqualTo("Alleen intern");
        assertThat(html.select("label[for=p-time] ~ .eye")).isEmpty();
    }

    @Test
    void a_cancelled_node_of_the_tree_says_so_in_words() {
        Document html = page("desk", Language.NL);
        assertThat(html.select("nav a").eachText()).contains("3 nov · Kennismaking (geannuleerd)");
        assertThat(html.select("nav[aria-label=Dossier] a[aria-current=page]").eachText())
                .containsExactly("24 nov · Inventarisatie");
    }

    @Test
    void the_settings_are_a_place_only_for_who_may_change_them() {
        Words words = new WordBook().words(Language.NL);
        assertThat(Place.ofDesk(words, Section.TODAY, false, false))
                .extracting(Place::label)
                .doesNotContain("Beheer", "E-mail");
        assertThat(Place.ofDesk(words, Section.TODAY, false, true))
                .extracting(Place::label)
                .endsWith("Beheer");
        assertThat(Place.ofDesk(words, Section.MAIL, true, true))
                .filteredOn(Place::current)
                .extracting(Place::href)
                .containsExactly("/mail");
    }

    @Test
    void initials_come_from_first_and_last_word() {
        assertThat(new Person("Emma de Wit", "").initials()).isEqualTo("EW");
        assertThat(new Person("Yıldız", "").initials()).isEqualTo("Y");
        assertThat(new Person("De Wit – Aksoy", "").initials()).isEqualTo("DA");
        assertThat(new Person("  ", "").initials()).isEqualTo("?");
    }

    private static Document page(String page, Language language) {
        return Jsoup.parse(GALLERY.show(page, language, Theme.DARK));
    }

    private static String label(String tag) {
        return page("list", Language.ofTag(tag).orElseThrow())
                .select("label[for=remarks]")
                .text();
    }

    private static String eyeOf(Document html, String field) {
        return html.select("label[for=" + field + "] ~ .eye [role=img]").attr("aria-label");
    }
}
