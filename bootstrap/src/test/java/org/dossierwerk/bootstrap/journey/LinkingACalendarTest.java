package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.OwnCalendar;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Anna links the calendar she lives in. What is planned here stands there; what she moves there is asked about here and put
 * back; and of what is private to her nothing is seen here but that she is taken.
 */
@Tag("journey")
class LinkingACalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String SECRET = "Tandarts in stilte";

    @RegisterExtension
    static final OwnCalendar CALENDAR = new OwnCalendar();

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started("--dossierwerk.calendars.caldav.own-hosts=127.0.0.1");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    @Tag("APT-13")
    @Tag("APT-14")
    @Tag("BEY-02")
    @Tag("BEY-04")
    void a_calendar_is_linked_written_moved_there_put_back_and_read_without_its_words() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        var type = given.type("Kennismaking");
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@dewit.example");
        var day =
                nextWorkday(LocalDate.ofInstant(OFFICE.clock().instant(), ZONE).plusDays(2));

        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna");
                var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", "anna")) {
            link(visit);

            var appointment = given.appointment(dossier, type, anna, LocalDateTime.of(day, LocalTime.of(11, 0)));
            Eventually.holds(() -> assertThat(CALENDAR.only())
                    .contains("SUMMARY:Kennismaking", "Stationsplein", start(day, "110000"))
                    .doesNotContain("ATTENDEE"));

            CALENDAR.change(entry -> entry.replace(stamp(day, "110000"), stamp(day, "140000"))
                    .replace(stamp(day, "120000"), stamp(day, "150000")));
            CALENDAR.add(
                    "private-1",
                    "SUMMARY:" + SECRET + "\r\nCLASS:PRIVATE\r\nDTSTART:" + stamp(day, "080000") + "Z\r\nDTEND:"
                            + stamp(day, "090000") + "Z");
            tryNow(visit);

            var page = visit.page();
            var panel = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
            Eventually.holds(() -> {
                page.navigate("/today");
                assertThat(page.locator("main").innerText()).contains("in uw eigen agenda verplaatst naar");
            });
            visit.picture("calendar-task");
            page.locator("main a[href='" + panel + "']").first().click();
            assertThat(page.locator("#panel")).containsText("de klant krijgt een nieuwe bevestiging");
            visit.picture("calendar-outside-change");
            phone.page().navigate(panel);
            phone.picture("calendar-outside-change");
            page.locator("form[action$='/put-back'] button").click();
            assertThat(page.locator("#toasts")).containsText("zoals afgesproken");
            Eventually.holds(() -> assertThat(CALENDAR.all().values())
                    .anySatisfy(entry -> assertThat(entry).contains(start(day, "110000"))));
            page.navigate("/today");
            assertThat(page.locator("main")).not().containsText("eigen agenda verplaatst");

            Eventually.holds(() -> {
                page.navigate("/calendar?view=day&date=" + day);
                assertThat(page.locator(".ev.elsewhere").count()).isEqualTo(1);
            });
            assertThat(page.content()).doesNotContain(SECRET);
            visit.picture("calendar-busy");
            phone.page().navigate("/calendar?view=day&date=" + day);
            phone.picture("calendar-busy");

            proposeWhereSheIsTaken(phone.page());
            phone.picture("calendar-drop-on-busy");
            phone.page().keyboard().press("Escape");
            proposeWhereSheIsTaken(page);
            visit.picture("calendar-drop-on-busy");
            page.keyboard().press("Enter");
            assertThat(page.locator(".ev.movable:not(.faded, .proposed)")).hasAttribute("data-at", taken(page));
            assertThat(page.locator("#toasts")).containsText("verplaatst");
            assertThat(visit.errors()).allMatch(error -> error.contains("422"), "but for the wrong password");
            assertThat(phone.errors()).isEmpty();
        }
    }

    private static void link(Visit visit) {
        var page = visit.page();
        page.navigate("/calendars");
        page.locator("a[href='/calendars/new/caldav']").click();
        page.locator("#server").fill(CALENDAR.address().toString());
        page.locator("#user").fill(OwnCalendar.USER);
        page.locator("#password").fill("a wrong one");
        page.locator("#password").press("Enter");
        assertThat(page.locator("main [role=alert]")).containsText("laat ons niet binnen");
        assertThat(page.locator("#user")).hasValue(OwnCalendar.USER);
        page.locator("#password").fill(OwnCalendar.PASSWORD);
        page.locator("#password").press("Enter");
        page.locator("input[name=target]").first().check();
        visit.picture("calendar-choice");
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/choice"));
        visit.picture("calendar-link");
    }

    private static void tryNow(Visit visit) {
        var page = visit.page();
        page.navigate("/calendars");
        page.locator("main a[href^='/calendars/links/']").click();
        page.locator("form[action$='/try'] button").click();
        assertThat(page.locator("#toasts")).containsText("opnieuw geprobeerd");
    }

    /** By keys: her appointment stands before what keeps her, and is not moved until she says that she means it. */
    private static void proposeWhereSheIsTaken(Page page) {
        var appointment = page.locator(".ev.movable:not(.faded, .proposed)");
        var minutes =
                Duration.between(LocalTime.parse(taken(page)), LocalTime.parse(appointment.getAttribute("data-at")));
        appointment.locator("a").focus();
        for (long quarter = minutes.toMinutes() / 15; quarter > 0; quarter--) {
            page.keyboard().press("Shift+ArrowUp");
        }
        assertThat(page.locator(".proposal [role=status]")).containsText("Bezet in uw agenda, " + taken(page));
        assertThat(page.locator(".proposal [type=submit]")).hasText("Toch opslaan en mailen");
    }

    private static String taken(Page page) {
        return page.locator(".ev.elsewhere").getAttribute("data-at");
    }

    private static LocalDate nextWorkday(LocalDate from) {
        var day = from;
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static String stamp(LocalDate day, String time) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + "T" + time;
    }

    private static String start(LocalDate day, String time) {
        return "DTSTART;TZID=Europe/Amsterdam:" + stamp(day, time);
    }
}
