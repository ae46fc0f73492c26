package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the office as a whole was let in, any mailbox would open: who maintains the office says which is whose. */
@Tag("G-11")
@Tag("O-7")
class OfficeLinksCalendarsTest {

    private static final String FORM = "form[action=/settings/calendars/graph]";

    private final OpenOffice office = new OpenOffice();
    private final String mailbox = office.calendars().account().user();
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final Browser joris;
    private final Desk desk;

    OfficeLinksCalendarsTest() {
        desk = office.office().as(Caller.user(office.colleague("joris", "Joris", "Bos")));
        joris = new Browser(office).signIn("/sign-in", "joris");
    }

    private Answer linked(String account) {
        var page = ada.get("/settings/calendars");
        var colleague =
                page.page().select(FORM + " option:containsOwn(Joris Bos)").val();
        return PageForm.of(page, FORM)
                .with("colleague", colleague)
                .with("account", account)
                .send(ada);
    }

    private String link() {
        return joris.get("/calendars")
                .page()
                .select("main a[href^=/calendars/links/]")
                .attr("href");
    }

    @Test
    void an_administrator_links_a_mailbox_and_its_owner_chooses_among_its_calendars() {
        assertThat(linked(mailbox).status()).isEqualTo(303);

        assertThat(ada.get("/settings/calendars").page().select("main").text()).contains("Joris Bos", mailbox);
        PageForm.of(joris.get(link() + "/choice"), "form[action$=/choice]").send(joris);
        assertThat(desk.calendarLinks().own())
                .singleElement()
                .satisfies(one -> assertThat(one.choice().target())
                        .isEqualTo(office.calendars().calendar()));
    }

    @Test
    void a_mailbox_that_does_not_open_is_told_and_what_was_typed_stays() {
        var refused = linked("somebody.else@example.org");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).contains("gaat voor het kantoor niet open");
        assertThat(refused.page().select(FORM + " [name=account]").val()).isEqualTo("somebody.else@example.org");
        assertThat(refused.page().select(FORM + " option[selected]").text()).isEqualTo("Joris Bos");
        assertThat(PageForm.of(ada.get("/settings/calendars"), FORM).send(ada).status())
                .isEqualTo(422);
    }

    @Test
    void nobody_opens_a_mailbox_by_themselves() {
        assertThat(joris.get("/calendars").page().select("main").text()).contains("Dit koppelt uw kantoor voor u");
        assertThat(joris.get("/calendars").page().select("main [action*=graph], main [href*=graph]"))
                .isEmpty();
        assertThat(joris.get("/calendars/new/graph").status()).isEqualTo(303);

        var typed = joris.post(
                "/calendars/new/graph",
                "id",
                UUID.randomUUID().toString(),
                "server",
                "calendars.example",
                "user",
                mailbox,
                "password",
                "anything");
        assertThat(typed.location()).isEqualTo("/calendars");
        assertThatThrownBy(() -> desk.calendarLinks()
                        .linkByPassword(new CalendarLinkId(UUID.randomUUID()), "graph", null, mailbox, "anything"))
                .isInstanceOf(CalendarRefusal.ProviderUnknown.class);
        var theirs = PageForm.of(ada.get("/settings/calendars"), FORM).with("account", mailbox);
        assertThat(theirs.send(joris).status()).isEqualTo(403);
        assertThat(office.desk().calendarLinks().all()).isEmpty();
    }

    @Test
    void when_the_office_is_let_in_again_an_administrator_goes_on_with_it() {
        linked(mailbox);
        var link = desk.calendarLinks().own().get(0).id();
        var chosen = new CalendarChoice(office.calendars().calendar(), Set.of(), Inviter.OFFICE);
        desk.calendarLinks().choose(link, chosen);
        office.officeWide().shut(true);
        while (office.office().calendarPulls().runOnce() > 0) {}
        assertThat(joris.get(link()).page().select("main").text()).contains("tot wie het kantoor beheert");
        assertThat(joris.get(link()).page().select("form[action$=/reconnect]")).isEmpty();

        PageForm.of(ada.get(link()), "form[action$=/reconnect]").send(ada);
        assertThat(desk.calendarLinks().own().get(0).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);

        office.officeWide().shut(false);
        PageForm.of(ada.get(link()), "form[action$=/reconnect]").send(ada);
        assertThat(desk.calendarLinks().own().get(0).status()).isEqualTo(LinkStatus.ACTIVE);
    }
}
