package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveredTemplatesTest {

    static final PhoneNumber PHONE = new PhoneNumber("+31201234567");

    static Stream<Occasion> occasions() {
        return DeliveredTemplates.all().keySet().stream();
    }

    static Stream<Arguments> every_wording() {
        return occasions()
                .flatMap(occasion -> Stream.of(Language.values())
                        .flatMap(language ->
                                Stream.of(FormOfAddress.values()).map(form -> Arguments.of(occasion, language, form))));
    }

    static Letter letter(Occasion occasion, Language language, FormOfAddress form) {
        var reader = new Variant(language, form);
        var values = MailValues.of(reader, Office.settings(PHONE)).client(Office.person("Emma", "de", "Wit"));
        if (occasion.concernsAppointment()) {
            values.appointment(Office.appointment("2026-12-04T11:00", Office.AMSTERDAM, 60, null))
                    .adviser(Office.adviser(PHONE))
                    .portal("https://delinde.example/portal/appointments");
        } else {
            values.access("emma.dewit");
        }
        return DeliveredTemplates.all().get(occasion).get(reader).with(values.values());
    }

    @ParameterizedTest
    @MethodSource("every_wording")
    @Tag("MAIL-01")
    void every_wording_is_filled_without_a_leftover(Occasion occasion, Language language, FormOfAddress form) {
        var letter = letter(occasion, language, form);

        assertThat(letter.subject()).isNotBlank().doesNotContain("{{", "null", "\n");
        assertThat(letter.text().replace(Placeholder.ACCESS_LINK.mark(), "")).doesNotContain("{{", "}}", "null");
        assertThat(letter.text()).doesNotContain("\n\n\n").contains("Emma");
        if (occasion.concernsAppointment()) {
            assertThat(letter.text()).contains("11:00", "2026", "Oriënterend gesprek");
            assertThat(letter.subject()).contains("11:00", "2026");
        } else {
            assertThat(letter.text())
                    .containsOnlyOnce(Placeholder.ACCESS_LINK.mark())
                    .contains("emma.dewit");
        }
    }

    @ParameterizedTest
    @MethodSource("every_wording")
    void a_reader_of_whom_little_is_known_still_reads_whole_sentences(
            Occasion occasion, Language language, FormOfAddress form) {
        var reader = new Variant(language, form);
        var values = MailValues.of(reader, Office.settings(null)).values();

        var text =
                DeliveredTemplates.all().get(occasion).get(reader).with(values).text();

        assertThat(text).doesNotContain("null", "{{", " ,", ": \n").matches("(?s)\\p{Lu}.*");
        assertThat(text.lines()).noneMatch(line -> line.endsWith(":"));
    }

    @ParameterizedTest
    @MethodSource("occasions")
    @Tag("MAIL-02")
    void formal_and_informal_speak_differently_where_the_language_does(Occasion occasion) {
        for (var language : new Language[] {Language.NL, Language.DE}) {
            assertThat(letter(occasion, language, FormOfAddress.INFORMAL).text())
                    .doesNotContainPattern("\\b[Uu]w?\\b|\\bIhr\\w*\\b|\\bSie\\b|\\bIhnen\\b");
            assertThat(letter(occasion, language, FormOfAddress.FORMAL).text())
                    .doesNotContainPattern("(?U)\\b([Jj]e|[Jj]ouw|[Dd]u|[Dd]ein\\w*|[Dd]ich|[Dd]ir)\\b");
        }
    }
}
