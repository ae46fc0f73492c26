package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.Owner.Seen;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.bootstrap.harness.VendorCalendars;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Account;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Vendor;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colleagues link their calendars at Google and at Microsoft: they leave, read what is asked of them, allow it, and come back. What
 * is planned stands there, what they do there is told at once, and when they take leave back everything waits for them.
 */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivingLeaveTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final VendorCalendars VENDORS = new VendorCalendars(CLOCK);

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.byClock(CLOCK, VENDORS.settings());

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private UserId anna;
    private AppointmentTypeId type;
    private int colleagues;

    @BeforeAll
    void an_office() {
        for (var vendor : Vendor.values()) {
            VENDORS.leave(vendor).showPage();
        }
        anna = OFFICE.people().administrator("Anna", "Adviseur");
        type = new Given(OFFICE.people().desk(anna)).type("Kennismaking");
    }

    /** A colleague with an account there, who sits at the browser. */
    private final class Colleague {

        private final Vendor vendor;
        private final String first;
        private final UserId id;
        private final Account account;

        Colleague(Vendor vendor) {
            this.vendor = vendor;
            this.first = "Bert" + (char) ('a' + colleagues++);
            this.id = OFFICE.people().colleague(anna, first, "Bakker", Rights.ofAdviser());
            this.account = VENDORS.open(vendor, Everybody.userName(first) + "@account.example");
        }

        Visit atADesk() {
            return BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", Everybody.userName(first));
        }

        Visit onAPhone() {
            return BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", Everybody.userName(first));
        }

        /** @return the dossier, and the appointment in it as a path */
        String planned(int hour) {
            var given = new Given(OFFICE.people().desk(id));
            DossierId dossier = given.dossier(id, "Emma", "Wit", "emma@dewit.example");
            var appointment = given.appointment(dossier, type, id, LocalDateTime.of(DAY, LocalTime.of(hour, 0)));
            return "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
        }

        List<Seen> standing() {
            return account.owner().all(account.calendar());
        }

        void awaitStanding(TimeSlot... slots) {
            Eventually.holds(() -> assertThat(standing()).extracting(Seen::slot).containsExactlyInAnyOrder(slots));
        }

        void moves(TimeSlot from, TimeSlot to) {
            var entry = standing().stream()
                    .filter(one -> one.slot().equals(from))
                    .findFirst()
                    .orElseThrow();
            account.owner().move(account.calendar(), entry.id(), to);
            account.deliverNotices();
        }

        /** Where the link is. */
        String link(Visit visit) {
            leave(visit);
            visit.page().locator("button[value=allow]").click();
            return choose(visit);
        }

        void leave(Visit visit) {
            var page = visit.page();
            page.navigate("/calendars");
            page.locator("form[action='/calendars/new/" + vendor.provider() + "'] button")
                    .click();
            page.locator("main a[rel=noreferrer]").click();
            assertThat(page.locator("h1")).containsText(account.user());
        }
    }

    private static String choose(Visit visit) {
        var page = visit.page();
        page.waitForURL("**/choice");
        assertThat(page.locator("input[name=target]").first()).isChecked();
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/choice"));
        assertThat(page.locator("main .tag").first()).containsText("Verbonden");
        return page.url().substring(OFFICE.address().toString().length());
    }

    private static TimeSlot hour(int hour) {
        var start = DAY.atTime(hour, 0).atZone(ZONE).toInstant();
        return new TimeSlot(start, start.plus(Duration.ofHours(1)));
    }

    private static String today(Visit visit) {
        visit.page().navigate("/today");
        return visit.page().locator("main").innerText();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-41")
    @Tag("G-8")
    @Tag("O-4")
    @Tag("APT-13")
    void what_is_planned_stands_there_and_what_is_moved_there_is_told_at_once_and_put_back(Vendor vendor) {
        var colleague = new Colleague(vendor);
        try (var visit = colleague.atADesk();
                var phone = colleague.onAPhone()) {
            var page = visit.page();
            colleague.leave(visit);
            page.goBack();
            visit.picture("leave-departing-" + vendor.provider());
            page.locator("main a[rel=noreferrer]").click();
            page.locator("button[value=allow]").click();
            page.waitForURL("**/choice");
            visit.picture("leave-choice-" + vendor.provider());
            phone.page().navigate(page.url());
            phone.picture("leave-choice-" + vendor.provider());
            var link = choose(visit);
            Eventually.holds(() -> {
                page.navigate(link);
                assertThat(page.locator("main").innerText()).contains("De agenda meldt ze");
            });
            visit.picture("leave-linked-" + vendor.provider());
            phone.page().navigate(link);
            phone.picture("leave-linked-" + vendor.provider());

            var panel = colleague.planned(11);
            colleague.awaitStanding(hour(11));
            assertThat(colleague.account.subscriptions()).isEqualTo(1);

            colleague.moves(hour(11), hour(14));
            Eventually.holds(() -> assertThat(today(visit)).contains("in uw eigen agenda verplaatst naar"));
            visit.picture("leave-task-" + vendor.provider());
            phone.page().navigate("/today");
            phone.picture("leave-task-" + vendor.provider());
            page.locator("main a[href='" + panel + "']").first().click();
            page.locator("form[action$='/put-back'] button").click();
            assertThat(page.locator("#toasts")).containsText("zoals afgesproken");
            colleague.awaitStanding(hour(11));
            assertThat(today(visit)).doesNotContain("eigen agenda verplaatst");
            assertThat(visit.errors()).isEmpty();
            assertThat(phone.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_owner_who_refuses_comes_back_with_nothing_linked(Vendor vendor) {
        var colleague = new Colleague(vendor);
        try (var visit = colleague.atADesk()) {
            colleague.leave(visit);
            visit.page().locator("button[value=refuse]").click();
            visit.page().waitForURL("**/calendars");

            assertThat(visit.page().locator("#toasts")).containsText("U gaf geen toestemming");
            assertThat(OFFICE.people().desk(colleague.id).calendarLinks().own()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("O-7")
    @Tag("G-11")
    void an_owner_who_gives_less_than_is_asked_for_is_told_so_and_can_begin_again(Vendor vendor) {
        var colleague = new Colleague(vendor);
        try (var visit = colleague.atADesk()) {
            var page = visit.page();
            colleague.leave(visit);
            page.locator("input[name*=alendars\\.], input[name$='calendar.freebusy']")
                    .last()
                    .uncheck();
            page.locator("button[value=allow]").click();
            page.waitForURL("**/calendars");

            assertThat(page.locator("#toasts")).containsText("minder toestemming");
            visit.picture("leave-less-" + vendor.provider());
            assertThat(OFFICE.people().desk(colleague.id).calendarLinks().own()).isEmpty();
            colleague.link(visit);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-39")
    void a_way_back_that_is_made_up_used_before_or_somebody_elses_leads_nowhere(Vendor vendor) {
        var colleague = new Colleague(vendor);
        var other = new Colleague(vendor);
        VENDORS.leave(vendor).ownerIs(colleague.account.user());
        var wayBack = new ArrayList<String>();
        try (var visit = colleague.atADesk();
                var stranger = other.atADesk()) {
            var page = visit.page();
            page.onRequest(request -> {
                if (request.url().contains("/calendars/consent?")) {
                    wayBack.add(request.url());
                }
            });
            int asked = VENDORS.leave(vendor).tokenRequests();
            page.navigate("/calendars/consent?state=made-up&code=code-1");
            assertThat(page.locator("#toasts")).containsText("Begin opnieuw met koppelen");
            assertThat(VENDORS.leave(vendor).tokenRequests()).isEqualTo(asked);

            colleague.link(visit);
            wayBack.remove(0);
            asked = VENDORS.leave(vendor).tokenRequests();
            page.navigate(wayBack.get(0));
            assertThat(page.locator("#toasts")).containsText("Begin opnieuw met koppelen");
            stranger.page().navigate(wayBack.get(0));
            assertThat(stranger.page().locator("#toasts")).containsText("Begin opnieuw met koppelen");

            assertThat(VENDORS.leave(vendor).tokenRequests()).isEqualTo(asked);
            assertThat(OFFICE.people().desk(other.id).calendarLinks().own()).isEmpty();
            assertThat(OFFICE.people().desk(colleague.id).calendarLinks().own()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-39")
    @Tag("CAL-11")
    @Tag("BEY-04")
    void
            leave_that_is_taken_back_is_told_once_to_its_owner_and_the_office_and_what_waits_goes_once_when_it_is_given_again(
                    Vendor vendor) {
        var colleague = new Colleague(vendor);
        try (var visit = colleague.atADesk();
                var phone = colleague.onAPhone();
                var office = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna")) {
            var link = colleague.link(visit);
            colleague.planned(9);
            colleague.awaitStanding(hour(9));

            VENDORS.leave(vendor).withdraw(colleague.account.user());
            colleague.planned(11);
            Eventually.holds(() ->
                    assertThat(count(today(visit), "laat ons niet meer binnen")).isEqualTo(1));
            visit.picture("leave-ended-today-" + vendor.provider());
            int asked = VENDORS.leave(vendor).tokenRequests();
            colleague.planned(13);
            colleague.planned(15);
            assertThat(count(today(office), "laat ons niet meer binnen")).isEqualTo(1);
            assertThat(today(office)).contains(colleague.account.user());
            visit.page().navigate(link);
            visit.picture("leave-ended-" + vendor.provider());
            phone.page().navigate(link);
            phone.picture("leave-ended-" + vendor.provider());
            office.page().navigate("/settings/calendars");
            office.picture("leave-ended-office-" + vendor.provider());
            assertThat(VENDORS.leave(vendor).tokenRequests()).isEqualTo(asked);
            colleague.awaitStanding(hour(9));

            visit.page().locator("form[action$='/reconnect'] button").click();
            visit.page().locator("main a[rel=noreferrer]").click();
            visit.page().locator("button[value=allow]").click();
            assertThat(visit.page().locator("#toasts")).containsText("weer verbonden");
            colleague.awaitStanding(hour(9), hour(11), hour(13), hour(15));
            assertThat(today(visit)).doesNotContain("laat ons niet meer binnen");
            assertThat(today(office)).doesNotContain("laat ons niet meer binnen");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-48")
    void who_disconnects_leaves_nothing_behind_on_either_side(Vendor vendor) {
        var colleague = new Colleague(vendor);
        try (var visit = colleague.atADesk()) {
            var link = colleague.link(visit);
            colleague.planned(9);
            colleague.awaitStanding(hour(9));
            Eventually.holds(() -> assertThat(colleague.account.subscriptions()).isEqualTo(1));
            int revoked = VENDORS.leave(vendor).revocations();

            var page = visit.page();
            page.navigate(link + "/disconnect");
            visit.picture("leave-disconnecting-" + vendor.provider());
            page.locator("form[action$='/disconnect'] button[type=submit]").click();
            assertThat(page.locator("#toasts")).containsText("losgekoppeld");

            colleague.awaitStanding();
            Eventually.holds(() -> assertThat(colleague.account.subscriptions()).isZero());
            var id = link.substring(link.lastIndexOf('/') + 1);
            Eventually.holds(() -> assertThat(rowsOf(id))
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero()));
            if (vendor == Vendor.GOOGLE) {
                assertThat(VENDORS.leave(vendor).revocations()).isEqualTo(revoked + 1);
                assertThat(VENDORS.leave(vendor).opens(colleague.account.user()))
                        .isFalse();
            }
        }
    }

    private static Map<String, Integer> rowsOf(String link) throws SQLException {
        var rows = new TreeMap<String, Integer>();
        try (var connection = OFFICE.database().source().getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("secret", "asked", "subscription", "reading", "item", "busy", "lane")) {
                try (var found = statement.executeQuery(
                        "SELECT count(*) FROM calendar_" + table + " WHERE link_id = '" + link + "'")) {
                    found.next();
                    rows.put(table, found.getInt(1));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-40")
    void a_calendar_that_is_gone_waits_for_another_choice(Vendor vendor) {
        var colleague = new Colleague(vendor);
        var other = colleague.account.owner().addCalendar("Werk");
        try (var visit = colleague.atADesk();
                var phone = colleague.onAPhone()) {
            var page = visit.page();
            colleague.leave(visit);
            page.locator("button[value=allow]").click();
            page.waitForURL("**/choice");
            page.locator("input[name=target][value='" + other + "']").check();
            page.locator("main form button[type=submit]").click();
            page.waitForURL(url -> !url.endsWith("/choice"));
            var link = page.url();
            colleague.planned(9);
            Eventually.holds(
                    () -> assertThat(colleague.account.owner().all(other)).hasSize(1));

            colleague.account.owner().dropCalendar(other);
            colleague.planned(11);
            Eventually.holds(
                    () -> assertThat(count(today(visit), "is er niet meer")).isEqualTo(1));
            page.navigate(link);
            visit.picture("leave-gone-" + vendor.provider());
            phone.page().navigate(link);
            phone.picture("leave-gone-" + vendor.provider());
            assertThat(colleague.standing()).isEmpty();

            page.locator("a[href$='/choice']").click();
            page.locator("input[name=target]").first().check();
            page.locator("main form button[type=submit]").click();
            page.waitForURL(url -> !url.endsWith("/choice"));
            colleague.awaitStanding(hour(9), hour(11));
            assertThat(today(visit)).doesNotContain("is er niet meer");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_system_refuses_is_set_aside_listed_tried_again_and_dropped(Vendor vendor) {
        var colleague = new Colleague(vendor);
        try (var visit = colleague.atADesk();
                var phone = colleague.onAPhone()) {
            var link = colleague.link(visit);
            var page = visit.page();
            Eventually.holds(() -> assertThat(colleague.account.subscriptions()).isEqualTo(1));
            colleague.account.refuseNextCreation(400);
            colleague.planned(9);
            Eventually.holds(() -> {
                page.navigate(link);
                assertThat(page.locator("form[action$='/drop']").count()).isEqualTo(1);
            });
            visit.picture("leave-parked-" + vendor.provider());
            phone.page().navigate(link);
            phone.page().locator("form[action$='/drop'] button").scrollIntoViewIfNeeded();
            phone.picture("leave-parked-" + vendor.provider());
            page.locator("form[action$='/retry'] button").click();
            assertThat(page.locator("#toasts")).containsText("opnieuw geprobeerd");
            colleague.awaitStanding(hour(9));
            page.navigate(link);
            assertThat(page.locator("form[action$='/drop']").count()).isZero();

            colleague.account.refuseNextCreation(400);
            colleague.planned(11);
            Eventually.holds(() -> {
                page.navigate(link);
                assertThat(page.locator("form[action$='/drop']").count()).isEqualTo(1);
            });
            page.locator("form[action$='/drop'] button").click();
            assertThat(page.locator("#toasts")).containsText("niet meer geprobeerd");
            assertThat(page.locator("form[action$='/drop']").count()).isZero();
            colleague.awaitStanding(hour(9));
        }
    }

    @Test
    void linking_takes_nothing_but_a_keyboard() {
        var colleague = new Colleague(Vendor.GOOGLE);
        try (var visit = colleague.atADesk()) {
            var page = visit.page();
            page.navigate("/calendars");
            tabTo(page, "form[action='/calendars/new/google'] button");
            page.keyboard().press("Enter");
            tabTo(page, "main a[rel=noreferrer]");
            page.keyboard().press("Enter");
            page.waitForURL("**/authorize**");
            tabTo(page, "button[value=allow]");
            page.keyboard().press("Enter");
            page.waitForURL("**/choice");
            tabTo(page, "input[name=target]");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("input[name=target]").last()).isChecked();
            page.keyboard().press("ArrowUp");
            tabTo(page, "input[name=busy]");
            page.keyboard().press("Space");
            page.keyboard().press("Space");
            tabTo(page, "main form button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/choice"));
            tabTo(page, "form[action$='/try'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("#toasts")).containsText("opnieuw geprobeerd");
            tabTo(page, "a[href$='/disconnect']");
            page.keyboard().press("Enter");
            tabTo(page, "form[action$='/disconnect'] button[type=submit]");
            page.keyboard().press("Enter");
            assertThat(page.locator("#toasts")).containsText("losgekoppeld");
        }
    }

    private static void tabTo(Page page, String selector) {
        page.locator(selector).first().waitFor();
        for (int stop = 0; stop < 80; stop++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
        }
        throw new AssertionError("No Tab leads to " + selector + " on " + page.url());
    }
}
