package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PasswordCalendars;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ada's calendar outside: what she does there to an appointment is asked about here, and what she has there is time taken. */
class OutsideChangesTest {

    private static final String PLACE = "/calendar?view=day&date=2026-11-25";
    private static final TimeSlot LATER =
            new TimeSlot(Instant.parse("2026-11-25T13:00:00Z"), Instant.parse("2026-11-25T14:00:00Z"));

    private final OpenOffice office = new OpenOffice();
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final DossierId dossier = office.dossier(
                    "Emma", "de Wit", "emma@example.com", FormOfAddress.FORMAL, office.administrator(), null)
            .id();
    private final AppointmentId appointment = office.appointment(
            office.desk().dossiers().get(dossier),
            "Adviesgesprek",
            LocalDateTime.of(2026, 11, 25, 11, 0),
            new Place.Elsewhere("Herengracht 1"));
    private final String panel = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
    private final Owner owner = office.calendars().owner();
    private final String calendar = office.calendars().calendar();

    @BeforeEach
    void linked() {
        var links = office.desk().calendarLinks();
        var id = new CalendarLinkId(UUID.randomUUID());
        links.linkByPassword(
                id,
                "caldav",
                URI.create("https://" + PasswordCalendars.SERVER),
                office.calendars().account().user(),
                PasswordCalendars.PASSWORD);
        links.choose(id, new CalendarChoice(calendar, Set.of(), Inviter.OFFICE));
        settle();
    }

    private void settle() {
        office.desk()
                .calendarLinks()
                .own()
                .forEach(link -> office.desk().calendarLinks().tryNow(link.id()));
        while (office.office().calendarRelay().runOnce()
                        + office.office().calendarPulls().runOnce()
                > 0) {
            office.clock().advance(Duration.ofSeconds(1));
        }
    }

    private Owner.Seen entry(String title) {
        return owner.all(calendar).stream()
                .filter(seen -> seen.title().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private Owner.Seen entry() {
        return owner.all(calendar).stream()
                .filter(seen -> !seen.marks().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_moved_there_is_a_task_and_can_be_put_back() {
        owner.move(calendar, entry().id(), LATER);
        settle();

        assertThat(ada.get("/today")
                        .page()
                        .select("main li:contains(Adviesgesprek) a[href=" + panel + "]")
                        .text())
                .contains(
                        "Adviesgesprek, wo 25 nov 11:00–12:00: U heeft deze afspraak in uw eigen agenda verplaatst naar"
                                + " wo 25 nov 14:00–15:00.",
                        "de Wit · ")
                .contains(office.desk().dossiers().get(dossier).number() + " · sinds");
        var shown = ada.get(panel);
        assertThat(shown.page()
                        .select("[aria-label=Gewijzigd in een eigen agenda]")
                        .text())
                .contains("verplaatst naar wo 25 nov 14:00–15:00", "de klant krijgt een nieuwe bevestiging");

        var sent = PageForm.of(shown, "form[action$=/put-back]").send(ada);

        assertThat(sent.location()).isEqualTo(panel);
        settle();
        assertThat(entry().slot().start()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(ada.get(panel).page().select("form[action$=/put-back]")).isEmpty();
        assertThat(ada.get("/today").page().select("main").text()).doesNotContain("eigen agenda");
    }

    @Test
    void what_was_moved_there_can_be_taken_over() {
        owner.move(calendar, entry().id(), LATER);
        settle();

        PageForm.of(ada.get(panel), "form[action$=/take-over]").send(ada);

        var details = office.desk().appointments().get(appointment);
        assertThat(details.state().particulars().time().start()).isEqualTo(LATER.start());
        settle();
        assertThat(ada.get(panel).page().select("form[action$=/take-over]")).isEmpty();
    }

    @Test
    void what_was_removed_there_is_cancelled_here_only_when_somebody_says_so() {
        owner.delete(calendar, entry().id());
        settle();

        var shown = ada.get(panel);
        assertThat(shown.page()
                        .select("[aria-label=Gewijzigd in een eigen agenda]")
                        .text())
                .contains("uit uw eigen agenda verwijderd", "wordt geannuleerd en de klant krijgt bericht");
        assertThat(office.desk().appointments().get(appointment).state().active())
                .isTrue();

        PageForm.of(shown, "form[action$=/take-over]").send(ada);

        assertThat(ada.get("/today").page().select("main").text()).doesNotContain("eigen agenda");
    }

    @Test
    void what_became_a_whole_day_there_can_only_be_put_back() {
        owner.makeWholeDay(calendar, entry().id(), LocalDate.of(2026, 11, 27));
        settle();

        var task = ada.get("/today").page().select("main li:contains(Adviesgesprek) a[href=" + panel + "]");
        var shown = ada.get(panel).page();

        assertThat(task.text())
                .contains(
                        "U heeft van deze afspraak in uw eigen agenda een hele dag gemaakt: vr 27 nov.",
                        "Zet het terug; daarna")
                .doesNotContain("00:00", "Neem het over");
        assertThat(shown.select("[aria-label=Gewijzigd in een eigen agenda]").text())
                .contains("een hele dag gemaakt: vr 27 nov.", "Overnemen kan niet", "Terugzetten")
                .doesNotContain("00:00");
        assertThat(shown.select("form[action$=/take-over]")).isEmpty();

        PageForm.of(ada.get(panel), "form[action$=/put-back]").send(ada);

        settle();
        assertThat(entry().slot().start()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(ada.get("/today").page().select("main").text()).doesNotContain("eigen agenda");
    }

    @Test
    @Tag("GRP-01")
    void what_became_a_whole_day_there_of_a_group_is_put_back_on_the_groups_page() {
        var group = office.group(office.administrator(), "Info-avond", LocalDateTime.of(2026, 11, 26, 11, 0));
        settle();
        owner.makeWholeDay(calendar, entry("Info-avond").id(), LocalDate.of(2026, 11, 27));
        settle();

        var shown = ada.get("/groups/" + group.value()).page();

        assertThat(shown.select("[aria-label=Gewijzigd in een eigen agenda]").text())
                .contains(
                        "een hele dag gemaakt: vr 27 nov.", "Overnemen kan niet", "de deelnemers merken er niets van");
        assertThat(shown.select("form[action$=/take-over]")).isEmpty();
        assertThat(shown.select("form[action$=/put-back]")).hasSize(1);
    }

    @Test
    @Tag("GRP-01")
    void what_was_moved_there_of_a_group_is_decided_about_on_the_groups_page() {
        var emma = office.desk().dossiers().get(dossier);
        var start = LocalDateTime.of(2026, 11, 26, 11, 0);
        var group = office.group(office.administrator(), "Info-avond", start);
        var seat = office.seat(group, emma);
        settle();
        var page = "/groups/" + group.value();
        owner.move(calendar, entry("Info-avond").id(), LATER);
        settle();

        var task = ada.get("/today").page().select("main li:contains(Info-avond) a[href=" + page + "]");
        var shown = ada.get(page);
        PageForm.of(shown, "form[action$=/take-over]").send(ada);

        assertThat(task.text())
                .contains("in uw eigen agenda verplaatst naar wo 25 nov 14:00–15:00", "Groepsafspraak · sinds");
        assertThat(shown.page()
                        .select("[aria-label=Gewijzigd in een eigen agenda]")
                        .text())
                .contains("de deelnemers krijgen ieder een nieuwe bevestiging", "de deelnemers merken er niets van")
                .doesNotContain("klant");
        assertThat(office.desk()
                        .appointments()
                        .get(seat)
                        .state()
                        .particulars()
                        .time()
                        .start())
                .isEqualTo(LATER.start());
        assertThat(ada.get(page + "/history").page().select("#panel").text()).contains("Info-avond", "gewijzigd");
    }

    @Test
    void a_second_click_finds_nothing_left_to_decide() {
        owner.move(calendar, entry().id(), LATER);
        settle();
        var form = PageForm.of(ada.get(panel), "form[action$=/put-back]");
        form.send(ada);
        assertThat(form.send(ada).status()).isEqualTo(404);
    }

    @Test
    void of_something_private_nothing_is_seen_but_that_the_time_is_taken() {
        owner.add(
                calendar,
                ForeignEvent.at(
                                "Tandarts",
                                LocalDateTime.of(2026, 11, 25, 15, 0),
                                LocalDateTime.of(2026, 11, 25, 16, 0))
                        .asPrivate());
        settle();

        var page = ada.get(PLACE);

        assertThat(page.page().select(".ev.elsewhere").text()).contains("bezet", "15:00", "16:00");
        assertThat(page.body()).doesNotContain("Tandarts");
    }

    @Test
    void of_a_calendar_that_was_never_read_it_is_said_that_times_may_be_missing() {
        assertThat(ada.get(PLACE).page().select(".ag__notice")).isEmpty();
        office.colleague("joris", "Joris", "Bos");
        var joris = new Browser(office).signIn("/sign-in", "joris");
        PageForm.of(joris.get("/calendars/new/caldav"), "form[action=/calendars/new/caldav]")
                .with("server", PasswordCalendars.SERVER)
                .with("user", office.calendars().account().user())
                .with("password", PasswordCalendars.PASSWORD)
                .send(joris);
        var link = joris.get("/calendars")
                .page()
                .select("main a[href^=/calendars/links/]")
                .attr("href");
        PageForm.of(joris.get(link + "/choice"), "form[action$=/choice]").send(joris);

        assertThat(joris.get(PLACE).page().select(".ag__notice").text())
                .contains("De eigen agenda van Joris Bos is nog niet gelezen. Bezette tijden kunnen ontbreken.");
    }
}
