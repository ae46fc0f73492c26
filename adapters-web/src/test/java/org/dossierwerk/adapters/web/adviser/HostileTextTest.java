package org.dossierwerk.adapters.web.adviser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile texts in the fields of persons: stored as they are and shown inert, tidied, or refused with everything kept. */
class HostileTextTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(
            resources = "/hostile-text.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false)
    void is_stored_tidied_or_refused(String id, String field, String input, String outcome, String expected) {
        var typed = written(input);
        var fields = fields();
        fields.put("first-" + field, typed);

        var answer = browser.post("/dossiers/new", inTurn(fields));

        if (outcome.equals("REFUSE")) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(stored()).isZero();
            var control = control(answer.page(), "first-" + field);
            assertThat(control.attr("aria-invalid")).isEqualTo("true");
            assertThat(answer.page().select(".error-summary a[href=#first-" + field + "]"))
                    .hasSize(1);
            assertThat(control(answer.page(), "first-firstName").val()).isEqualTo("Emma");
            assertThat(control(answer.page(), "first-city").val()).isEqualTo("Utrecht");
            if (!typed.contains("\u0000") && !typed.contains("\n")) {
                assertThat(control.val()).isEqualTo(typed);
            }
            return;
        }
        assertThat(answer.status())
                .as(answer.page().select(".error-summary").text())
                .isEqualTo(303);
        assertThat(stored()).isEqualTo(1);
        var card = card();
        var shown = outcome.equals("NORM") ? expected : typed;
        assertThat(control(card, field).val()).isEqualTo(shown);
        for (var address : new String[] {answer.location(), answer.location() + "/parties", "/dossiers", "/today"}) {
            var page = browser.get(address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("svg[onload], script:not([src])")).isEmpty();
            assertThat(page.page().select("main").text()).doesNotContain("49");
            if (field.equals("lastName")) {
                assertThat(page.page().text().replaceAll("\\s+", " "))
                        .contains(shown.strip().replaceAll("\\s+", " "));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR '1'='1", "a & (b", "%", "_", "\\", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"})
    void searching_for_it_finds_it_literally_or_nothing(String text) {
        for (var path : new String[] {"/search", "/search/suggest", "/dossiers", "/parties", "/appointments/new"}) {
            var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertThat(browser.get(path + "?whose=all&q=" + query).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private int stored() {
        return office.desk()
                .dossiers()
                .list(new Filter("", null, null), null)
                .items()
                .size();
    }

    private Document card() {
        var line = office.desk()
                .dossiers()
                .list(new Filter("", null, null), null)
                .items()
                .get(0);
        var person = office.desk().dossiers().get(line.id()).applicants().get(0).person();
        return browser.get("/parties/" + person.value()).page();
    }

    private static Element control(Document page, String id) {
        var found = page.getElementById(id);
        if (found == null) {
            throw new AssertionError("No field " + id);
        }
        return found;
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("kind", "household");
        fields.put("first-firstName", "Emma");
        fields.put("first-lastName", "Jansen");
        fields.put("first-email", "emma@example.org");
        fields.put("first-street", "Markt");
        fields.put("first-houseNumber", "1");
        fields.put("first-postcode", "3511 LN");
        fields.put("first-city", "Utrecht");
        fields.put("first-country", "NL");
        fields.put("formOfAddress", "FORMAL");
        fields.put("language", "NL");
        return fields;
    }

    private String[] inTurn(Map<String, String> fields) {
        fields.put("adviser", office.administrator().value().toString());
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    /** The file writes what cannot stand in it as escapes, and lengths as {@code x*100}. */
    private static String written(String input) {
        if (input.matches("x\\*\\d+")) {
            return "x".repeat(Integer.parseInt(input.substring(2)));
        }
        if (input.equals("ZALGO")) {
            return "a" + "\u0301".repeat(2000);
        }
        var escapes = ESCAPE.matcher(input.replace("\\r", "\r").replace("\\n", "\n"));
        return escapes.replaceAll(
                escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
