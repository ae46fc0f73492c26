package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDateTime;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.DossierItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client hands in two photos through the whole application, and takes them back. */
@Tag("journey")
class HandingInTest {

    private static final String CLIENT = "emma@dewit.example";

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    @Tag("DOC-11")
    @Tag("DOC-12")
    @Tag("DOC-14")
    void two_photos_become_one_document_that_can_be_taken_back() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        var dossier = given.dossier(anna, "Emma", "Wit", CLIENT);
        var type = given.type("Kennismaking");
        var planned = given.appointment(dossier, type, anna, LocalDateTime.parse("2026-11-25T11:00"));
        given.document(DossierItem.of(planned), "Salarisstrook");
        people.client(anna, dossier);
        var patient = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/portal/sign-in", CLIENT)) {
            var page = visit.page();
            page.navigate("/portal");
            page.locator("section[aria-labelledby=todo] a.row").first().click();
            assertThat(page.locator("#bell .count")).hasText("1");
            page.setInputFiles(
                    "input[type=file][multiple]",
                    new FilePayload[] {Photos.photo("voor.png"), Photos.photo("achter.png")});

            assertThat(page.locator("#delivery")).containsText("2 pagina’s, ontvangen vandaag", patient);
            assertThat(page.locator("#bell .count")).hasCount(0);
            page.getByLabel("voor.pdf verwijderen").click();
            assertThat(page.locator("#toasts")).containsText("verwijderd");
            assertThat(visit.errors()).isEmpty();
        }
    }
}
