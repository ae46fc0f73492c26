package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.OwnCalendar;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Anna plans from the free times beside the form. When her own calendar cannot be read any more they are gone, with the reason,
 * until the office decides that they are on request then.
 */
@Tag("journey")
class FreeTimesTest {

    private static final String TIMES = "button[name=free]";
    private static final String NOTE = "[aria-labelledby=free-times] .field__hint";

    @RegisterExtension
    static final OwnCalendar CALENDAR = new OwnCalendar();

    @RegisterExtension
    static final RunningOffice OFFICE =
            RunningOffice.startedAt("2026-11-23T08:00:00Z", "--dossierwerk.calendars.caldav.own-hosts=127.0.0.1");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    @Tag("BEY-04")
    @Tag("CT-33")
    void free_times_fill_the_form_and_go_when_the_calendar_cannot_be_read() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        var type = given.type("Kennismaking");
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@dewit.example");
        CALENDAR.add(
                "private-1", "SUMMARY:Tandarts\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nCLASS:PRIVATE");
        link(people.desk(anna));
        var planning = "/dossiers/" + dossier.value() + "/appointments/new?date=2026-11-24&time=15:00";

        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna");
                var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", "anna")) {
            var page = visit.page();
            Eventually.holds(() -> {
                page.navigate(planning);
                assertThat(page.locator(NOTE).innerText()).startsWith("De eigen agenda van Anna Adviseur is gelezen");
            });
            assertThat(page.locator(TIMES).allInnerTexts())
                    .containsExactly(
                            "di 24 nov 09:00",
                            "di 24 nov 11:00",
                            "di 24 nov 12:00",
                            "di 24 nov 13:00",
                            "di 24 nov 14:00");
            byKeyboard(page);
            picture(visit, phone, planning, "free-times");

            page.onceDialog(Dialog::accept);
            CALENDAR.goDown();
            OFFICE.letPass(Duration.ofMinutes(16));
            page.navigate(planning);
            assertThat(page.locator(TIMES)).hasCount(0);
            assertThat(page.locator(NOTE)).containsText("niet gelezen; er worden geen tijden voorgesteld.");
            assertThat(page.locator("#time")).hasValue("15:00");
            picture(visit, phone, planning, "free-times-hidden");

            var settings = "/settings/types/" + type.value();
            page.navigate(settings);
            page.getByLabel("Op aanvraag").check();
            picture(visit, phone, settings, "free-times-choice");
            page.locator("form#setting button[type=submit]").click();
            page.waitForURL(url -> url.endsWith("/settings/types"));
            page.navigate(planning);
            assertThat(page.locator(TIMES).first()).hasText("di 24 nov 09:00 (op aanvraag)");
            picture(visit, phone, planning, "free-times-on-request");
            assertThat(visit.errors()).isEmpty();
            assertThat(phone.errors()).isEmpty();
        }
    }

    private static void link(Desk desk) {
        var id = new CalendarLinkId(UUID.randomUUID());
        desk.calendarLinks().linkByPassword(id, "caldav", CALENDAR.address(), OwnCalendar.USER, OwnCalendar.PASSWORD);
        var calendar = desk.calendarLinks().calendars(id).get(0).id();
        desk.calendarLinks().choose(id, new CalendarChoice(calendar, Set.of(), Inviter.OFFICE));
    }

    /** Nothing but the two fields changes, and the focus stays. */
    private static void byKeyboard(Page page) {
        page.locator("#title").fill("Over de verbouwing");
        var second = page.locator(TIMES).nth(1);
        second.focus();
        page.waitForResponse("**/draft", () -> page.keyboard().press("Enter"));
        assertThat(page.locator("#time")).hasValue("11:00");
        assertThat(page.locator("#date")).hasValue("di 24-11-2026");
        assertThat(page.locator("#title")).hasValue("Over de verbouwing");
        assertThat(page.locator(TIMES + "[aria-current=true]")).hasText("di 24 nov 11:00");
        assertThat(page.locator(TIMES + "[aria-current=true]")).isFocused();
    }

    private static void picture(Visit visit, Visit phone, String path, String name) {
        visit.picture(name);
        phone.page().navigate(path);
        phone.picture(name);
    }
}
