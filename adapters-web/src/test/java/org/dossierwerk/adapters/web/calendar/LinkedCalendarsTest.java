package org.dossierwerk.adapters.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PasswordCalendars;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Linking calendars, choosing among them, and letting go of them. */
class LinkedCalendarsTest {

    private static final String ACCOUNT = "owner@calendars.example";

    private final OpenOffice office = new OpenOffice();
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    private Answer typed(String server, String password) {
        return PageForm.of(ada.get("/calendars/new/caldav"), "form[action=/calendars/new/caldav]")
                .with("server", server)
                .with("user", ACCOUNT)
                .with("password", password)
                .send(ada);
    }

    /** @return where its page is */
    private String linked() {
        var sent = typed(PasswordCalendars.SERVER, PasswordCalendars.PASSWORD);
        assertThat(sent.status()).isEqualTo(303);
        return sent.location().replaceFirst("/choice$", "");
    }

    private URI leaving() {
        var sent = PageForm.of(ada.get("/calendars"), "form[action=/calendars/new/memory]")
                .send(ada);
        var departing = ada.get(sent.location());
        return URI.create(departing.page().select("main a[rel=noreferrer]").attr("href"));
    }

    private Answer back(URI from) {
        var address = from.toString();
        assertThat(address).startsWith("https://office.example/calendars/consent?");
        return ada.get(address.substring("https://office.example".length()));
    }

    @Test
    void a_calendar_is_linked_with_a_password_and_chosen_from() {
        var choice = ada.get(linked() + "/choice");
        assertThat(choice.page().select("main").text()).contains("Calendar", "Other", "Holidays");
        assertThat(choice.page().select("[name=target][checked]").next().text()).isEqualTo("Calendar");
        assertThat(choice.page().select("[name=target] + *").eachText()).doesNotContain("Holidays");
        assertThat(choice.page().select("[name=inviter]")).isEmpty();

        PageForm.of(choice, "form[action$=/choice]").send(ada);

        var link = office.desk().calendarLinks().own().get(0);
        assertThat(link.choice().target()).isEqualTo(office.calendars().calendar());
        assertThat(ada.get("/calendars").page().select("main").text()).contains("Andere agenda (CalDAV) · " + ACCOUNT);
    }

    @Test
    void of_a_system_with_one_server_no_address_is_asked_and_it_can_be_connected_again() {
        var asked = ada.get("/calendars/new/board");
        assertThat(asked.page().select("[name=server]")).isEmpty();
        var sent = PageForm.of(asked, "form[action=/calendars/new/board]")
                .with("user", ACCOUNT)
                .with("password", PasswordCalendars.PASSWORD)
                .send(ada);

        assertThat(sent.status()).isEqualTo(303);
        var place = sent.location().replaceFirst("/choice$", "");
        assertThat(office.desk().calendarLinks().own().get(0).server()).isNull();
        var again = PageForm.of(ada.get(place + "/reconnect"), "form[action$=/reconnect]")
                .with("password", PasswordCalendars.PASSWORD)
                .send(ada);
        assertThat(again.location()).isEqualTo(place);
    }

    @Test
    void what_was_typed_stays_but_the_password() {
        var refused = typed(PasswordCalendars.SERVER, "a wrong one");

        assertThat(refused.status()).isEqualTo(422);
        var page = refused.page();
        assertThat(page.select("[role=alert]").text()).contains("laat ons niet binnen");
        assertThat(page.select("[name=server]").val()).isEqualTo(PasswordCalendars.SERVER);
        assertThat(page.select("[name=user]").val()).isEqualTo(ACCOUNT);
        assertThat(refused.body()).doesNotContain("a wrong one");
    }

    @Test
    void an_address_that_is_none_is_told_at_its_field() {
        assertThat(typed("no address at all", "secret")
                        .page()
                        .select("#server-error")
                        .text())
                .contains("geen adres van een server");
        assertThat(typed("nobody.example", "secret")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("geen agenda te bereiken");
    }

    @Test
    void leave_is_given_in_the_browser_and_the_way_back_works_once() {
        var home = office.calendars().consentScreen().orElseThrow().agree(leaving());

        var arrived = back(home);

        assertThat(arrived.status()).isEqualTo(303);
        assertThat(arrived.location()).endsWith("/choice");
        assertThat(ada.get(arrived.location()).page().select("[name=inviter]")).hasSize(2);
        assertThat(office.desk().calendarLinks().own()).hasSize(1);
        assertThat(back(home).location()).isEqualTo("/calendars");
        assertThat(ada.get("/calendars").page().select("#toasts").text()).contains("Begin opnieuw met koppelen");
    }

    @Test
    void the_page_before_leaving_can_be_gone_back_to_until_the_browser_came_back() {
        assertThat(ada.get("/calendars/departing").location()).isEqualTo("/calendars");
        var asked = leaving();

        assertThat(ada.get("/calendars/departing")
                        .page()
                        .select("main a[rel=noreferrer]")
                        .attr("href"))
                .isEqualTo(asked.toString());
        back(office.calendars().consentScreen().orElseThrow().agree(asked));

        assertThat(ada.get("/calendars/departing").location()).isEqualTo("/calendars");
    }

    @Test
    @Tag("CT-39")
    void an_owner_who_gives_too_little_is_told_so_and_nothing_is_linked() {
        back(office.calendars().consentScreen().orElseThrow().agreeToLess(leaving()));

        assertThat(ada.get("/calendars").page().select("#toasts").text()).contains("laat alle vinkjes staan");
        assertThat(office.desk().calendarLinks().own()).isEmpty();
    }

    @Test
    void an_owner_who_says_no_comes_back_to_the_calendars() {
        var home = office.calendars().consentScreen().orElseThrow().refuse(leaving());

        assertThat(back(home).location()).isEqualTo("/calendars");
        assertThat(ada.get("/calendars").page().select("#toasts").text()).contains("U gaf geen toestemming");
        assertThat(office.desk().calendarLinks().own()).isEmpty();
    }

    @Test
    void somebody_else_s_way_back_leads_nowhere() {
        office.colleague("joris", "Joris", "Bos");
        var joris = new Browser(office).signIn("/sign-in", "joris");
        var home = office.calendars().consentScreen().orElseThrow().agree(leaving());

        var address = home.toString().substring("https://office.example".length());

        assertThat(joris.get(address).location()).isEqualTo("/calendars");
        assertThat(office.desk().calendarLinks().all()).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    void who_invites_is_chosen_where_the_system_can() {
        back(office.calendars().consentScreen().orElseThrow().agree(leaving()));
        var link = office.desk().calendarLinks().own().get(0);
        var path = "/calendars/links/" + link.id().value();

        PageForm.of(ada.get(path + "/choice"), "form[action$=/choice]")
                .with("inviter", Inviter.CALENDAR.name())
                .send(ada);

        assertThat(office.desk().calendarLinks().own().get(0).choice().inviter())
                .isEqualTo(Inviter.CALENDAR);
        assertThat(ada.get(path).page().select("main").text()).contains("die zelf uitnodigt");
    }

    @Test
    void disconnecting_says_what_it_does_before_it_does_it() {
        var path = linked();
        PageForm.of(ada.get(path + "/choice"), "form[action$=/choice]").send(ada);

        var asked = ada.get(path + "/disconnect");
        assertThat(asked.page().select("main").text())
                .contains("worden uit die agenda gehaald", "hier vergeten", "Trek het ook in bij de aanbieder");
        PageForm.of(asked, "form[action$=/disconnect]").send(ada);

        assertThat(office.desk().calendarLinks().own()).isEmpty();
        assertThat(ada.get(path).status()).isEqualTo(404);
    }

    @Test
    void another_colleague_s_link_is_unknown_but_to_the_administrator() {
        var path = linked();
        office.colleague("joris", "Joris", "Bos");
        var joris = new Browser(office).signIn("/sign-in", "joris");

        assertThat(joris.get(path).status()).isEqualTo(404);
        assertThat(joris.get(path + "/choice").status()).isEqualTo(404);
        assertThat(joris.get("/calendars").page().select("main").text()).doesNotContain(ACCOUNT);
        assertThat(joris.get("/settings/calendars").status()).isEqualTo(403);
        assertThat(ada.get("/settings/calendars").page().select("main a[href=" + path + "]"))
                .hasSize(1);
    }

    @Test
    void whoever_maintains_the_office_without_working_on_dossiers_sees_tries_and_disconnects_everybodys() {
        var path = linked();
        office.colleague("ciska", "Ciska", "Kok", Set.of(Right.MAINTAIN_OFFICE));
        var ciska = new Browser(office).signIn("/sign-in", "ciska");

        assertThat(ciska.get("/settings/calendars").page().select("main a[href=" + path + "]"))
                .hasSize(1);
        PageForm.of(ciska.get(path), "form[action$=/try]").send(ciska);
        assertThat(ciska.get(path).page().select("#toasts").text()).isNotEmpty();
        assertThat(ciska.get(path + "/choice").status()).isEqualTo(404);
        PageForm.of(ciska.get(path + "/disconnect"), "form[action$=/disconnect]")
                .send(ciska);

        assertThat(office.desk().calendarLinks().own()).isEmpty();
        assertThat(ciska.get("/settings/calendars").status()).isEqualTo(200);
    }

    @Test
    @Tag("BEY-10")
    void it_is_said_once_what_stands_in_a_calendar_outside_where_that_is_the_same_for_every_type() {
        assertThat(ada.get("/calendars").page().select("main").text())
                .contains("Wat er in uw agenda komt te staan", "elke afspraak de titel, de plaats en de opmerkingen")
                .doesNotContain("Oriëntatie");
        assertThat(ada.get("/calendars").page().select("main a[href=/settings/types]"))
                .hasSize(1);
    }

    @Test
    @Tag("BEY-10")
    void where_types_differ_it_is_said_of_each_what_stands_in_a_calendar_outside() {
        var full = AppointmentTypeExamples.setup("Onderhoud");
        office.desk()
                .appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                full.name(),
                                full.title(),
                                full.duration(),
                                full.channel(),
                                full.results(),
                                full.confirmation(),
                                Disclosure.BUSY,
                                full.whenStale()));

        assertThat(ada.get("/calendars").page().select("main").text())
                .contains("Oriëntatie Titel, plaats en opmerkingen", "Onderhoud Alleen “Bezet”")
                .doesNotContain("elke afspraak");
    }

    @Test
    void where_nothing_is_linked_the_office_page_leads_to_the_readers_own_calendars_if_they_have_any() {
        assertThat(ada.get("/settings/calendars").page().select("main .empty a[href=/calendars]"))
                .hasSize(1);

        office.colleague("ciska", "Ciska", "Kok", Set.of(Right.MAINTAIN_OFFICE));
        var ciska = new Browser(office).signIn("/sign-in", "ciska");
        assertThat(ciska.get("/settings/calendars").page().select("main a[href=/calendars]"))
                .isEmpty();
    }

    /** HOSTILE H22. */
    @Test
    @Tag("CAL-13")
    void a_notice_is_taken_from_anybody_and_tells_nothing() {
        var stranger = new Browser(office);
        var path = "/calendars/notices/memory/" + UUID.randomUUID();

        var taken = stranger.send(MockMvcRequestBuilders.post(path).content("{}"));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body()).isEmpty();

        var large = stranger.send(MockMvcRequestBuilders.post(path).content(new byte[64 * 1024 + 1]));
        assertThat(large.status()).isEqualTo(413);
    }
}
