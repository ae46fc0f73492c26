package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.Owner.Seen;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.bootstrap.harness.VendorCalendars;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Vendor;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Exchange lets in the application itself: Anna, who maintains the office, says which mailbox is Bert's, and nobody is asked for leave.
 * The rest is as for everybody.
 */
@Tag("journey")
class MailboxesOfTheOfficeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T08:00:00Z");
    private static final String FORM = "form[action='/settings/calendars/graph']";

    @RegisterExtension
    static final VendorCalendars VENDORS = new VendorCalendars(CLOCK);

    @RegisterExtension
    static final RunningOffice OFFICE =
            RunningOffice.byClock(CLOCK, VENDORS.settings("--dossierwerk.calendars.graph.access=application"));

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static TimeSlot hour(String start) {
        var from = LocalDateTime.parse(start).atZone(ZONE).toInstant();
        return new TimeSlot(from, from.plus(Duration.ofHours(1)));
    }

    @Test
    @Tag("G-11")
    @Tag("APT-13")
    void a_mailbox_is_linked_for_a_colleague_who_chooses_and_is_told_of_changes_there() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var bert = people.colleague(anna, "Bert", "Bakker", Rights.ofAdviser());
        var account = VENDORS.open(Vendor.MICROSOFT, "bert@office.example");
        var given = new Given(people.desk(bert));
        var type = new Given(people.desk(anna)).type("Kennismaking");
        var dossier = given.dossier(bert, "Emma", "Wit", "emma@dewit.example");
        try (var office = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna");
                var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", "anna");
                var own = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "bert")) {
            own.page().navigate("/calendars");
            assertThat(own.page().locator("main")).containsText("Dit koppelt uw kantoor voor u");
            own.picture("office-links-own");

            var page = office.page();
            page.navigate("/settings/calendars");
            page.locator(FORM + " select").selectOption("Bert Bakker");
            page.locator(FORM + " input[name=account]").fill("nobody@office.example");
            page.locator(FORM + " button[type=submit]").click();
            assertThat(page.locator("main [role=alert]")).containsText("gaat voor het kantoor niet open");
            office.picture("office-links-refused");
            page.locator(FORM + " input[name=account]").fill(account.user());
            page.locator(FORM + " button[type=submit]").click();
            assertThat(page.locator("main .row").first()).containsText("Bert Bakker");
            office.picture("office-links-linked");
            phone.page().navigate("/settings/calendars");
            phone.picture("office-links-linked");

            own.page().navigate("/calendars");
            own.page().locator("main a[href^='/calendars/links/']").click();
            own.page().locator("a[href$='/choice']").click();
            own.page().locator("main form button[type=submit]").click();
            own.page().waitForURL(url -> !url.endsWith("/choice"));
            own.picture("office-links-link");
            var appointment = given.appointment(dossier, type, bert, LocalDateTime.parse("2026-11-25T11:00"));
            awaitStanding(account, hour("2026-11-25T11:00"));
            Eventually.holds(() -> assertThat(account.subscriptions()).isEqualTo(1));

            var entry = account.owner().all(account.calendar()).get(0);
            account.owner().move(account.calendar(), entry.id(), hour("2026-11-25T14:00"));
            account.deliverNotices();
            var panel = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
            Eventually.holds(() -> {
                own.page().navigate("/today");
                assertThat(own.page().locator("main a[href='" + panel + "']").count())
                        .isPositive();
                assertThat(own.page().locator("main").innerText()).contains("eigen agenda verplaatst");
            });
            own.page().navigate(panel);
            own.page().locator("form[action$='/put-back'] button").click();
            awaitStanding(account, hour("2026-11-25T11:00"));
            assertThat(own.errors()).isEmpty();
        }
    }

    private static void awaitStanding(VendorCalendars.Account account, TimeSlot slot) {
        Eventually.holds(() -> assertThat(account.owner().all(account.calendar()))
                .extracting(Seen::slot)
                .isEqualTo(List.of(slot)));
    }
}
