package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the calendars, in whatever zone and week: nothing is lost, moved or drawn over something else. */
class RandomWeeksTest {

    private static final List<String> ZONES = List.of(
            "Europe/Amsterdam", "Europe/Berlin", "UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @ParameterizedTest
    @ValueSource(longs = {7, 42, 1937, 20261025})
    void every_entry_is_shown_once_a_day_at_its_own_time(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            List<Entry> entries = randomEntries(random, zone, date);
            AgendaView view = random.nextBoolean() ? AgendaView.WEEK : AgendaView.DAY;
            AgendaRequest request = Example.request(view, date.toString(), zone);
            TimeGrid grid = (TimeGrid) AgendaPage.of(request, entries).body();

            assertThat(grid.times().size()).isBetween(4, Classes.MAX_ROWS);
            assertThat(shown(grid)).isEqualTo(expected(entries, view.days(date), zone));
            grid.columns().forEach(column -> check(grid, column, entries, zone));
        }
    }

    private static void check(TimeGrid grid, TimeGrid.Column column, List<Entry> entries, ZoneId zone) {
        boolean[][] taken = new boolean[Classes.MAX_LANES][grid.times().size()];
        for (TimeGrid.Block block : column.blocks()) {
            Entry entry = entries.stream()
                    .filter(each -> each.id().equals(block.card().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(block.card().from())
                    .startsWith(CLOCK.format(entry.start().withZoneSameInstant(zone)));
            assertThat(block.card().to()).startsWith(CLOCK.format(entry.end().withZoneSameInstant(zone)));
            assertThat(block.lane()).isLessThan(block.lanes());
            assertThat(grid.times().get(block.row()).substring(0, 3))
                    .isEqualTo(block.card().at().substring(0, 3));
            assertThat(block.lanes()).isBetween(1, Classes.MAX_LANES);
            for (int row = block.row(); row < block.row() + block.span(); row++) {
                assertThat(taken[block.lane()][row])
                        .as("lane %s row %s", block.lane(), row)
                        .isFalse();
                taken[block.lane()][row] = true;
            }
        }
    }

    private static Set<String> shown(TimeGrid grid) {
        Set<String> seen = new HashSet<>();
        for (TimeGrid.Column column : grid.columns()) {
            column.blocks()
                    .forEach(block -> assertThat(
                                    seen.add(column.date() + " " + block.card().id()))
                            .isTrue());
            column.band()
                    .forEach(card -> assertThat(
                                    seen.add(column.date() + " " + card.card().id()))
                            .isTrue());
            assertThat(column.more()).isEmpty();
        }
        return seen;
    }

    private static Set<String> expected(List<Entry> entries, Days days, ZoneId zone) {
        Set<String> all = new HashSet<>();
        for (Entry entry : entries) {
            for (LocalDate day : days.all()) {
                ZonedDateTime dawn = day.atStartOfDay(zone);
                ZonedDateTime midnight = day.plusDays(1).atStartOfDay(zone);
                boolean touches =
                        entry.start().isBefore(midnight) && entry.end().isAfter(dawn);
                boolean pointOnDay = entry.start().equals(entry.end())
                        && entry.start().withZoneSameInstant(zone).toLocalDate().equals(day);
                if (touches || pointOnDay) {
                    all.add(day + " " + entry.id());
                }
            }
        }
        return all;
    }

    private static List<Entry> randomEntries(Random random, ZoneId zone, LocalDate date) {
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(Classes.MAX_LANES + 1); i > 0; i--) {
            ZonedDateTime start = date.atStartOfDay(zone).plusMinutes(5L * random.nextInt(1440) - 2880);
            int length = random.nextInt(10) == 0 ? random.nextInt(5000) : 5 * random.nextInt(60);
            String adviser = List.of("sanne", "joris", "meike").get(random.nextInt(3));
            UUID id = new UUID(random.nextLong(), random.nextLong());
            entries.add(new Entry(
                    id,
                    adviser,
                    start.withZoneSameInstant(ZoneId.of("UTC")),
                    start.plusMinutes(length),
                    "Afspraak",
                    "",
                    null,
                    Entry.Kind.VIDEO,
                    null,
                    true,
                    Entry.State.NORMAL,
                    false,
                    true,
                    "/a/" + id,
                    1));
        }
        return entries;
    }
}
