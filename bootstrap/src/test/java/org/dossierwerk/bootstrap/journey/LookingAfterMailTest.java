package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator sets reminders, looks through the mail of a dossier and of the office, and sends a mail once more. */
@Tag("journey")
@Tag("BEY-16")
class LookingAfterMailTest {

    private static final String EMMA = "emma@dewit.example";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started();

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    @Tag("FIL-08")
    @Tag("FIL-09")
    void mail_is_planned_explained_sent_once_more_and_a_document_is_told_of() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var desk = people.desk(anna);
        var given = new Given(desk);
        var type = given.type("Kennismaking");
        var dossier = given.dossier(anna, "Emma", "Wit", EMMA);
        var start = LocalDateTime.of(LocalDate.now(ZONE).plusDays(20), LocalTime.of(11, 0));
        var appointment = given.appointment(dossier, type, anna, start);
        OFFICE.mailbox().awaitTo(EMMA, 1);
        move(desk, appointment, start.plusDays(1), anna);
        OFFICE.mailbox().awaitTo(EMMA, 2);
        var item = DossierItem.of(appointment);
        var document = given.document(item, "Adviesrapport");
        received(document, anna);
        var mails = "/dossiers/" + dossier.value() + "/mail";
        var panel = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value() + "/documents/"
                + document.value();

        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna");
                var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", "anna")) {
            var page = visit.page();
            page.navigate("/settings/types/" + type.value());
            page.locator("#leadTimes").fill("7 dagen; 24 u");
            both(visit, phone, "/settings/types/" + type.value(), "mail-type");
            page.locator("#leadTimes").fill("7 dagen; 24 u");
            page.locator("#leadTimes").press("Enter");
            page.waitForURL(Pattern.compile(".*/settings/types$"));
            page.navigate("/settings/types/" + type.value());
            assertThat(page.locator("#leadTimes")).hasValue("7 d, 24 u");

            page.navigate(mails);
            assertThat(page.locator(".planned > li")).hasCount(2);
            assertThat(page.locator(".planned > li").first()).containsText("Herinnering aan een afspraak");
            both(visit, phone, mails, "mail-dossier");

            page.navigate(mails);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("gewijzigd", Pattern.CASE_INSENSITIVE)))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("Omdat Anna Adviseur de afspraak verplaatste op");
            assertThat(page.locator("main")).containsText("Sjabloon (versie");
            both(visit, phone, page.url().replaceFirst("^https?://[^/]+", ""), "mail-message");
            page.locator("summary", new Page.LocatorOptions().setHasText("Nog eens versturen"))
                    .click();
            page.locator("#address").fill("emma@");
            page.locator("#address").press("Enter");
            assertThat(page.locator("#address-error")).isVisible();
            page.locator("#address").fill("emma.wit@dewit.example");
            page.locator("#address").press("Enter");
            OFFICE.mailbox().awaitTo("emma.wit@dewit.example", 1);
            assertThat(page.locator("main")).containsText("Nog eens verstuurd door Anna Adviseur");

            page.navigate(panel);
            page.locator("[name=mayView]").check();
            page.locator("[name=tell]").check();
            both(visit, phone, panel, "mail-document");
            page.locator("[name=mayView]").check();
            page.locator("[name=tell]").check();
            page.locator("#settings button[type=submit]").click();
            OFFICE.mailbox().awaitTo(EMMA, 3);
            page.navigate(panel);
            assertThat(page.locator("[name=mayView]")).isChecked();
            assertThat(page.locator("[name=tell]")).not().isChecked();
            page.locator("#settings button[type=submit]").click();
            page.navigate(mails + "?show=SENT");
            assertThat(page.locator(".mails tbody tr")).hasCount(4);

            page.navigate(mails + "?show=SUPERSEDED");
            assertThat(page.locator("main")).containsText("Geen e-mails in deze selectie");
            both(visit, phone, "/mail", "mail-office");
            assertThat(complaints(visit)).isEmpty();
            assertThat(complaints(phone)).isEmpty();
        }
    }

    /** But for the address that was refused, and the pages of a file that lies nowhere. */
    private static List<String> complaints(Visit visit) {
        return visit.errors().stream()
                .filter(error -> !error.startsWith("Failed to load resource"))
                .toList();
    }

    private static void both(Visit desk, Visit phone, String path, String name) {
        desk.page().evaluate("() => window.scrollTo(0, 0)");
        desk.picture(name);
        phone.page().navigate(path);
        phone.picture(name);
    }

    private static void move(Desk desk, AppointmentId appointment, LocalDateTime to, UserId adviser) {
        var version = desk.appointments().get(appointment).state().version();
        desk.appointments()
                .move(new Appointments.Move(
                        appointment, version, new Appointments.When(to, null, null), adviser, false));
    }

    /** As the intake of files ends. */
    private static void received(RequestedDocumentId document, UserId by) {
        OFFICE.office()
                .documentIntake()
                .accept(
                        document,
                        new FileVersion(
                                new FileId(UUID.randomUUID()),
                                "advies.pdf",
                                1_000,
                                "00".repeat(32),
                                1,
                                new UploadedBy.Staff(by),
                                Instant.now(),
                                null,
                                null));
    }
}
