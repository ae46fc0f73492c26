package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an {@link HtmlCleaner} leaves of what it is given. */
public interface HtmlCleanerContract {

    HtmlCleaner cleaner();

    private String html(String given) {
        return cleaner().clean(given).html();
    }

    private String text(String given) {
        return cleaner().clean(given).text();
    }

    @Test
    default void a_letter_keeps_its_paragraphs_marks_lists_and_links() {
        var letter = "<p>Beste <b>Emma</b>,</p><p>Zie <a href=\"https://example.org/a?b=1&amp;c=2\">de site</a>.</p>"
                + "<ul><li>een</li><li><i>twee</i></li></ul><ol><li>eerst</li></ol><blockquote><p>zei u</p></blockquote>";
        assertThat(html(letter).lines())
                .containsExactly(
                        "<p>Beste <strong>Emma</strong>,</p>",
                        "<p>Zie <a href=\"https://example.org/a?b=1&amp;c=2\">de site</a>.</p>",
                        "<ul>",
                        "<li>een</li>",
                        "<li><em>twee</em></li>",
                        "</ul>",
                        "<ol>",
                        "<li>eerst</li>",
                        "</ol>",
                        "<blockquote>",
                        "<p>zei u</p>",
                        "</blockquote>");
        assertThat(text(letter))
                .isEqualTo("Beste Emma,\n\nZie de site (https://example.org/a?b=1&c=2).\n\n- een\n- twee\n\n1. eerst\n\n> zei u");
    }

    @Test
    default void each_line_is_whole_so_that_one_can_be_left_out() {
        var given = "<p>Datum: {{appointment.date}}<br><b>Plaats:<br>{{appointment.place}}</b> daar</p>";
        assertThat(html(given).lines())
                .containsExactly(
                        "<p>",
                        "Datum: {{appointment.date}}",
                        "<br><strong>Plaats:</strong>",
                        "<br><strong>{{appointment.place}}</strong> daar",
                        "</p>");
        assertThat(text(given)).isEqualTo("Datum: {{appointment.date}}\nPlaats:\n{{appointment.place}} daar");
    }

    @Test
    default void what_is_clean_stays_as_it_is() {
        for (var letter : List.of(
                "<p>\nEen\n<br>Twee\n</p>",
                "<p>a <strong>b <em>c</em></strong></p>",
                "<ul>\n<li>\neen\n<br>twee\n<ul>\n<li>drie</li>\n</ul>\n</li>\n</ul>",
                "<blockquote>\n<p>Een</p>\n<p>&lt;b&gt; &amp;amp;</p>\n</blockquote>",
                "<p><a href=\"mailto:emma@example.org\">Emma</a></p>")) {
            assertThat(html(letter)).isEqualTo(letter);
            assertThat(html(html(letter))).isEqualTo(letter);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{color:red}</style>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg onload=alert(1)></svg>",
                "<p style=\"background:url(https://evil.example)\" onclick=\"x()\" class=\"a\" id=\"b\"></p>",
                "<form action=\"https://evil.example\"><input name=\"a\"></form>",
                "<!-- <script>alert(1)</script> -->",
                "<a href=\"javascript:alert(1)\"></a>",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">",
                "<base href=\"https://evil.example\">",
                "<link rel=\"stylesheet\" href=\"https://evil.example\">"
            })
    @Tag("MAIL-01")
    default void nothing_that_does_or_loads_something_is_left(String evil) {
        assertThat(html("<p>voor</p>" + evil + "<p>na</p>")).isEqualTo("<p>voor</p>\n<p>na</p>");
        assertThat(text("<p>voor</p>" + evil + "<p>na</p>")).isEqualTo("voor\n\nna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "/relative",
                "cid:1",
                "{{client.name}}"
            })
    default void of_an_address_that_leads_nowhere_good_the_words_are_left(String address) {
        assertThat(html("<p><a href=\"" + address + "\">klik</a></p>")).isEqualTo("<p>klik</p>");
    }

    @Test
    default void a_template_may_link_to_the_portal() {
        assertThat(cleaner().clean("<p><a href=\"{{portal.link}}\">Portaal</a></p>"))
                .isEqualTo(new HtmlCleaner.Cleaned(
                        "<p><a href=\"{{portal.link}}\">Portaal</a></p>", "Portaal ({{portal.link}})"));
    }

    @Test
    default void a_link_that_shows_its_address_says_it_once() {
        assertThat(text("<p><a href=\"https://example.org/\">https://example.org/</a></p>"))
                .isEqualTo("https://example.org/");
        assertThat(text("<p><a href=\"mailto:a@example.org\">a@example.org</a></p>")).isEqualTo("a@example.org");
    }

    @Test
    default void words_outside_of_paragraphs_become_one() {
        assertThat(html("los <div>een</div><div>twee<div>drie</div></div> eind"))
                .isEqualTo("<p>los</p>\n<p>een</p>\n<p>twee</p>\n<p>drie</p>\n<p>eind</p>");
    }

    @Test
    default void empty_paragraphs_and_marks_are_gone() {
        assertThat(cleaner().clean("<p><br></p><p> <b></b> </p><ul><li></li></ul><blockquote></blockquote>"))
                .isEqualTo(new HtmlCleaner.Cleaned("", ""));
        assertThat(cleaner().clean("")).isEqualTo(new HtmlCleaner.Cleaned("", ""));
    }

    @Test
    default void words_are_only_words() {
        assertThat(html("<p>1 &lt; 2 &amp;&amp; \"a\" 'b' &lt;script&gt;</p>"))
                .isEqualTo("<p>1 &lt; 2 &amp;&amp; &quot;a&quot; &#39;b&#39; &lt;script&gt;</p>");
        assertThat(text("<p>1 &lt; 2 &amp;&amp; &lt;script&gt;</p>")).isEqualTo("1 < 2 && <script>");
    }

    @Test
    default void what_hides_or_turns_words_is_gone() {
        assertThat(html("<p>a\u202Eb\u0000c\u200Bd 👩\u200D👧 é</p>")).isEqualTo("<p>abcd 👩\u200D👧 é</p>");
    }

    @Test
    default void what_is_never_closed_is_closed() {
        assertThat(html("<p>a <b>b <i>c<p>d")).startsWith("<p>a <strong>b <em>c</em></strong></p>");
        assertThat(html("<ul><li>een<li>twee")).isEqualTo("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>");
    }

    @Test
    default void deep_nesting_is_read_and_very_deep_nesting_does_no_harm() {
        assertThat(html(quotations(50))).contains("diep").hasSizeLessThan(500);
        assertThat(html(quotations(20_000))).hasSizeLessThan(500);
        assertThat(html("<ul><li>".repeat(20_000) + "x")).hasSizeLessThan(1_000);
    }

    private static String quotations(int deep) {
        return "<blockquote>".repeat(deep) + "<p>diep</p>" + "</blockquote>".repeat(deep);
    }
}
