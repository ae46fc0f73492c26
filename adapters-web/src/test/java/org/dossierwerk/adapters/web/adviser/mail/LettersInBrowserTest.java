package org.dossierwerk.adapters.web.adviser.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Axe;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.mail.MailTemplates.Preview;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mails as their readers see them, in a browser as wide as a phone and as a desk: every delivered one in three languages and two
 * forms of address. They stand on a page of their own here, because the checker cannot look into the frames they are shown in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("MAIL-01")
class LettersInBrowserTest {

    private static final int[] WIDTHS = {320, 390, 1440};
    /** Without what a page of a site should have, such as landmarks: a mail is read inside one. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> errors = new ArrayList<>();
    private final OpenOffice office = new OpenOffice();
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void a_browser() {
        chromium = new Chromium();
        page = chromium.page(390, 844, errors);
    }

    @AfterAll
    void close() {
        page.context().close();
        chromium.close();
    }

    static Stream<Arguments> every_reader() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Arrays.stream(FormOfAddress.values()).map(form -> Arguments.of(new Variant(language, form))));
    }

    @ParameterizedTest
    @MethodSource("every_reader")
    void every_delivered_mail_reads_well_at_any_width(Variant reader) {
        for (var occasion : Occasion.values()) {
            if (!occasion.isFree()) {
                var templates = office.desk().mailTemplates();
                var wording = templates.delivered(occasion).get(reader);
                var shown = templates.preview(new Preview(occasion, null, reader, wording, null));
                reads(shown.html(), reader, occasion.name());
            }
        }
    }

    @Test
    void a_letter_with_everything_an_editor_can_make_reads_well_too() {
        var reader = new Variant(Language.NL, FormOfAddress.FORMAL);
        var html = "<p>{{salutation}},</p><p>Een <strong>vet</strong> en <em>schuin</em> woord, "
                + "<a href=\"https://delinde.example/" + "heel-lang-".repeat(20)
                + "\">een link</a> en https://delinde.example/"
                + "zonder-spatie-".repeat(15) + "</p><ul><li>Een</li><li>Twee<ul><li>Dieper</li></ul></li></ul>"
                + "<ol><li>Eerst</li></ol><blockquote>Wat u schreef</blockquote><p>" + "Overeenkomst".repeat(12)
                + "</p>";
        var templates = office.desk().mailTemplates();
        var wording = templates.check(Occasion.LETTER, "Alles", "", html);
        reads(
                templates
                        .preview(new Preview(Occasion.LETTER, null, reader, wording, null))
                        .html(),
                reader,
                "EVERYTHING");
    }

    @Test
    @Tag("BEY-16")
    void a_mail_in_the_ledger_reads_well_too() {
        var dossier =
                office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.INFORMAL, office.administrator(), null);
        office.appointment(dossier, "Inventarisatie", LocalDateTime.parse("2026-11-24T11:00"), new Place.ByVideo(""));
        var mail = office.desk().mailing().outbox(dossier.id()).get(0);
        var letter = office.desk().mailing().get(mail.id());
        reads(letter.html(), new Variant(Language.NL, FormOfAddress.INFORMAL), "LEDGER");
    }

    private void reads(String html, Variant reader, String what) {
        page.setContent(html);
        var name =
                what.toLowerCase(Locale.ROOT) + "-" + reader.language().name().toLowerCase(Locale.ROOT) + "-"
                        + reader.formOfAddress().name().toLowerCase(Locale.ROOT);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s at %d fits", name, width)
                    .isEqualTo(true);
            if (width != 320) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "letter-" + name + "-" + width + ".png"))
                        .setFullPage(true));
            }
        }
        assertThat(Axe.on(page).withTags(RULES).analyze().getViolations())
                .as(name)
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.locator("html").getAttribute("lang"))
                .isEqualTo(reader.language().name().toLowerCase(Locale.ROOT));
        assertThat(errors).isEmpty();
    }
}
