package org.dossierwerk.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final WordBook book = new WordBook();
    private final Words dutch = book.words(Language.NL);
    private final Words german = book.words(Language.DE);
    private final Words english = book.words(Language.EN);

    @Test
    void a_day_is_written_as_each_language_abbreviates_it() {
        assertThat(dutch.date(TUESDAY)).isEqualTo("di 24 nov");
        assertThat(german.date(TUESDAY)).isEqualTo("Di., 24. Nov.");
        assertThat(english.date(TUESDAY)).isEqualTo("Tue 24 Nov");
        assertThat(dutch.dateWithYear(TUESDAY)).isEqualTo("di 24 nov 2026");
        assertThat(german.dateWithYear(LocalDate.of(2027, 5, 4))).isEqualTo("Di., 4. Mai 2027");
    }

    @Test
    void a_day_in_full_names_weekday_and_month() {
        assertThat(dutch.longDate(TUESDAY)).isEqualTo("dinsdag 24 november 2026");
        assertThat(german.longDate(TUESDAY)).isEqualTo("Dienstag, 24. November 2026");
        assertThat(english.longDate(TUESDAY)).isEqualTo("Tuesday 24 November 2026");
        assertThat(dutch.longDay(TUESDAY)).isEqualTo("dinsdag 24 november");
        assertThat(dutch.month(YearMonth.of(2026, 3))).isEqualTo("maart 2026");
        assertThat(german.month(YearMonth.of(2026, 3))).isEqualTo("März 2026");
    }

    @Test
    void a_day_in_a_field_has_figures_in_the_order_of_the_language() {
        assertThat(dutch.dateInField(TUESDAY)).isEqualTo("di 24-11-2026");
        assertThat(german.dateInField(TUESDAY)).isEqualTo("Di. 24.11.2026");
        assertThat(english.dateInField(TUESDAY)).isEqualTo("Tue 24/11/2026");
    }

    @Test
    void an_abbreviation_at_the_end_of_a_sentence_shares_its_full_stop() {
        assertThat(german.of("portal.task.waits", TUESDAY)).isEqualTo("Wartet auf Sie, angefragt Di., 24. Nov.");
        assertThat(german.of("portal.task.waits", LocalDate.of(2027, 5, 4)))
                .isEqualTo("Wartet auf Sie, angefragt Di., 4. Mai.");
    }

    @Test
    void times_have_24_hours() {
        assertThat(english.times(LocalTime.of(9, 30), LocalTime.of(15, 0))).isEqualTo("09:30–15:00");
    }

    @Test
    void an_instant_is_shown_at_the_wall_clock_of_its_zone() {
        ZoneId amsterdam = ZoneId.of("Europe/Amsterdam");
        assertThat(dutch.timeIn(amsterdam, Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("02:30");
        assertThat(dutch.timeIn(amsterdam, Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("02:30");
        assertThat(dutch.timeIn(amsterdam, Instant.parse("2026-03-29T01:00:00Z")))
                .isEqualTo("03:00");
        assertThat(dutch.momentIn(amsterdam, Instant.parse("2026-11-23T23:15:00Z")))
                .isEqualTo("di 24 nov 00:15");
    }

    @Test
    void a_length_is_in_minutes_up_to_an_hour_and_in_hours_above() {
        assertThat(dutch.duration(Duration.ofMinutes(60))).isEqualTo("60 min");
        assertThat(dutch.duration(Duration.ofMinutes(90))).isEqualTo("1 uur 30");
        assertThat(dutch.duration(Duration.ofMinutes(120))).isEqualTo("2 uur");
        assertThat(german.duration(Duration.ofMinutes(90))).isEqualTo("1 Std. 30");
    }

    @Test
    void sizes_and_numbers_follow_the_language() {
        assertThat(dutch.size(1_900_000)).isEqualTo("1,9 MB");
        assertThat(english.size(1_900_000)).isEqualTo("1.9 MB");
        assertThat(dutch.size(312_400)).isEqualTo("312 kB");
        assertThat(dutch.number(1250)).isEqualTo("1.250");
    }

    @Test
    void a_text_chooses_its_form_by_number() {
        Words words = words(
                FormOfAddress.FORMAL,
                Map.of("n", "{0:geen stukken|één stuk|# stukken}", "m", "{0:één dossier|# dossiers}"));
        assertThat(words.of("n", 0)).isEqualTo("geen stukken");
        assertThat(words.of("n", 1)).isEqualTo("één stuk");
        assertThat(words.of("n", 1250)).isEqualTo("1.250 stukken");
        assertThat(words.of("m", 0)).isEqualTo("0 dossiers");
    }

    @Test
    void arguments_are_written_in_the_language_and_never_read_as_a_pattern() {
        Words words = words(FormOfAddress.FORMAL, Map.of("moved", "{0} naar {1} {2}"));
        assertThat(words.of("moved", "Jan {1} $1 \\", TUESDAY, LocalTime.of(10, 30)))
                .isEqualTo("Jan {1} $1 \\ naar di 24 nov 10:30");
    }

    @Test
    @Tag("DOS-11")
    void a_text_that_addresses_the_reader_follows_the_form_of_address() {
        Map<String, String> texts = Map.of("next.u", "Uw afspraak", "next.je", "Je afspraak", "place", "Adres");
        assertThat(words(FormOfAddress.FORMAL, texts).of("next")).isEqualTo("Uw afspraak");
        assertThat(words(FormOfAddress.INFORMAL, texts).of("next")).isEqualTo("Je afspraak");
        assertThat(words(FormOfAddress.INFORMAL, texts).of("place")).isEqualTo("Adres");
    }

    @Test
    void a_missing_text_is_an_error_and_not_an_empty_place() {
        assertThatThrownBy(() -> dutch.of("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void a_language_is_found_by_its_tag_or_a_longer_one() {
        assertThat(Language.ofTag("de-AT")).contains(Language.DE);
        assertThat(Language.ofTag("en")).contains(Language.EN);
        assertThat(Language.ofTag("fr")).isEmpty();
    }

    private static Words words(FormOfAddress address, Map<String, String> texts) {
        return new Words(Language.NL, address, texts);
    }
}
