package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.adapters.web.agenda.Example.entry;
import static org.dossierwerk.adapters.web.agenda.Example.request;

import java.util.List;
import org.dossierwerk.adapters.web.ui.Theme;
import org.dossierwerk.domain.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    private final Rendering rendering = new Rendering();

    @Test
    void a_day_of_the_week_is_a_list_labelled_by_its_heading() {
        Document page = show(request(AgendaView.WEEK, "2026-11-24"), Example.week());

        Element kennismaking = page.selectFirst("ol a:contains(Kennismaking)");
        Element list = kennismaking.closest("ol");
        Element heading = page.getElementById(list.attr("aria-labelledby"));
        assertThat(heading.normalName()).isEqualTo("h2");
        assertThat(heading.selectFirst(".visually-hidden").text()).isEqualTo("dinsdag 24 november, vandaag");
        assertThat(kennismaking.text())
                .contains("09:30–10:30", "Jansen – Schröder", "Joris van Dijk", "via video", "klant ziet dit");
    }

    @Test
    void a_day_has_a_heading_for_each_adviser() {
        Document page = show(request(AgendaView.DAY, "2026-11-24"), Example.week());

        assertThat(page.select("h2").eachText())
                .containsExactly("SBSanne Bakker", "JDJoris van Dijk", "MHMeike Hofmann");
        assertThat(page.selectFirst("h1").text()).isEqualTo("di 24 nov 2026 week 48");
    }

    @Test
    void the_team_and_the_month_are_tables_with_headings() {
        Document team = show(request(AgendaView.TEAM, "2026-11-24"), Example.week());
        Document month = show(request(AgendaView.MONTH, "2026-11-24"), Example.week());

        assertThat(team.select("tbody th[scope=row]").eachText())
                .containsExactly(
                        "SBSanne Bakker 5 uur 15 gepland",
                        "JDJoris van Dijk 4 uur 30 gepland",
                        "MHMeike Hofmann 4 uur 15 gepland");
        assertThat(team.select("td:contains(vrij)")).hasSize(1);
        assertThat(month.select("th[scope=col]").eachText())
                .containsExactly("wkweeknummer", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag");
        assertThat(month.select("a:contains(nog 1)").attr("href")).contains("view=day&date=2026-11-23");
    }

    @Test
    void the_list_says_everything_in_words() {
        Document page = show(request(AgendaView.LIST, "2026-11-24"), Example.week());

        Element row = page.selectFirst("li:contains(Kennismaking)");
        assertThat(row.text()).contains("09:30 – 10:30", "Kennismaking", "Jansen – Schröder", "In portaal");
        assertThat(row.selectFirst("[role=img]").attr("aria-label")).isEqualTo("Joris van Dijk");
        assertThat(page.selectFirst("li:contains(Terugbellen)").text()).contains("voorlopig");
    }

    /** CALENDAR CAL-7. */
    @ParameterizedTest
    @EnumSource(AgendaView.class)
    @Tag("APT-11")
    void time_taken_in_a_linked_calendar_says_that_and_leads_nowhere(AgendaView view) {
        var taken = Entry.elsewhere(
                "sanne",
                Example.at("2026-11-24T10:30", Example.AMSTERDAM),
                Example.at("2026-11-24T12:00", Example.AMSTERDAM),
                "bezet");

        Element block = show(request(view, "2026-11-24"), List.of(taken)).selectFirst("li.elsewhere");

        assertThat(block.text()).contains("10:30", "12:00", "bezet", "Sanne Bakker", "bezet in de eigen agenda");
        assertThat(block.select("[href], [data-move-url]")).isEmpty();
    }

    @Test
    void of_whom_not_everything_is_known_stands_above_the_calendar() {
        var page = AgendaPage.of(request(AgendaView.WEEK, "2026-11-24"), List.of());

        var shown = show(page.withUncertain(List.of("Agenda van Sanne Bakker gelezen tot 10:15.")));

        assertThat(shown.select(".ag__notice").text())
                .contains("Agenda van Sanne Bakker gelezen tot 10:15. Bezette tijden kunnen ontbreken.");
        assertThat(show(page).select(".ag__notice")).isEmpty();
    }

    @Test
    void a_week_with_nothing_says_so_and_offers_the_first_step() {
        Document page = show(request(AgendaView.LIST, "2026-11-24"), List.of());

        assertThat(page.text()).contains("Niets gepland");
        assertThat(page.select("a[href]:contains(Nieuwe afspraak)")).hasSize(2);
    }

    @Test
    void without_a_calendar_the_page_says_what_to_choose() {
        AgendaRequest all = request(AgendaView.WEEK, "2026-11-24");
        AgendaRequest none = new AgendaRequest(
                all.view(),
                true,
                all.date(),
                all.zone(),
                all.opens(),
                all.closes(),
                false,
                all.now(),
                List.of(Example.TOM),
                all.paths());

        assertThat(show(none, Example.week()).text()).contains("Geen agenda gekozen", "Tom Visser");
    }

    @Test
    void every_view_is_a_link_and_the_current_one_says_so() {
        Document page = show(request(AgendaView.TEAM, "2026-11-24"), List.of());

        assertThat(page.select("nav a").eachText()).containsExactly("Dag", "Week", "Team", "Maand", "Lijst");
        assertThat(page.select("nav a[aria-current]").eachText()).containsExactly("Team");
        assertThat(page.select("a[aria-current]:contains(Sanne)")).hasSize(1);
        assertThat(page.select("summary[aria-label='Agenda toevoegen'] + ul a").eachText())
                .containsExactly("AYAyşe Yıldız");
    }

    @Test
    void only_what_may_be_moved_says_where_to() {
        Document page = show(request(AgendaView.WEEK, "2026-11-24"), Example.week());

        assertThat(page.selectFirst("li:contains(Kennismaking)").attr("data-move-url"))
                .matches("/appointments/[0-9a-f-]{36}/move");
        assertThat(page.select("li.busy[data-move-url]")).isEmpty();
        assertThat(page.select("form input").eachAttr("name"))
                .containsExactly(
                        "_csrf", "here", "id", "version", "date", "time", "fold", "minutes", "adviser", "overlapMeant");
    }

    @Test
    void the_repeated_hour_is_told_apart_in_the_text() {
        var second = Example.at("2026-10-25T02:30", Example.AMSTERDAM).withLaterOffsetAtOverlap();
        Document page = show(
                request(AgendaView.DAY, "2026-10-25"),
                List.of(entry("sanne", second, second.plusMinutes(30), "Nachtdienst")));

        assertThat(page.selectFirst("li:contains(Nachtdienst) time").attr("datetime"))
                .isEqualTo("2026-10-25T02:30:00+01:00");
        assertThat(page.selectFirst("li:contains(Nachtdienst)").text()).contains("02:30B–03:00");
        assertThat(page.text()).contains("2A", "2B");
    }

    @Test
    void a_refused_move_is_said_above_the_calendar() {
        AgendaPage refused =
                AgendaPage.of(request(AgendaView.WEEK, "2026-11-24"), List.of()).withNotice("Die tijd is net bezet.");
        Document page = Jsoup.parse(rendering.part(refused, rendering.frame(Language.NL, Theme.LIGHT, "/calendar")));

        assertThat(page.select("[role=alert]").eachText()).containsExactly("Die tijd is net bezet.");
    }

    @ParameterizedTest
    @EnumSource
    void every_view_exists_in_every_language_without_inline_style_or_script(AgendaView view) {
        for (Language language : Language.values()) {
            Document page = Jsoup.parse(rendering.part(
                    AgendaPage.of(request(view, "2026-11-25"), Example.week()),
                    rendering.frame(language, Theme.DARK, "/calendar")));

            assertThat(page.select("[style], script, [onclick], [hx-on]")).isEmpty();
            assertThat(page.select("a:contains(Fachtagung), td a")).isNotEmpty();
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    @Test
    void the_period_is_named_as_short_as_it_stays_clear() {
        assertThat(heading("2026-11-24", Language.NL)).isEqualTo("23 – 27 november 2026 week 48");
        assertThat(heading("2026-12-02", Language.NL)).isEqualTo("ma 30 nov – vr 4 dec 2026 week 49");
        assertThat(heading("2026-12-30", Language.NL)).isEqualTo("ma 28 dec 2026 – vr 1 jan 2027 week 53");
        assertThat(heading("2026-11-24", Language.DE)).isEqualTo("23. – 27. November 2026 KW 48");
        assertThat(heading("2026-11-24", Language.EN)).isEqualTo("23 – 27 November 2026 week 48");
    }

    private String heading(String date, Language language) {
        AgendaPage page = AgendaPage.of(request(AgendaView.WEEK, date), List.of());
        return Jsoup.parse(rendering.part(page, rendering.frame(language, Theme.LIGHT, "/calendar")))
                .selectFirst("h1")
                .text();
    }

    private Document show(AgendaRequest request, List<Entry> entries) {
        return show(AgendaPage.of(request, entries));
    }

    private Document show(AgendaPage page) {
        return Jsoup.parse(rendering.part(page, rendering.frame(Language.NL, Theme.LIGHT, "/calendar")));
    }
}
