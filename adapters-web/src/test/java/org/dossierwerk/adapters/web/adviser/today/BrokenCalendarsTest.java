package org.dossierwerk.adapters.web.adviser.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** A linked calendar that waits for a person, on the page of today of those who can see to it. */
@Tag("BEY-04")
@Tag("CT-39")
class BrokenCalendarsTest {

    private final OpenOffice office = new OpenOffice();
    private final Desk joris = office.office().as(Caller.user(office.colleague("joris", "Joris", "Bos")));
    private final CalendarLinkId link = new CalendarLinkId(UUID.randomUUID());

    private void letIn() {
        var asked = joris.calendarLinks().askLeave(link, "memory", LinkedOffice.REDIRECT);
        var home = office.calendars().consentScreen().orElseThrow().agree(asked);
        var back = UriComponentsBuilder.fromUri(home).build().getQueryParams();
        joris.calendarLinks().leaveGiven(back.getFirst("state"), back.getFirst("code"), LinkedOffice.REDIRECT);
    }

    private void loseConsent() {
        letIn();
        var calendar = office.calendars().calendar();
        joris.calendarLinks().choose(link, new CalendarChoice(calendar, Set.of(), Inviter.OFFICE));
        office.calendars().faults().orElseThrow().revokeGrant();
        while (office.office().calendarPulls().runOnce() > 0) {}
    }

    private List<String> waiting(String user) {
        return new Browser(office)
                .signIn("/sign-in", user).get("/today").page().select("main .row--split").stream()
                        .map(row -> row.text() + " " + row.select(".row__link").attr("href"))
                        .toList();
    }

    @Test
    @Tag("CAL-11")
    void leave_that_was_lost_is_told_once_to_its_owner_and_once_to_the_office_until_it_is_given_again() {
        office.colleague("sanne", "Sanne", "Smit");
        loseConsent();

        assertThat(waiting("joris"))
                .singleElement()
                .asString()
                .contains("laat ons niet meer binnen", "Verbind opnieuw")
                .endsWith(" /calendars");
        assertThat(waiting(OpenOffice.ADMINISTRATOR))
                .singleElement()
                .asString()
                .contains("laat ons niet meer binnen", "Joris Bos", "Vraag de collega")
                .endsWith(" /settings/calendars");
        assertThat(waiting("sanne")).isEmpty();

        office.calendars().faults().orElseThrow().grantAgain();
        letIn();

        assertThat(waiting("joris")).isEmpty();
        assertThat(waiting(OpenOffice.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void it_ends_when_the_calendar_is_disconnected() {
        loseConsent();

        office.desk().calendarLinks().disconnect(link);

        assertThat(waiting("joris")).isEmpty();
        assertThat(waiting(OpenOffice.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void whoever_maintains_the_office_is_told_without_working_on_dossiers() {
        office.colleague("ciska", "Ciska", "Kok", Set.of(Right.MAINTAIN_OFFICE));
        loseConsent();

        assertThat(waiting("ciska")).singleElement().asString().contains("Joris Bos");
    }

    @Test
    void a_target_that_is_gone_is_told_until_another_is_chosen() {
        letIn();
        var gone = office.calendars().otherCalendar();
        joris.calendarLinks().choose(link, new CalendarChoice(gone, Set.of(), Inviter.OFFICE));
        office.calendars().owner().dropCalendar(gone);
        while (office.office().calendarPulls().runOnce() > 0) {}
        assertThat(waiting("joris")).singleElement().asString().contains("is er niet meer");
        assertThat(waiting(OpenOffice.ADMINISTRATOR)).hasSize(1);

        joris.calendarLinks().choose(link, new CalendarChoice(office.calendars().calendar(), Set.of(), Inviter.OFFICE));

        assertThat(waiting("joris")).isEmpty();
        assertThat(waiting(OpenOffice.ADMINISTRATOR)).isEmpty();
    }
}
