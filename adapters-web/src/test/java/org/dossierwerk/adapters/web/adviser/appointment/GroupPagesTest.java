package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.GroupLine;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Group appointments at the desk: planning one, who takes part, and what becomes of it. */
class GroupPagesTest {

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;

    @Test
    @Tag("GRP-01")
    void a_group_is_planned_from_the_calendar_and_its_panel_asks_who_takes_part() {
        var pick = browser.get("/appointments/new?date=2026-11-24&time=14:00&minutes=90")
                .page();
        var fresh =
                browser.get(pick.select(".page__actions a[href*=/groups/new]").attr("href"));
        var form = PanelForm.of(fresh.page());

        var answer = form.with("adviser", office.sanne.value().toString())
                .with("capacity", "3")
                .with("description", "Alleen voor ons")
                .send(browser);
        var after = browser.get(answer.location()).page();

        assertThat(form.value("time")).isEqualTo("14:00");
        assertThat(form.value("duration")).isEqualTo("90");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(after.select("#toasts").text()).contains("Voeg nu deelnemers toe.");
        assertThat(after.select("#panel").text())
                .contains("Oriënterend gesprek", "Sanne Bakker", "0 van 3 plaatsen bezet", "Er doet nog niemand mee.");
        assertThat(after.select("#panel").text()).contains("Interne beschrijving Alleen voor ons");
        assertThat(only().time().wallTime()).isEqualTo(LocalDateTime.of(2026, 11, 24, 14, 0));
        assertThat(only().time().duration()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nul", "0", "-3", "201", "99999999999"})
    void a_capacity_that_is_none_is_refused_and_nothing_typed_is_lost(String capacity) {
        var answer = fresh().with("capacity", capacity)
                .with("title", "Info-avond")
                .with("description", "Koffie\nklaarzetten")
                .send(browser);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#capacity").val()).isEqualTo(capacity);
        assertThat(answer.page().select("#capacity").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#title").val()).isEqualTo("Info-avond");
        assertThat(answer.page().select("#description").val()).isEqualTo("Koffie\nklaarzetten");
        assertThat(office.office.desk().groupAppointments().toCome()).isEmpty();
    }

    @Test
    void a_description_that_is_too_long_is_refused_at_its_field() {
        var answer = fresh().with("description", "x".repeat(4_001)).send(browser);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#description").val()).hasSize(4_001);
        assertThat(answer.page().select(".error-summary a[href=#description]")).hasSize(1);
    }

    @Test
    void a_choice_that_fills_other_fields_keeps_what_only_a_group_has() {
        var page = browser.get("/groups/new?date=2026-11-24&time=11:00").page();
        var time = page.select("button[name=free]").get(1).val();

        var refilled = fresh().with("type", office.advice().value().toString())
                .with("free", time)
                .refill(browser);

        assertThat(refilled.value("capacity")).isEqualTo("8");
        assertThat(refilled.value("description")).isEqualTo("Alleen voor ons");
        assertThat(refilled.value("title")).isEqualTo("Info-avond");
        assertThat(refilled.value("duration")).isEqualTo("90");
        assertThat(time).contains("T" + refilled.value("time"));
    }

    @Test
    void an_adviser_who_is_taken_is_said_and_the_overlap_can_be_meant() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var refused = fresh().send(browser);
        var form = PanelForm.of(refused.page());
        var meant = form.with("overlapMeant", "yes").send(browser);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("#overlap").text()).contains("De adviseur is op dat moment al bezet.");
        assertThat(meant.status()).isEqualTo(303);
        assertThat(only().title()).isEqualTo("Info-avond");
    }

    @Test
    void a_form_that_is_sent_twice_plans_one_group() {
        var form = fresh();

        assertThat(form.send(browser).location()).isEqualTo(form.send(browser).location());
        assertThat(office.office.desk().groupAppointments().toCome()).hasSize(1);
    }

    @Test
    @Tag("GRP-02")
    @Tag("GRP-03")
    void somebody_is_found_by_a_few_letters_and_one_too_many_only_when_that_is_meant() {
        var id = group("1");
        var kerem = client("Kerem", "Aksoy");

        var found = browser.get(path(id) + "/candidates?q=emm").page();
        var added = add(id, office.details());
        var again = browser.get(path(id) + "?q=emm").page();
        var refused = add(id, kerem);
        var full = refused.page().select("#full");
        var meant = browser.post(
                full.attr("action"), "dossier", full.select("[name=dossier]").val(), "overbook", "yes");

        assertThat(found.select(".row__title").eachText()).containsExactly("De Wit");
        assertThat(found.select("button").attr("aria-label")).isEqualTo("De Wit toevoegen");
        assertThat(added.status()).isEqualTo(303);
        assertThat(again.select("#candidates").text()).contains("Doet mee");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(full.text()).contains("vol", "Aksoy toch toevoegen");
        assertThat(meant.status()).isEqualTo(303);
        assertThat(browser.get(path(id)).page().select("#panel").text())
                .contains("2 van 1 plaatsen bezet", "De Wit", "Aksoy");
    }

    @Test
    @Tag("GRP-03")
    void somebody_is_taken_out_again_after_it_was_said_what_that_does() {
        var id = group("3");
        add(id, office.details());
        add(id, client("Kerem", "Aksoy"));

        var way = browser.get(path(id)).page().select("#panel .rows a.button").first();
        var asked = browser.get(way.attr("href")).page();
        var answer = PanelForm.of(asked).send(browser);
        var after = browser.get(answer.location()).page();

        assertThat(way.attr("aria-label")).isEqualTo("De Wit uit de groep halen");
        assertThat(asked.select(".bullets li").eachText())
                .containsExactly(
                        "Deze klant doet niet meer mee. De groep gaat door.",
                        "De afspraak verdwijnt uit het dossier.",
                        "Emma de Wit krijgt een e-mail dat de afspraak niet doorgaat.");
        assertThat(after.select("#toasts").text()).contains("De Wit doet niet meer mee.");
        assertThat(after.select("#panel").text())
                .contains("1 van 3 plaatsen bezet", "Aksoy")
                .doesNotContain("De Wit");
        assertThat(browser.get(asked.select("form.panel__form").attr("action")).location())
                .isEqualTo(path(id));
        assertThat(office.details().appointments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "team", "month", "list"})
    @Tag("GRP-01")
    void every_view_shows_the_group_once_with_its_seats(String view) {
        var id = group("8");
        add(id, office.details());

        var agenda = browser.get("/calendar?view=" + view + "&date=2026-11-24&adviser=" + office.sanne.value())
                .page()
                .select("#agenda-area .ag__frame");

        assertThat(agenda.select("a[href^=" + path(id) + "]")).hasSize(1);
        assertThat(agenda.text())
                .contains("Info-avond", "1/8", "groepsafspraak, 1 van 8 plaatsen bezet")
                .doesNotContain("Emma", "De Wit");
    }

    @Test
    @Tag("GRP-01")
    void a_group_is_moved_by_a_drop_and_its_seats_move_along() {
        var id = group("8");
        add(id, office.details());
        var here = path(id) + "?view=week&date=2026-11-24";
        var entry = browser.get(here).page().select("#agenda-area .ev[data-group=true]");

        var answer = browser.post(
                entry.attr("data-move-url"),
                "version",
                entry.attr("data-version"),
                "date",
                "2026-11-25",
                "time",
                "13:30",
                "minutes",
                "90",
                "here",
                here);

        assertThat(entry.attr("data-client")).isEqualTo("true");
        assertThat(answer.location()).isEqualTo(here);
        assertThat(browser.get(here).page().select("#toasts").text()).contains("De groepsafspraak is verplaatst.");
        assertThat(office.only().state().particulars().time().wallTime())
                .isEqualTo(LocalDateTime.of(2026, 11, 25, 13, 30));
    }

    @Test
    void a_move_that_is_refused_shows_the_calendar_of_the_groups_adviser_and_why() {
        var id = group("8");
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN.plusDays(1));

        var answer = browser.post(
                path(id) + "/move",
                "version",
                Long.toString(stored(id).state().version()),
                "date",
                "2026-11-25",
                "time",
                "11:30",
                "minutes",
                "60",
                "here",
                path(id));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#agenda-area [role=alert]").text()).contains("al bezet");
        assertThat(answer.page().select(".ag__calendars a[aria-current=true]").eachAttr("title"))
                .containsExactly("Sanne Bakker");
        assertThat(answer.page().select("#agenda-area .ev a[aria-current=true]"))
                .hasSize(1);
    }

    @Test
    void what_is_agreed_changes_for_everybody_and_what_somebody_else_saved_is_shown() {
        var id = group("8");
        add(id, office.details());
        var mine = PanelForm.of(browser.get(path(id) + "/details").page()).with("capacity", "12");
        var theirs = PanelForm.of(browser.get(path(id) + "/details").page()).with("title", "Startersavond");

        var saved = theirs.send(browser);
        var stale = mine.send(browser);
        var kept = PanelForm.of(stale.page()).send(browser);

        assertThat(saved.location()).startsWith(path(id));
        assertThat(office.only().state().particulars().title()).isEqualTo("Info-avond");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.page().select("#panel .terms").eachText())
                .containsExactly("Titel Startersavond Aantal plaatsen 8", "Titel Info-avond Aantal plaatsen 12");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(stored(id).state().setup().capacity()).isEqualTo(12);
    }

    @Test
    @Tag("GRP-07")
    void a_seat_says_in_its_dossier_that_the_group_is_where_it_is_changed() {
        var id = group("8");
        add(id, office.details());
        var seat = office.only().state().id();

        var page = browser.get(office.path(seat)).page();
        var posted = browser.post(office.path(seat), "id", seat.value().toString(), "version", "0");
        var cancelling = browser.get(office.path(seat) + "/cancel").page();

        assertThat(page.select("#panel form")).isEmpty();
        assertThat(page.select("#panel .note a").attr("href")).isEqualTo(path(id));
        assertThat(page.select("#panel").text()).contains("Uit de groep halen…").doesNotContain("Alleen voor ons");
        assertThat(posted.status()).isBetween(400, 499);
        assertThat(posted.page().select("#panel .note a").attr("href")).isEqualTo(path(id));
        assertThat(cancelling.select(".bullets").text()).contains("De groep gaat door.");
        assertThat(PanelForm.of(cancelling).send(browser).status()).isEqualTo(303);
        assertThat(stored(id).participants()).isEmpty();
    }

    @Test
    @Tag("GRP-03")
    void who_may_not_see_a_dossier_reads_only_how_many_more_take_part() {
        var id = group("8");
        add(id, office.details());
        office.office.colleague("noor", "Noor", "Smit", Set.of(Right.WORK_ON_DOSSIERS));
        var noor = new Browser(office.office).signIn("/sign-in", "noor");

        var page = noor.get(path(id)).page();
        var agenda = noor.get("/calendar?view=week&date=2026-11-24&adviser=" + office.sanne.value())
                .page();
        var cancelling = noor.get(path(id) + "/cancel").page();

        assertThat(page.select("#panel").text())
                .contains("1 van 8 plaatsen bezet", "En nog 1 ander")
                .doesNotContain("De Wit");
        assertThat(agenda.select("#agenda-area .ev").text())
                .contains("Info-avond", "1/8")
                .doesNotContain("Emma");
        assertThat(cancelling.select(".bullets").text()).contains("1 deelnemer").doesNotContain("De Wit");
        assertThat(noor.get(path(id) + "/candidates?q=emm").page().text()).doesNotContain("De Wit", "Emma");
        assertThat(noor.post(
                                path(id) + "/participants",
                                "dossier",
                                office.dossier.value().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cancelling_says_who_is_told_and_says_the_same_twice() {
        var id = group("8");
        add(id, office.details());
        add(id, client("Kerem", "Aksoy"));

        var asked = browser.get(path(id) + "/cancel").page();
        var first = PanelForm.of(asked).send(browser);
        var second = browser.post(path(id) + "/cancel");
        var after = browser.get(path(id)).page();

        assertThat(asked.select(".bullets li").eachText())
                .containsExactly(
                        "De groepsafspraak gaat niet door en is weg uit de agenda.",
                        "Voor De Wit en Aksoy worden de eigen afspraken geannuleerd, ook op het portaal.",
                        "Wie een e-mailadres heeft, krijgt een eigen e-mail dat de afspraak niet doorgaat.");
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(path(id));
        assertThat(after.select("#panel .tag").text()).contains("Geannuleerd");
        assertThat(browser.get("/groups").page().text()).contains("Geen groepsafspraken");
        assertThat(office.details().appointments()).isEmpty();
    }

    @Test
    void the_groups_to_come_are_listed_with_their_seats() {
        var id = group("1");
        add(id, office.details());

        var row = browser.get("/groups").page().select(".rows a.row");

        assertThat(row.attr("href")).isEqualTo(path(id));
        assertThat(row.text()).contains("Info-avond", "di 24 nov 11:00–12:00", "1/1");
        assertThat(row.select(".tag--warn")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"participants, dossier, nonsense, 422", "participants, other, x, 422", "cancel, a, b, 404"})
    void nonsense_is_refused(String what, String field, String value, int status) {
        var id = what.equals("cancel") ? new AppointmentId(office.dossier.value()) : group("8");

        assertThat(browser.post(path(id) + "/" + what, field, value).status()).isEqualTo(status);
    }

    @Test
    @Tag("GRP-07")
    @Tag("BEY-05")
    void a_client_sees_the_name_and_nothing_of_the_description_or_of_others() {
        var id = group("8");
        add(id, office.details());
        add(id, client("Kerem", "Aksoy"));
        office.office.letIn(office.details());
        var emma = new Browser(office.office).signIn("/portal/sign-in", "emma@example.com");
        var seat = office.only().state().id();

        var list = emma.get("/portal/appointments");
        var page = emma.get("/portal/appointments/" + seat.value());

        assertThat(list.page().select("main").text()).contains("Info-avond · Groepsafspraak");
        assertThat(page.page().select("main").text()).contains("Info-avond", "Groepsafspraak");
        for (var body : new String[] {
            list.body(),
            page.body(),
            emma.get("/portal").body(),
            emma.get("/portal/appointments/" + seat.value() + "/appointment.ics")
                    .body()
        }) {
            assertThat(body)
                    .doesNotContain(
                            "Kerem",
                            "Aksoy",
                            "kerem@",
                            "Alleen voor ons",
                            id.value().toString(),
                            "8 plaatsen");
        }
        assertThat(emma.get(path(id)).status()).isNotEqualTo(200);
    }

    /** The form for a group with Sanne on Tuesday at eleven. */
    private PanelForm fresh() {
        return PanelForm.of(
                        browser.get("/groups/new?date=2026-11-24&time=11:00").page())
                .with("adviser", office.sanne.value().toString())
                .with("title", "Info-avond")
                .with("description", "Alleen voor ons")
                .with("capacity", "8");
    }

    private AppointmentId group(String capacity) {
        fresh().with("capacity", capacity).send(browser);
        return only().id();
    }

    private GroupLine only() {
        var groups = office.office.desk().groupAppointments().toCome();
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private GroupDetails stored(AppointmentId id) {
        return office.office.desk().groupAppointments().get(id);
    }

    private DossierViews.Details client(String first, String last) {
        var email = first.toLowerCase(Locale.ROOT) + "@example.com";
        return office.office.dossier(first, last, email, FormOfAddress.FORMAL, office.sanne, null);
    }

    private Browser.Answer add(AppointmentId group, DossierViews.Details dossier) {
        return browser.post(
                path(group) + "/participants", "dossier", dossier.id().value().toString());
    }

    private static String path(AppointmentId group) {
        return "/groups/" + group.value();
    }
}
