package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What must hold of the answers to what is hostile, whatever was sent. */
final class Answers {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String[] OUR_INSIDE = {
        "org.dossierwerk", "org.springframework", "org.postgresql", "java.lang", "Exception", "SELECT ", "Whitelabel"
    };

    private Answers() {}

    /**
     * Asks, and sees that the answer comes soon and says nothing about how we are made. What is slow by itself is slow each time; what a
     * busy machine held up is not, and is asked again.
     */
    static HttpResponse<String> timely(Supplier<HttpResponse<String>> asking) {
        var timed = Timed.of(asking);
        for (int again = 0; again < 2 && timed.took().compareTo(LONGEST) >= 0; again++) {
            timed = Timed.of(asking);
        }
        assertThat(timed.took()).isLessThan(LONGEST);
        assertThat(timed.answer().body()).doesNotContain(OUR_INSIDE);
        return timed.answer();
    }

    private record Timed(HttpResponse<String> answer, Duration took) {

        static Timed of(Supplier<HttpResponse<String>> asking) {
            long began = System.nanoTime();
            var answer = asking.get();
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    static void assertStatus(Row row, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(() -> page(answer).text()).isEqualTo(row.status());
    }

    /** The message stands in the summary and at its place: the id of a field, or {@code alert} for the summary alone. */
    static void assertSaid(String message, String place, Document page) {
        assertHarmless(page);
        if (place.equals("alert")) {
            assertThat(page.select("main [role=alert]").text()).contains(message);
            return;
        }
        assertThat(page.select("[role=alert] a[href=#" + place + "]").text()).contains(message);
        assertThat(page.select("[id=" + place + "-error], [id=" + place + "].field__error")
                        .text())
                .contains(message);
        assertThat(page.select("input[id=" + place + "], textarea[id=" + place + "], select[id=" + place + "]"))
                .allSatisfy(field ->
                        assertThat(field.attr("aria-invalid")).as(place).isEqualTo("true"));
    }

    /** Everything is still in the form but what no page can show, and answers to questions it asks no more. */
    static void assertKept(Row row, Set<String> typed, Map<String, String> sent, Document page, String form) {
        var shown = HttpVisitor.fields(page, form);
        sent.forEach((field, value) -> {
            var isTyped = !Set.of("_csrf", "first-match", "offset").contains(field) && !field.startsWith("seen-");
            if (isTyped && (row.showable() || !typed.contains(field))) {
                assertThat(shown).as(field).containsEntry(field, value);
            }
        });
    }

    static void assertHarmless(Document page) {
        assertThat(page.select("svg[onload], script:not([src])")).isEmpty();
    }

    /** The text is there for reading, and does nothing. */
    static void assertInert(Document page, String text) {
        assertHarmless(page);
        assertThat(inOneLine(page.select("main").text())).as(page.location()).contains(inOneLine(text));
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    static String location(HttpResponse<String> answer) {
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }
}
