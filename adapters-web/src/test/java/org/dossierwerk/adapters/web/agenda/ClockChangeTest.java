package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.adapters.web.agenda.Example.entry;
import static org.dossierwerk.adapters.web.agenda.Example.grid;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockChangeTest {

    private static final String AUTUMN = "2026-10-25";
    private static final String SPRING = "2027-03-28";

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "Europe/Berlin"})
    void the_day_summer_time_ends_has_the_second_hour_twice(String zone) {
        TimeGrid grid = grid(Example.wholeDay(AgendaView.DAY, AUTUMN, ZoneId.of(zone)));

        assertThat(grid.times()).hasSize(100);
        assertThat(labels(grid)).hasSize(25).startsWith("00:00", "01:00", "2A", "2B", "03:00");
        assertThat(grid.times().subList(8, 16))
                .containsExactly("02:00A", "02:15A", "02:30A", "02:45A", "02:00B", "02:15B", "02:30B", "02:45B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "Europe/Berlin"})
    void the_day_summer_time_begins_does_not_have_the_second_hour(String zone) {
        TimeGrid grid = grid(Example.wholeDay(AgendaView.DAY, SPRING, ZoneId.of(zone)));

        assertThat(grid.times()).hasSize(92);
        assertThat(labels(grid)).hasSize(23).startsWith("00:00", "01:00", "03:00");
    }

    @Test
    void opening_hours_do_not_change_with_the_clock() {
        TimeGrid autumn = grid(Example.request(AgendaView.DAY, AUTUMN));
        TimeGrid spring = grid(Example.request(AgendaView.DAY, SPRING));

        assertThat(autumn.times()).isEqualTo(spring.times()).hasSize(40).startsWith("08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "Europe/Berlin"})
    void an_entry_in_either_showing_of_the_hour_stands_in_that_showing(String zone) {
        ZonedDateTime first = Example.at(AUTUMN + "T02:30", ZoneId.of(zone)).withEarlierOffsetAtOverlap();
        ZonedDateTime second = first.withLaterOffsetAtOverlap();
        TimeGrid grid = grid(
                Example.request(AgendaView.DAY, AUTUMN, ZoneId.of(zone)),
                entry("sanne", first, first.plusMinutes(15), "A"),
                entry("sanne", second, second.plusMinutes(15), "B"));

        List<TimeGrid.Block> blocks = grid.columns().get(0).blocks();
        assertThat(blocks).extracting(block -> grid.times().get(block.row())).containsExactly("02:30A", "02:30B");
        assertThat(blocks)
                .extracting(block -> block.card().from() + "–" + block.card().to())
                .containsExactly("02:30A–02:45A", "02:30B–02:45B");
        assertThat(blocks)
                .extracting(block -> block.card().machineTime())
                .containsExactly("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00");
    }

    @Test
    void an_hour_on_the_wall_that_lasts_two_hours_is_as_long_as_it_is() {
        TimeGrid autumn = grid(
                Example.wholeDay(AgendaView.DAY, AUTUMN, Example.AMSTERDAM),
                entry("sanne", AUTUMN + "T01:30", AUTUMN + "T03:30", "Nachtdienst"));
        TimeGrid spring = grid(
                Example.wholeDay(AgendaView.DAY, SPRING, Example.AMSTERDAM),
                entry("sanne", SPRING + "T01:30", SPRING + "T03:30", "Nachtdienst"));

        TimeGrid.Block longer = autumn.columns().get(0).blocks().get(0);
        TimeGrid.Block shorter = spring.columns().get(0).blocks().get(0);
        assertThat(longer.span()).isEqualTo(12);
        assertThat(longer.card().minutes()).isEqualTo(180);
        assertThat(shorter.span()).isEqualTo(4);
        assertThat(shorter.card().minutes()).isEqualTo(60);
        assertThat(shorter.card().from() + shorter.card().to()).isEqualTo("01:3003:30");
    }

    @Test
    void a_week_with_the_long_night_shades_the_repeated_hour_on_the_other_days() {
        TimeGrid grid = grid(Example.wholeDay(AgendaView.WEEK, AUTUMN, Example.AMSTERDAM));

        assertThat(grid.times()).hasSize(100);
        assertThat(missing(grid.columns().get(0))).containsExactly(new TimeGrid.Shade(12, 4, true));
        assertThat(missing(grid.columns().get(5))).isEmpty();
    }

    @Test
    void a_week_with_the_short_night_shades_the_lost_hour_on_that_day() {
        TimeGrid grid = grid(Example.wholeDay(AgendaView.WEEK, SPRING, Example.AMSTERDAM));

        assertThat(grid.times()).hasSize(96);
        assertThat(missing(grid.columns().get(0))).isEmpty();
        assertThat(missing(grid.columns().get(5))).containsExactly(new TimeGrid.Shade(8, 4, true));
    }

    @Test
    void the_long_and_the_short_day_are_whole_days() {
        for (String day : List.of(AUTUMN, SPRING)) {
            String next = java.time.LocalDate.parse(day).plusDays(1).toString();
            TimeGrid grid = grid(
                    Example.request(AgendaView.DAY, day), entry("sanne", day + "T00:00", next + "T00:00", "Zondag"));

            assertThat(grid.columns().get(0).blocks()).isEmpty();
            assertThat(grid.columns().get(0).band())
                    .singleElement()
                    .satisfies(card -> assertThat(card.card().allDay()).isTrue());
        }
    }

    @Test
    void a_clock_that_moves_half_an_hour_is_followed_by_the_quarter() {
        TimeGrid grid = grid(Example.wholeDay(AgendaView.DAY, "2026-04-05", ZoneId.of("Australia/Lord_Howe")));

        assertThat(grid.times()).hasSize(98);
        assertThat(grid.times().subList(6, 10)).containsExactly("01:30A", "01:45A", "01:30B", "01:45B");
    }

    private static List<String> labels(TimeGrid grid) {
        return grid.hours().stream().map(TimeGrid.HourLabel::text).toList();
    }

    private static List<TimeGrid.Shade> missing(TimeGrid.Column column) {
        return column.shades().stream().filter(TimeGrid.Shade::missing).toList();
    }
}
