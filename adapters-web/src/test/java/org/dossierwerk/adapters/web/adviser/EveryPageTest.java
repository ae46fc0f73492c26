package org.dossierwerk.adapters.web.adviser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every page of the desk can be read in every language, and has what each page has to have. */
class EveryPageTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "de", "en"})
    void has_one_heading_a_title_and_the_language_it_is_in(String language) {
        for (var address : addresses()) {
            var answer = browser.send(
                    MockMvcRequestBuilders.get(URI.create(address)).cookie(new Cookie("language", language)));
            assertThat(answer.status()).as(address).isEqualTo(200);
            var page = answer.page();
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.title()).as(address).isNotBlank();
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("[style], script:not([src])")).as(address).isEmpty();
            assertThat(page.select("form[method=post]:not(:has([name=_csrf]))"))
                    .as("forms without a token on " + address)
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        }
    }

    @Test
    void names_every_control() {
        for (var address : addresses()) {
            var page = browser.get(address).page();
            for (var control : page.select("main :is(input:not([type=hidden]), select, textarea)")) {
                boolean labelled = control.hasAttr("aria-label")
                        || page.select("label").eachAttr("for").contains(control.id())
                        || control.closest("label") != null;
                assertThat(labelled).as(address + " " + control).isTrue();
            }
        }
    }

    private UUID planned(DossierItem item, ScenarioId scenario) {
        office.desk()
                .scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), item, List.of(scenario), LocalDate.parse("2026-11-25"), null));
        return office.desk().scenarioRuns().of(item).get(0).run().id().value();
    }

    private List<String> addresses() {
        var dossier =
                office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
        var appointment = office.appointment(
                dossier, "Inventarisatie", LocalDateTime.parse("2026-11-24T11:00"), new Place.ByVideo(""));
        var group = office.group(office.administrator(), "Info-avond", LocalDateTime.parse("2026-11-25T19:00"));
        var seat = office.seat(group, dossier);
        var location = new Location(new LocationId(UUID.randomUUID()), 0, "Centrum", "Markt 1, Utrecht", true);
        office.desk().office().save(location);
        var kind = new CatalogueItem(
                new CatalogueItemId(UUID.randomUUID()), 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true);
        if (office.desk().office().items(Catalogue.PRODUCT_KIND).isEmpty()) {
            office.desk().office().save(kind);
            office.desk()
                    .dossiers()
                    .addProduct(dossier.id(), new ProductId(UUID.randomUUID()), kind.id(), "Eerste woning");
        }
        var choice =
                office.desk().office().items(Catalogue.PRODUCT_KIND).get(0).id().value();
        var product = office.desk()
                .dossiers()
                .addProduct(dossier.id(), new ProductId(UUID.randomUUID()), new CatalogueItemId(choice), "")
                .value();
        var document = work.kind("Loonstrook " + product);
        var scenario = work.scenario(
                "Inkomen " + product,
                PreparedWork.document(document, Whom.EACH_APPLICANT),
                PreparedWork.task("Lezen", Whom.DOSSIER),
                PreparedWork.alert("Bellen"));
        var run = planned(DossierItem.of(appointment), scenario);
        var type = office.desk().appointmentTypes().list().get(0).id().value();
        var href = "/dossiers/" + dossier.id().value();
        var applicant = dossier.applicants().get(0);
        var item = new ItemPath(dossier.id(), DossierItem.of(appointment));
        var asked = asked(item, "Salarisstrook").value();
        var received = asked(item, "Jaaropgave");
        var file = new FileId(UUID.randomUUID());
        var client = new UploadedBy.Client(applicant.person());
        var now = office.clock().instant();
        office.office()
                .documentIntake()
                .accept(
                        received,
                        new FileVersion(file, "jaar.pdf", 1_000, "00".repeat(32), 1, client, now, null, null));
        var action =
                office.desk().actionItems().of(item.item()).get(0).state().id().value();
        return Stream.of(
                        "/today",
                        "/dossiers",
                        "/dossiers?whose=all&which=closed&q=x",
                        "/dossiers/new",
                        "/dossiers/new?card=" + applicant.person().value(),
                        href,
                        href + "/edit",
                        href + "/parties",
                        href + "/products",
                        href + "/products/" + product,
                        href + "/products/" + product + "/move?q=wit",
                        href + "/products/" + product + "/move?to="
                                + dossier.id().value(),
                        href + "/products/" + product + "/scenario",
                        href + "/appointments/" + appointment.value() + "/scenario",
                        href + "/appointments/" + appointment.value() + "/scenario/runs/" + run,
                        href + "/history",
                        href + "/actions",
                        item.actions(),
                        item.actions() + "/new",
                        item.actions() + "/" + action,
                        item.documents(),
                        item.documents() + "?show=review",
                        item.documents() + "/new",
                        item.documents() + "/" + asked,
                        item.documents() + "/" + received.value(),
                        href + "/portal/" + applicant.id().value(),
                        "/parties",
                        "/parties?q=wit",
                        "/parties/" + applicant.person().value(),
                        "/search",
                        "/search?q=wit",
                        "/appointments/new?date=2026-11-25",
                        "/groups",
                        "/groups/new?date=2026-11-25",
                        "/groups/" + group.value(),
                        "/groups/" + group.value() + "?q=wit",
                        "/groups/" + group.value() + "/details",
                        "/groups/" + group.value() + "/cancel",
                        "/groups/" + group.value() + "/history",
                        "/groups/" + group.value() + "/participants/"
                                + dossier.id().value() + "/remove",
                        href + "/appointments/" + seat.value(),
                        href + "/appointments/" + seat.value() + "/cancel",
                        "/settings/types",
                        "/settings/types/new",
                        "/settings/types/" + type,
                        "/settings/templates",
                        "/settings/templates/CONFIRMATION?type=" + type,
                        "/settings/templates/INVITATION?language=DE&form=INFORMAL",
                        "/settings/documents",
                        "/settings/documents/new",
                        "/settings/documents/" + document.value(),
                        "/settings/scenarios",
                        "/settings/scenarios/new",
                        "/settings/scenarios/" + scenario.value(),
                        "/settings/scenarios/" + scenario.value() + "/remove",
                        "/settings/triggers",
                        "/settings/triggers/new",
                        "/settings/closing-days",
                        "/settings/closing-days/holidays?country=DE",
                        "/settings/locations",
                        "/settings/locations/new",
                        "/settings/locations/" + location.id().value(),
                        "/settings/catalogues/income-type",
                        "/settings/catalogues/product-kind/" + choice,
                        "/settings/catalogues/product-kind/new",
                        "/settings/users",
                        "/settings/users/new",
                        "/settings/users/" + office.administrator().value(),
                        "/settings/office")
                .toList();
    }

    private RequestedDocumentId asked(ItemPath item, String name) {
        var kind = new DocumentKindId(UUID.randomUUID());
        office.desk()
                .documentKinds()
                .define(kind, new DocumentKind.Setup(name, "", EnumSet.allOf(FileFormat.class), true, null));
        var id = new RequestedDocumentId(UUID.randomUUID());
        office.desk()
                .documentChecks()
                .request(new DocumentChecks.Request(id, item.item(), kind, null, ClientAccess.standard(), null, ""));
        return id;
    }
}
