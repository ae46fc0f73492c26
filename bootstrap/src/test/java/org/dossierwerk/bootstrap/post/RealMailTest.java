package org.dossierwerk.bootstrap.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the office to a real mailbox with a calendar, and back: Exim hands the mail over, Cyrus keeps it and answers. */
@Tag("real-mail")
@Tag("BEY-05")
@Tag("BEY-16")
class RealMailTest {

    @RegisterExtension
    @Order(1)
    static final PostOffice POST = new PostOffice();

    @RegisterExtension
    @Order(2)
    static final RunningOffice OFFICE = RunningOffice.started(POST.settings());

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static UserId anna;

    @BeforeAll
    static void anna_works_here() {
        anna = OFFICE.people().administrator("Anna", "Adviseur");
    }

    private static Desk desk() {
        return OFFICE.people().desk(anna);
    }

    private static LocalDateTime inTwoWeeksAt(int hour) {
        return LocalDateTime.ofInstant(OFFICE.clock().instant(), ZoneId.of("Europe/Amsterdam"))
                .toLocalDate()
                .plusDays(14)
                .atTime(hour, 0);
    }

    @Test
    @Tag("MAIL-01")
    @Tag("APT-19")
    void a_mail_is_written_previewed_received_and_its_invitation_accepted_there_moved_and_cancelled() throws Exception {
        var given = new Given(desk());
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@client.test");
        var appointment = given.appointment(dossier, given.type("Oriëntatie"), anna, inTwoWeeksAt(10));
        var path = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
        var emma = POST.emma();
        Eventually.holds(() -> assertThat(emma.event(appointment.value())).contains("T100000"));
        assertThat(emma.subjects()).hasSize(1);

        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna")) {
            var page = visit.page();
            writes(page, path);
            visit.picture("walk-1-written");
            page.locator("button[value=send]").click();
            Eventually.holds(() -> assertThat(emma.subjects()).contains("Tot over twee weken"));
            assertThat(emma.text("Tot over twee weken")).contains("Neem uw paspoort mee.");
            assertThat(emma.events()).as("the same appointment").isEqualTo(1);

            emma.accept(appointment.value());
            Eventually.holds(() -> {
                page.navigate(path);
                assertThat(page.locator("#panel-answers + ul").innerText()).contains("Emma Wit", "Heeft geaccepteerd");
            });
            assertThat(entry(page, appointment)).contains("Heeft geaccepteerd");
            assertThat(page.locator(".side .tree").first().textContent()).contains("(Heeft geaccepteerd)");
            visit.picture("walk-2-accepted");

            var version = desk().appointments().get(appointment).state().version();
            var later = new Appointments.When(inTwoWeeksAt(15), null, null);
            desk().appointments().move(new Appointments.Move(appointment, version, later, anna, false));
            Eventually.holds(() -> assertThat(emma.event(appointment.value()))
                    .contains("T150000", "SEQUENCE:1")
                    .doesNotContain("T100000"));
            page.navigate(path);
            assertThat(page.locator("#panel-answers + ul").innerText()).contains("Nog geen antwoord");
            assertThat(entry(page, appointment)).doesNotContain("Heeft geaccepteerd");
            visit.picture("walk-3-moved");
            emma.accept(appointment.value());
            Eventually.holds(() -> {
                page.navigate(path);
                assertThat(page.locator("#panel-answers + ul").innerText()).contains("Heeft geaccepteerd");
            });

            desk().appointments().cancel(appointment, null);
            Eventually.holds(() -> {
                var event = emma.event(appointment.value());
                assertThat(event.isEmpty() || event.contains("STATUS:CANCELLED"))
                        .as(event)
                        .isTrue();
            });
            assertThat(emma.subjects()).hasSize(4);
            page.navigate("/dossiers/" + dossier.value() + "/mail");
            visit.picture("walk-4-mails");
            assertThat(visit.errors()).isEmpty();
        }
    }

    private static void writes(Page page, String path) {
        page.navigate(path + "/mail");
        page.fill("#subject", "Tot over twee weken");
        page.locator(".rich__area").click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type("Neem uw paspoort mee.");
        PlaywrightAssertions.assertThat(page.frameLocator("#preview").locator("body"))
                .containsText("Neem uw paspoort mee.");
    }

    private static String entry(Page page, AppointmentId appointment) {
        return page.locator(".ev[data-id='" + appointment.value() + "']")
                .first()
                .textContent();
    }

    @Test
    void a_mail_to_nobody_comes_back_and_the_adviser_reads_why() {
        var given = new Given(desk());
        var dossier = given.dossier(anna, "Nico", "Niemand", "niemand@client.test");
        given.appointment(dossier, given.type("Advies"), anna, inTwoWeeksAt(12));

        Eventually.holds(() -> assertThat(desk().mailing().outbox(dossier))
                .extracting(line -> line.status())
                .isEqualTo(List.of(MailStatus.BOUNCED)));
        var message =
                desk().mailing().get(desk().mailing().outbox(dossier).get(0).id());
        assertThat(message.state().failure()).contains("5.1.1");
        assertThat(desk().returns().undeliverable(dossier)).hasSize(1);
        assertThat(desk().workQueue().alerts().stream()
                        .map(line -> Optional.ofNullable(line.alert().notice().mail()))
                        .toList())
                .contains(Optional.of(message.state().id()));
    }
}
