package org.dossierwerk.adapters.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PasswordCalendars;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page of a link says of how it is, and what can be done about what was set aside. */
class HowALinkIsTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final Faults faults = office.calendars().faults().orElseThrow();
    private final CalendarLinkId link = new CalendarLinkId(UUID.randomUUID());
    private final String page = LinkPaths.of(link);

    @BeforeEach
    void link() {
        office.desk()
                .calendarLinks()
                .linkByPassword(
                        link,
                        "caldav",
                        URI.create("https://" + PasswordCalendars.SERVER),
                        office.calendars().account().user(),
                        PasswordCalendars.PASSWORD);
        var calendar = office.calendars().calendar();
        office.desk().calendarLinks().choose(link, new CalendarChoice(calendar, Set.of(calendar), Inviter.OFFICE));
    }

    private String said(Browser reader) {
        return reader.get(page).page().select("main").text();
    }

    private void read() {
        while (office.office().calendarPulls().runOnce() > 0) {}
    }

    private void refusedAppointment() {
        read();
        var dossier =
                office.dossier("Emma", "Wit", "emma@dewit.example", FormOfAddress.FORMAL, office.administrator(), null);
        faults.answerNext(400, Optional.empty());
        office.appointment(
                dossier,
                "Oriëntatie",
                LocalDateTime.parse("2026-11-25T11:00"),
                new Place.Elsewhere("Stationsplein 1, Utrecht"));
        office.work();
    }

    private int standing() {
        return office.calendars().owner().all(office.calendars().calendar()).size();
    }

    @Test
    @Tag("BEY-04")
    void it_is_said_up_to_when_a_calendar_is_known_and_trying_again_asks_at_once() {
        assertThat(said(ada)).contains("Nog niet gelezen: bezette tijden zijn niet bekend");
        read();
        assertThat(said(ada)).contains("Verbonden", "Bijgewerkt tot vr 20 nov 10:00");

        office.clock().advance(Duration.ofMinutes(6));
        faults.answerNext(503, Optional.of("1800"));
        read();
        assertThat(said(ada)).contains("Even niet bereikbaar", "vanzelf opnieuw geprobeerd", "tot vr 20 nov 10:00");
        read();
        assertThat(said(ada)).contains("tot vr 20 nov 10:00");

        PageForm.of(ada.get(page), "form[action$=/try]").send(ada);
        read();
        assertThat(said(ada)).contains("Verbonden", "tot vr 20 nov 10:06").doesNotContain("Even niet bereikbaar");
    }

    @Test
    void what_was_set_aside_is_listed_with_why_and_written_when_it_is_tried_again() {
        refusedAppointment();
        assertThat(said(ada)).contains("Niet gelukt", "Oriëntatie", "één poging");
        assertThat(standing()).isZero();

        PageForm.of(ada.get(page), "form[action$=/retry]").send(ada);
        office.work();

        assertThat(standing()).isEqualTo(1);
        assertThat(said(ada)).doesNotContain("Niet gelukt");
    }

    @Test
    void what_is_dropped_is_not_tried_again() {
        refusedAppointment();

        PageForm.of(ada.get(page), "form[action$=/drop]").send(ada);
        office.work();

        assertThat(said(ada)).doesNotContain("Niet gelukt", "wacht");
        assertThat(standing()).isZero();
    }

    @Test
    void somebody_elses_is_not_to_be_touched_and_of_a_dossier_one_may_not_see_nothing_is_named() {
        refusedAppointment();
        var retry = ada.get(page).page().select("form[action$=/retry]").attr("action");
        office.colleague("joris", "Joris", "Bos");
        var joris = new Browser(office).signIn("/sign-in", "joris");
        assertThat(joris.post(retry).status()).isEqualTo(404);
        assertThat(joris.post(retry.replace("/retry", "/drop")).status()).isEqualTo(404);

        office.colleague("ciska", "Ciska", "Kok", Set.of(Right.MAINTAIN_OFFICE));
        var ciska = new Browser(office).signIn("/sign-in", "ciska");
        assertThat(said(ciska)).contains("Een afspraak").doesNotContain("Oriëntatie");
        assertThat(ciska.get(page).page().select("main a[href^=/dossiers]")).isEmpty();
        PageForm.of(ciska.get(page), "form[action$=/retry]").send(ciska);
        office.work();
        assertThat(standing()).isEqualTo(1);
    }
}
