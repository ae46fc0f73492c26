package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.adapters.web.agenda.Example.entry;
import static org.dossierwerk.adapters.web.agenda.Example.grid;
import static org.dossierwerk.adapters.web.agenda.Example.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeGridTest {

    @Test
    void the_grid_covers_the_opening_hours() {
        TimeGrid grid = grid(request(AgendaView.WEEK, "2026-11-24"));

        assertThat(grid.times()).hasSize(40).startsWith("08:00", "08:15").endsWith("17:45");
        assertThat(grid.hours()).first().isEqualTo(new TimeGrid.HourLabel(0, "08:00"));
        assertThat(grid.hours()).hasSize(10);
    }

    @Test
    void the_grid_stretches_to_whole_hours_around_an_entry_outside_them_and_shades_what_it_added() {
        TimeGrid grid = grid(
                request(AgendaView.DAY, "2026-11-24"),
                entry("sanne", "2026-11-24T07:30", "2026-11-24T08:15", "Ontbijt"),
                entry("sanne", "2026-11-24T19:00", "2026-11-24T19:10", "Bellen"));

        assertThat(grid.times()).first().isEqualTo("07:00");
        assertThat(grid.times()).last().isEqualTo("19:45");
        assertThat(grid.columns().get(0).shades())
                .containsExactly(new TimeGrid.Shade(0, 4, false), new TimeGrid.Shade(44, 8, false));
    }

    @Test
    void the_whole_day_can_be_asked_for_and_left_again() {
        TimeGrid usual = grid(request(AgendaView.DAY, "2026-11-24"));
        TimeGrid whole = grid(Example.wholeDay(AgendaView.DAY, "2026-11-24", Example.AMSTERDAM));

        assertThat(whole.times()).hasSize(96);
        assertThat(usual.hoursUrl()).contains("hours=all");
        assertThat(whole.hoursUrl()).doesNotContain("hours=all");
    }

    @Test
    void a_day_has_a_column_for_each_calendar_that_is_on() {
        TimeGrid grid = grid(
                request(AgendaView.DAY, "2026-11-24"),
                entry("joris", "2026-11-24T09:30", "2026-11-24T10:30", "Kennismaking"),
                entry("tom", "2026-11-24T09:30", "2026-11-24T10:30", "van iemand die uit staat"));

        assertThat(grid.columns())
                .extracting(column -> column.adviser().orElseThrow().key())
                .containsExactly("sanne", "joris", "meike");
        assertThat(grid.columns()).extracting(column -> column.blocks().size()).containsExactly(0, 1, 0);
    }

    @Test
    void a_week_has_the_working_days_and_a_weekend_day_only_when_it_is_needed() {
        assertThat(dates(grid(request(AgendaView.WEEK, "2026-11-24")))).hasSize(5);
        assertThat(dates(grid(request(AgendaView.WEEK, "2026-11-29"))))
                .contains(LocalDate.parse("2026-11-29"))
                .hasSize(6);
        assertThat(dates(grid(
                        request(AgendaView.WEEK, "2026-11-24"),
                        entry("sanne", "2026-11-28T09:00", "2026-11-28T10:00", "Open dag"))))
                .contains(LocalDate.parse("2026-11-28"))
                .hasSize(6);
    }

    @Test
    void an_entry_covers_every_quarter_it_touches_and_says_its_own_times() {
        TimeGrid.Block block = onlyBlock(grid(
                request(AgendaView.DAY, "2026-11-24"),
                entry("sanne", "2026-11-24T09:10", "2026-11-24T09:50", "Bellen")));

        assertThat(block.classes()).isEqualTo("a1 movable q4 s4");
        assertThat(block.card().from()).isEqualTo("09:10");
        assertThat(block.card().to()).isEqualTo("09:50");
        assertThat(block.card().minutes()).isEqualTo(40);
    }

    @Test
    void an_entry_without_length_still_has_a_row() {
        TimeGrid.Block block = onlyBlock(grid(
                request(AgendaView.DAY, "2026-11-24"),
                entry("sanne", "2026-11-24T18:00", "2026-11-24T18:00", "Let op")));

        assertThat(block.span()).isEqualTo(1);
        assertThat(block.row()).isEqualTo(40);
    }

    @Test
    void an_entry_over_midnight_has_a_part_on_both_days() {
        TimeGrid grid = grid(
                request(AgendaView.WEEK, "2026-11-24"),
                entry("sanne", "2026-11-24T23:30", "2026-11-25T01:00", "Nachtdienst"));

        TimeGrid.Block evening = grid.columns().get(1).blocks().get(0);
        TimeGrid.Block night = grid.columns().get(2).blocks().get(0);
        assertThat(grid.times()).hasSize(96);
        assertThat(List.of(evening.row(), evening.span(), night.row(), night.span()))
                .containsExactly(94, 2, 0, 4);
        assertThat(evening.card().after()).isTrue();
        assertThat(night.card().before()).isTrue();
        assertThat(evening.card().resizable()).isFalse();
        assertThat(night.card().movable()).isFalse();
        assertThat(night.card().from()).isEqualTo("23:30");
        assertThat(night.card().to()).isEqualTo("01:00");
    }

    @Test
    void an_entry_that_ends_at_midnight_stays_on_its_day() {
        TimeGrid grid = grid(
                request(AgendaView.WEEK, "2026-11-24"),
                entry("sanne", "2026-11-24T22:00", "2026-11-25T00:00", "Avonddienst"));

        assertThat(grid.columns()).extracting(column -> column.blocks().size()).containsExactly(0, 1, 0, 0, 0);
        assertThat(grid.columns().get(1).blocks().get(0).card().after()).isFalse();
        assertThat(grid.times()).last().isEqualTo("23:45");
    }

    @Test
    void an_entry_that_began_before_the_period_shows_what_is_left_of_it() {
        TimeGrid grid = grid(
                request(AgendaView.DAY, "2026-11-25"),
                entry("sanne", "2026-11-24T23:30", "2026-11-25T09:00", "Nachtdienst"));

        TimeGrid.Block block = onlyBlock(grid);
        assertThat(block.card().before()).isTrue();
        assertThat(block.card().at()).isEqualTo("00:00");
        assertThat(block.card().minutes()).isEqualTo(540);
    }

    @Test
    void whole_days_and_runs_of_days_stand_above_the_hours_in_one_row_of_every_day() {
        TimeGrid grid = grid(
                request(AgendaView.WEEK, "2026-11-24"),
                entry("sanne", "2026-11-23T00:00", "2026-11-25T00:00", "Verlof"),
                entry("joris", "2026-11-24T12:00", "2026-11-26T12:00", "Beurs"),
                entry("meike", "2026-11-25T00:00", "2026-11-26T00:00", "Schulung"));

        assertThat(grid.columns())
                .allSatisfy(column -> assertThat(column.blocks()).isEmpty());
        assertThat(grid.columns().stream().map(TimeGridTest::bandTitles))
                .containsExactly("0 Verlof", "0 Verlof, 1 Beurs", "0 Schulung, 1 Beurs", "1 Beurs", "");
        assertThat(grid.times()).as("they do not stretch the hours").hasSize(40);
        assertThat(grid.columns().get(1).band().get(0).card().allDay()).isTrue();
        assertThat(grid.columns().get(1).band().get(1).card().allDay()).isFalse();
    }

    @Test
    void overlapping_entries_share_the_width() {
        TimeGrid grid = grid(
                request(AgendaView.WEEK, "2026-11-24"),
                entry("meike", "2026-11-24T11:00", "2026-11-24T11:45", "Zweitgespräch"),
                entry("sanne", "2026-11-24T11:00", "2026-11-24T11:45", "Inventarisatie"));

        assertThat(grid.columns().get(1).blocks())
                .extracting(TimeGrid.Block::classes)
                .containsExactly("a1 movable q12 s3 ln2-0", "a3 movable q12 s3 ln2-1");
    }

    @Test
    void what_finds_no_lane_is_counted_in_the_last_one() {
        Entry[] entries = IntStream.range(0, 9)
                .mapToObj(i -> entry("sanne", "2026-11-24T09:00", "2026-11-24T10:00", "Inloop " + i))
                .toArray(Entry[]::new);
        TimeGrid.Column column =
                grid(request(AgendaView.DAY, "2026-11-24"), entries).columns().get(0);

        assertThat(column.blocks()).hasSize(5);
        assertThat(column.more()).singleElement().satisfies(more -> {
            assertThat(more.count()).isEqualTo(4);
            assertThat(more.classes()).isEqualTo("q4 s4 ln6-5");
            assertThat(more.href()).startsWith("/calendar?view=list&date=2026-11-24");
        });
    }

    @Test
    void the_current_moment_is_marked_on_today_only() {
        TimeGrid week = grid(request(AgendaView.WEEK, "2026-11-24"));

        assertThat(week.columns().get(1).now()).contains(new TimeGrid.NowMark(10, 2));
        assertThat(week.columns())
                .filteredOn(column -> column.now().isPresent())
                .hasSize(1);
    }

    @Test
    void an_entry_of_another_zone_is_shown_in_the_zone_of_the_calendar() {
        Entry fromLondon = Example.entry(
                "sanne",
                Example.at("2026-11-24T09:00", java.time.ZoneId.of("Europe/London")),
                Example.at("2026-11-24T10:00", java.time.ZoneId.of("Europe/London")),
                "Call");

        TimeGrid.Block block = onlyBlock(grid(request(AgendaView.DAY, "2026-11-24"), fromLondon));

        assertThat(block.card().from()).isEqualTo("10:00");
        assertThat(block.row()).isEqualTo(8);
    }

    @Test
    void an_entry_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> entry("sanne", "2026-11-24T10:00", "2026-11-24T09:00", "Achteruit"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeGrid.Block onlyBlock(TimeGrid grid) {
        List<TimeGrid.Block> blocks = grid.columns().stream()
                .flatMap(column -> column.blocks().stream())
                .toList();
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static String bandTitles(TimeGrid.Column column) {
        return String.join(
                ", ",
                column.band().stream()
                        .map(card -> card.row() + " " + card.card().title())
                        .toList());
    }

    private static List<LocalDate> dates(TimeGrid grid) {
        return grid.columns().stream().map(TimeGrid.Column::date).toList();
    }
}
