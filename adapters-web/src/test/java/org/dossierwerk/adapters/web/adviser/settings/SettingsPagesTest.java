package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettingsPagesTest {

    private static final String[] PLACES = {
        "/settings/types",
        "/settings/templates",
        "/settings/documents",
        "/settings/scenarios",
        "/settings/triggers",
        "/settings/locations",
        "/settings/catalogues",
        "/settings/closing-days",
        "/settings/users",
        "/settings/office"
    };

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("APT-28")
    void somebody_without_the_right_is_told_who_can_and_sees_no_such_place() {
        office.colleague("joris", "Joris", "Dijk");
        var joris = new Browser(office).signIn("/sign-in", "joris");
        assertThat(joris.get("/today").page().select("nav a[href=/settings]")).isEmpty();
        for (var place : PLACES) {
            var answer = joris.get(place);
            assertThat(answer.status()).as(place).isEqualTo(403);
            assertThat(answer.page().select("main").text()).contains("recht");
        }
        assertThat(joris.post(
                                "/settings/locations/new",
                                "id",
                                UUID.randomUUID().toString(),
                                "name",
                                "X",
                                "version",
                                "0")
                        .status())
                .isEqualTo(403);
        assertThat(office.desk().office().locations()).isEmpty();
    }

    @Test
    @Tag("APT-28")
    void results_are_added_ordered_and_switched_off() {
        var id = office.desk().appointmentTypes().list().get(0).id().value();
        var page = browser.get("/settings/types/" + id).page();
        var known = page.select("input[name=resultId]").get(0).val();
        var added = UUID.randomUUID().toString();
        var answer = browser.post(
                "/settings/types/" + id,
                "version",
                page.select("form#setting input[name=version]").val(),
                "name",
                "Oriëntatie",
                "title",
                "Kennismaken",
                "duration",
                "1:30",
                "channel",
                "VIDEO",
                "disclosure",
                "FULL",
                "whenStale",
                "HIDE",
                "resultId",
                known,
                "resultName",
                "Was er niet",
                "resultOrder",
                "2",
                "resultId",
                added,
                "resultName",
                "Wil een offerte",
                "resultOrder",
                "1",
                "resultActive",
                added);
        assertThat(answer.status())
                .as(answer.page().select(".error-summary").text())
                .isEqualTo(303);
        var setup =
                office.desk().appointmentTypes().get(new AppointmentTypeId(id)).setup();
        assertThat(setup.duration().toMinutes()).isEqualTo(90);
        assertThat(setup.results().get(0).name()).isEqualTo("Wil een offerte");
        assertThat(setup.results().get(1).name()).isEqualTo("Was er niet");
        assertThat(setup.results().get(1).active()).isFalse();
        assertThat(setup.confirmation().onPlanning()).isFalse();
    }

    @Test
    void a_mail_with_an_unknown_placeholder_is_refused_and_kept() {
        var address = "/settings/templates/CONFIRMATION?language=NL&form=FORMAL";
        var version = browser.get(address)
                .page()
                .select("form#setting input[name=version]")
                .val();
        var answer = browser.post(
                address, "version", version, "formal-subject", "Dag", "formal-body", "Om {{appointment.hour}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#formal-body-error").text()).contains("appointment.hour");
        assertThat(answer.page().select("#formal-body").val()).isEqualTo("Om {{appointment.hour}}");
    }

    @Test
    void a_type_gets_words_of_its_own() {
        var type = office.desk().appointmentTypes().list().get(0).id();
        var address = "/settings/templates/CANCELLATION?type=" + type.value() + "&language=DE&form=INFORMAL";
        var version = browser.get(address)
                .page()
                .select("form#setting input[name=version]")
                .val();
        var answer =
                browser.post(address, "version", version, "informal-subject", "Abgesagt", "informal-body", "Schade.");
        assertThat(answer.status()).isEqualTo(303);
        var own = office.desk().mailTemplates().get(Occasion.CANCELLATION, type);
        assertThat(own.type()).isEqualTo(type);
        assertThat(browser.get(address).page().select("#informal-subject").val())
                .isEqualTo("Abgesagt");
    }

    @Test
    @Tag("ADM-02")
    void a_user_is_added_and_the_user_name_stays() {
        var added = browser.post(
                "/settings/users/new",
                user("id", UUID.randomUUID().toString(), "userName", "meike", "firstName", "Meike"));
        assertThat(added.status())
                .as(added.page().select(".error-summary").text())
                .isEqualTo(303);
        var meike = office.desk().staff().colleagues().stream()
                .filter(c -> c.name().startsWith("Meike"))
                .findFirst()
                .orElseThrow();
        var page = browser.get("/settings/users/" + meike.id().value()).page();
        assertThat(page.select("[name=userName]")).isEmpty();
        var version = page.select("form#setting input[name=version]").val();
        browser.post(
                "/settings/users/" + meike.id().value(),
                user("userName", "other", "firstName", "Meike Anna", "version", version));
        var stored = office.desk().staff().get(meike.id());
        assertThat(stored.userName()).isEqualTo("meike");
        assertThat(stored.profile().name().first()).isEqualTo("Meike Anna");
    }

    @Test
    @Tag("ADM-01")
    void a_deactivated_user_can_be_let_in_again_but_never_the_last_administrator() {
        var joris = office.colleague("joris", "Joris", "Dijk").value();
        browser.post("/settings/users/" + joris + "/deactivate");
        assertThat(new Browser(office)
                        .post("/sign-in", "userName", "joris", "password", OpenOffice.PASSWORD)
                        .status())
                .isNotEqualTo(303);
        assertThat(browser.get("/dossiers/new").page().select("#adviser option").eachText())
                .doesNotContain("Joris Dijk");
        browser.post("/settings/users/" + joris + "/reactivate");
        new Browser(office).signIn("/sign-in", "joris");

        var refused = browser.post("/settings/users/" + office.administrator().value() + "/deactivate");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".error-summary a").attr("href")).isEqualTo("#rights");
    }

    @Test
    @Tag("BEY-06")
    void the_office_says_how_many_working_days_before_it_reminds_or_that_it_never_does() {
        assertThat(reminders().page().select("#reminders").val()).isEqualTo("5, 2");
        assertThat(remind("twee").page().select("#reminders-error").text())
                .contains("Schrijf aantallen werkdagen, zoals 5, 2.");
        assertThat(remind("0").page().select("#reminders-error").text())
                .contains("Kies hoogstens 5 aantallen werkdagen van 1 tot en met 60.");
        assertThat(remind("").status()).isEqualTo(303);
        assertThat(reminders().page().select("#reminders").val()).isEmpty();
    }

    private Answer reminders() {
        return browser.get("/settings/office");
    }

    private Answer remind(String days) {
        return PageForm.of(reminders(), "form#setting").with("reminders", days).send(browser);
    }

    @Test
    void who_saves_second_sees_both_versions_and_can_keep_theirs() {
        var id = UUID.randomUUID();
        office.desk().office().save(new Location(new LocationId(id), 0, "Centrum", "Markt 1", true));
        var address = "/settings/locations/" + id;
        var version = browser.get(address).page().select("input[name=version]").val();
        browser.post(address, "version", version, "name", "Centrum", "address", "Markt 2", "active", "true");

        var conflict =
                browser.post(address, "version", version, "name", "Binnenstad", "address", "Markt 1", "active", "true");
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page().select(".conflict table").text()).contains("Markt 2", "Binnenstad");
        assertThat(conflict.page().select("#name").val()).isEqualTo("Binnenstad");

        var current = conflict.page().select("input[name=version]").val();
        var kept =
                browser.post(address, "version", current, "name", "Binnenstad", "address", "Markt 1", "active", "true");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(office.desk().office().locations().get(0).name()).isEqualTo("Binnenstad");
    }

    @Test
    void a_setting_shows_who_changed_what_from_what_to_what() {
        var id = office.desk().appointmentTypes().list().get(0).id();
        var address = "/settings/types/" + id.value();
        browser.post(address + "/retire");
        browser.post(
                address,
                "version",
                "2",
                "name",
                "Advies",
                "title",
                "Gesprek",
                "duration",
                "75",
                "channel",
                "VIDEO",
                "disclosure",
                "FULL",
                "whenStale",
                "HIDE");

        var history = browser.get(address).page().select("section[aria-labelledby=deeds]");

        assertThat(history.select("li").eachText()).hasSize(3);
        assertThat(history.select("li").get(0).text())
                .contains("Soort afspraak “Advies” gewijzigd", "Ada van Loon", "Kanaal: ", " → Video", "→ 75");
        assertThat(history.select("li").get(1).text()).contains("buiten gebruik gesteld", "In gebruik: ja → nee");
        assertThat(browser.get("/settings/types/new").page().select("#deeds")).isEmpty();
        browser.post("/settings/users/" + office.administrator().value() + "/invite");
        assertThat(browser.get("/settings/users/" + office.administrator().value())
                        .page()
                        .select("section[aria-labelledby=deeds]")
                        .text())
                .contains("Ada van Loon opnieuw uitgenodigd");
        assertThat(browser.get("/settings/office").status()).isEqualTo(200);
    }

    private static String[] user(String... changed) {
        var fields = new ArrayList<>(List.of(changed));
        fields.addAll(List.of(
                "lastName",
                "Hofmann",
                "email",
                "meike@example.org",
                "language",
                "DE",
                "hue",
                "3",
                "rights",
                "WORK_ON_DOSSIERS"));
        return fields.toArray(String[]::new);
    }
}
