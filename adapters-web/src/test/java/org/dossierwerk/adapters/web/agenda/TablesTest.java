package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.adapters.web.agenda.Example.entry;
import static org.dossierwerk.adapters.web.agenda.Example.request;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void the_team_shows_who_has_how_much_planned_and_leaves_out_what_is_busy_elsewhere() {
        TeamTable team = (TeamTable) page(AgendaView.TEAM, Example.week()).body();

        assertThat(team.days()).hasSize(5);
        assertThat(team.rows()).extracting(row -> row.adviser().key()).containsExactly("sanne", "joris", "meike");
        assertThat(team.rows().get(0).planned()).hasMinutes(315);
        assertThat(team.rows().get(1).planned()).hasMinutes(270);
        assertThat(team.rows().get(0).cells().get(1).cards())
                .extracting(Card::title)
                .containsExactly("Inventarisatiegesprek", "Terugbellen notaris");
    }

    @Test
    void the_month_runs_over_whole_weeks_and_says_how_many_entries_it_leaves_out() {
        MonthTable month = (MonthTable) page(AgendaView.MONTH, Example.week()).body();

        assertThat(month.weeks()).extracting(MonthTable.Week::number).containsExactly(44, 45, 46, 47, 48, 49);
        MonthTable.Cell monday = month.weeks().get(4).days().get(0);
        assertThat(monday.date()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(monday.cards()).hasSize(3);
        assertThat(monday.more()).isEqualTo(1);
        assertThat(monday.dayUrl())
                .isEqualTo("/calendar?view=day&date=2026-11-23&adviser=sanne&adviser=joris&adviser=meike");
        assertThat(month.weeks().get(0).days().get(0).inMonth()).isFalse();
    }

    @Test
    void the_month_shows_a_weekend_in_which_something_happens() {
        MonthTable month = (MonthTable)
                page(AgendaView.MONTH, List.of(entry("sanne", "2026-11-28T09:00", "2026-11-28T10:00", "Open dag")))
                        .body();

        assertThat(month.weekdays()).hasSize(6);
        assertThat(month.weeks()).allSatisfy(week -> assertThat(week.days()).hasSize(6));
    }

    @Test
    void the_list_names_only_days_with_something_in_order_of_time() {
        DayList list = (DayList) page(
                        AgendaView.LIST,
                        List.of(
                                entry("sanne", "2026-11-26T14:00", "2026-11-26T15:00", "later"),
                                entry("joris", "2026-11-26T09:00", "2026-11-26T10:00", "eerst"),
                                entry("meike", "2026-11-28T23:00", "2026-11-29T01:00", "nacht")))
                .body();

        assertThat(list.days()).extracting(day -> day.date().getDayOfMonth()).containsExactly(26, 28, 29);
        assertThat(list.days().get(0).cards()).extracting(Card::title).containsExactly("eerst", "later");
    }

    @Test
    void every_view_and_period_has_its_own_address() {
        Toolbar toolbar = page(AgendaView.WEEK, List.of()).toolbar();
        String calendars = "&adviser=sanne&adviser=joris&adviser=meike";

        assertThat(toolbar.views())
                .extracting(Toolbar.ViewLink::href)
                .contains("/calendar?view=team&date=2026-11-24" + calendars);
        assertThat(toolbar.previous()).isEqualTo("/calendar?view=week&date=2026-11-17" + calendars);
        assertThat(toolbar.next()).isEqualTo("/calendar?view=week&date=2026-12-01" + calendars);
        assertThat(toolbar.create()).isEqualTo("/appointments/new?date=2026-11-24&view=week");
        assertThat(page(AgendaView.MONTH, List.of()).toolbar().next()).contains("date=2026-12-24");
    }

    @Test
    void a_chip_switches_its_calendar_and_the_rest_waits_behind_the_plus() {
        Toolbar toolbar = page(AgendaView.WEEK, List.of()).toolbar();

        assertThat(toolbar.chips())
                .extracting(link -> link.adviser().key())
                .containsExactly("sanne", "joris", "meike", "tom");
        assertThat(toolbar.others()).extracting(link -> link.adviser().key()).containsExactly("ayse");
        assertThat(toolbar.chips().get(0).href()).endsWith("&adviser=joris&adviser=meike");
        assertThat(toolbar.chips().get(3).href()).endsWith("&adviser=meike&adviser=tom");
    }

    @Test
    void switching_the_last_calendar_off_is_not_the_same_as_naming_none() {
        AgendaRequest all = request(AgendaView.WEEK, "2026-11-24");
        AgendaRequest one = new AgendaRequest(
                all.view(),
                true,
                all.date(),
                all.zone(),
                all.opens(),
                all.closes(),
                false,
                all.now(),
                List.of(Example.SANNE, Example.TOM),
                all.paths());

        assertThat(Toolbar.of(one).chips().get(0).href()).endsWith("&adviser=");
    }

    @Test
    void what_has_ended_is_known() {
        DayList list = (DayList) page(AgendaView.LIST, Example.week()).body();

        assertThat(list.days().get(1).cards())
                .filteredOn(Card::over)
                .extracting(Card::title)
                .containsExactly("Kennismaking");
    }

    @Test
    void a_narrow_screen_goes_to_the_day_unless_a_view_was_chosen() {
        AgendaRequest chosen = request(AgendaView.WEEK, "2026-11-24");
        AgendaRequest open = new AgendaRequest(
                chosen.view(),
                false,
                chosen.date(),
                chosen.zone(),
                chosen.opens(),
                chosen.closes(),
                false,
                chosen.now(),
                chosen.advisers(),
                chosen.paths());

        assertThat(AgendaPage.of(chosen, List.of()).narrowUrl()).isEmpty();
        assertThat(AgendaPage.of(open, List.of()).narrowUrl())
                .hasValueSatisfying(url -> assertThat(url).startsWith("/calendar?view=day&date=2026-11-24"));
    }

    private static AgendaPage page(AgendaView view, List<Entry> entries) {
        return AgendaPage.of(request(view, "2026-11-24"), entries);
    }
}
