package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Browsers.Width;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.OwnCalendar;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** What a reader is told on the way, each in a language of their own. */
    enum Tongue {
        DUTCH(
                "nl-NL",
                "laat ons niet binnen",
                "opnieuw geprobeerd",
                "in uw eigen agenda verplaatst naar",
                "de klant krijgt een nieuwe bevestiging",
                "zoals afgesproken",
                "Bezet in uw agenda",
                "Toch opslaan en mailen",
                "verplaatst"),
        GERMAN(
                "de-DE",
                "Die Anmeldung beim Kalender ist nicht gelungen",
                "erneut versucht",
                "in Ihrem eigenen Kalender auf",
                "die Klient:in bekommt eine neue Bestätigung",
                "wie er vereinbart ist",
                "In Ihrem Kalender belegt",
                "Trotzdem speichern und mailen",
                "verschoben"),
        ENGLISH(
                "en-GB",
                "does not let us in",
                "being tried again",
                "in your own calendar",
                "the client gets a new confirmation",
                "as agreed",
                "Busy in your calendar",
                "Save and mail anyway",
                "moved");

        private final String tag;
        private final String notLetIn;
        private final String tried;
        private final String moved;
        private final String ifTakenOver;
        private final String wasPutBack;
        private final String taken;
        private final String anyway;
        private final String wasMoved;

        Tongue(
                String tag,
                String notLetIn,
                String tried,
                String moved,
                String ifTakenOver,
                String wasPutBack,
                String taken,
                String anyway,
                String wasMoved) {
            this.tag = tag;
            this.notLetIn = notLetIn;
            this.tried = tried;
            this.moved = moved;
            this.ifTakenOver = ifTakenOver;
            this.wasPutBack = wasPutBack;
            this.taken = taken;
            this.anyway = anyway;
            this.wasMoved = wasMoved;
        }

        private Visit visit(Width width) {
            var reader = new Reader(width, ColorScheme.LIGHT, tag);
            return BROWSERS.visit(OFFICE.address(), reader).signIn("/sign-in", name().toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable UserId administrator;
    private static @Nullable AppointmentTypeId type;

    @BeforeAll
    static void opened() {
        administrator = OFFICE.people().administrator("Olga", "Beheer");
        type = new Given(OFFICE.people().desk(administrator)).type("Kennismaking");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("APT-13")
    @Tag("APT-14")
    @Tag("BEY-02")
    @Tag("BEY-04")
    void a_calendar_is_linked_written_moved_there_put_back_and_read_without_its_words(Tongue tongue) {
        var people = OFFICE.people();
        var anna = people.colleague(administrator, tongue.name(), "Adviseur", Set.of(Right.values()));
        var given = new Given(people.desk(anna));
        var dossier = given.dossier(anna, "Emma", "Wit", tongue + "@dewit.example");
        var day =
                nextWorkday(LocalDate.ofInstant(OFFICE.clock().instant(), ZONE).plusDays(2));

        CALENDAR.clear();
        try (var visit = tongue.visit(Width.DESKTOP);
                var phone = tongue.visit(Width.PHONE)) {
            link(visit, tongue);

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
            tryNow(visit, tongue);

            var page = visit.page();
            var panel = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
            Eventually.holds(() -> {
                page.navigate("/today");
                assertThat(page.locator("main").innerText()).contains(tongue.moved);
            });
            visit.picture("calendar-task");
            page.locator("main a[href='" + panel + "']").first().click();
            assertThat(page.locator("#panel")).containsText(tongue.ifTakenOver);
            visit.picture("calendar-outside-change");
            phone.page().navigate(panel);
            phone.picture("calendar-outside-change");
            page.locator("form[action$='/put-back'] button").click();
            assertThat(page.locator("#toasts")).containsText(tongue.wasPutBack);
            Eventually.holds(() -> assertThat(CALENDAR.all().values())
                    .anySatisfy(entry -> assertThat(entry).contains(start(day, "110000"))));
            page.navigate("/today");
            assertThat(page.locator("main")).not().containsText(tongue.moved);

            Eventually.holds(() -> {
                page.navigate("/calendar?view=day&date=" + day);
                assertThat(page.locator(".ev.elsewhere").count()).isEqualTo(1);
            });
            assertThat(page.content()).doesNotContain(SECRET);
            visit.picture("calendar-busy");
            phone.page().navigate("/calendar?view=day&date=" + day);
            phone.picture("calendar-busy");

            proposeWhereSheIsTaken(phone.page(), tongue);
            phone.picture("calendar-drop-on-busy");
            phone.page().keyboard().press("Escape");
            proposeWhereSheIsTaken(page, tongue);
            visit.picture("calendar-drop-on-busy");
            page.keyboard().press("Enter");
            assertThat(page.locator(".ev.movable:not(.faded, .proposed)")).hasAttribute("data-at", taken(page));
            assertThat(page.locator("#toasts")).containsText(tongue.wasMoved);
            disconnect(visit);
            assertThat(visit.errors()).allMatch(error -> error.contains("422"), "but for the wrong password");
            assertThat(phone.errors()).isEmpty();
        }
    }

    private static void link(Visit visit, Tongue tongue) {
        var page = visit.page();
        page.navigate("/calendars");
        page.locator("a[href='/calendars/new/caldav']").click();
        page.locator("#server").fill(CALENDAR.address().toString());
        page.locator("#user").fill(OwnCalendar.USER);
        page.locator("#password").fill("a wrong one");
        page.locator("#password").press("Enter");
        assertThat(page.locator("main [role=alert]")).containsText(tongue.notLetIn);
        assertThat(page.locator("#user")).hasValue(OwnCalendar.USER);
        page.locator("#password").fill(OwnCalendar.PASSWORD);
        page.locator("#password").press("Enter");
        page.locator("input[name=target]").first().check();
        visit.picture("calendar-choice");
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/choice"));
        visit.picture("calendar-link");
    }

    private static void tryNow(Visit visit, Tongue tongue) {
        var page = visit.page();
        page.navigate("/calendars");
        page.locator("main a[href^='/calendars/links/']").click();
        page.locator("form[action$='/try'] button").click();
        assertThat(page.locator("#toasts")).containsText(tongue.tried);
    }

    /** So that nobody but the next one writes there. */
    private static void disconnect(Visit visit) {
        var page = visit.page();
        page.navigate("/calendars");
        page.locator("main a[href^='/calendars/links/']").click();
        page.locator("a[href$='/disconnect']").click();
        page.locator("form[action$='/disconnect'] button").click();
        assertThat(page.locator("main a[href^='/calendars/links/']")).hasCount(0);
    }

    /** By keys: her appointment stands before what keeps her, and is not moved until she says that she means it. */
    private static void proposeWhereSheIsTaken(Page page, Tongue tongue) {
        var appointment = page.locator(".ev.movable:not(.faded, .proposed)");
        var minutes =
                Duration.between(LocalTime.parse(taken(page)), LocalTime.parse(appointment.getAttribute("data-at")));
        appointment.locator("a").focus();
        for (long quarter = minutes.toMinutes() / 15; quarter > 0; quarter--) {
            page.keyboard().press("Shift+ArrowUp");
        }
        assertThat(page.locator(".proposal [role=status]")).containsText(tongue.taken + ", " + taken(page));
        assertThat(page.locator(".proposal [type=submit]")).hasText(tongue.anyway);
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
