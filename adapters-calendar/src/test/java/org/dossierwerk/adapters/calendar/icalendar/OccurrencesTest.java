package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars as other programs write them, and what they mean. */
@Tag("CT-24")
@Tag("CT-25")
@Tag("CT-26")
@Tag("CT-27")
@Tag("CT-28")
@Tag("CT-29")
@Tag("CT-30")
@Tag("CT-31")
@Tag("CT-32")
@Tag("CAL-7")
@Tag("CAL-8")
@Tag("D-5")
class OccurrencesTest {

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_calendar_means_what_its_text_says(Fixture fixture) {
        var occurrences = new Occurrences(fixture.zone(), fixture.owner()).within(fixture.window(), fixture.text());

        assertThat(occurrences.stream().map(fixture::line)).isEqualTo(fixture.occurrences());
    }

    @Test
    void the_corpus_is_large_and_says_why_of_each() {
        assertThat(Fixture.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(fixture -> assertThat(fixture.says().get("why")).hasSizeGreaterThan(10));
    }
}
