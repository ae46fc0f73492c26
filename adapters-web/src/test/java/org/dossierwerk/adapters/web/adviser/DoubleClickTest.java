package org.dossierwerk.adapters.web.adviser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Test;

/** A form that is sent twice makes one thing, and gives the same answer twice (HOSTILE B15). */
class DoubleClickTest {

    private static final Map<String, String> JORIS =
            Map.of("userName", "joris", "firstName", "Joris", "lastName", "Dijk", "email", "joris@example.org");

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    void makes_one_type() {
        twice("/settings/types/new", Map.of("name", "Advies", "title", "Adviesgesprek"));

        assertThat(office.desk().appointmentTypes().list()).hasSize(2);
    }

    @Test
    void makes_one_user_with_one_invitation() {
        twice("/settings/users/new", JORIS);

        assertThat(office.desk().staff().colleagues()).hasSize(2);
        assertThat(office.mailed()).hasSize(1);
    }

    @Test
    void makes_one_location() {
        twice("/settings/locations/new", Map.of("name", "Centrum", "address", "Markt 1"));

        assertThat(office.desk().office().locations()).hasSize(1);
    }

    @Test
    void makes_one_choice_of_a_list() {
        twice("/settings/catalogues/lead-source/new", Map.of("name", "Buurvrouw", "code", "BV"));

        assertThat(office.desk().office().items(Catalogue.LEAD_SOURCE)).hasSize(1);
    }

    @Test
    void makes_one_product() {
        var kind = new CatalogueItemId(UUID.randomUUID());
        office.desk().office().save(new CatalogueItem(kind, 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true));
        var dossier = dossier();

        twice(
                "/dossiers/" + dossier.id().value() + "/products",
                Map.of("kind", kind.value().toString()));

        assertThat(office.desk().dossiers().get(dossier.id()).products()).hasSize(1);
    }

    @Test
    void sends_one_mail() {
        var dossier = dossier();
        var start = LocalDateTime.parse("2026-11-24T11:00");
        var appointment = office.appointment(dossier, "Inventarisatie", start, new Place.ByVideo(""));
        int before = office.desk().mailing().outbox(dossier.id()).size();

        twice("/dossiers/" + dossier.id().value() + "/appointments/" + appointment.value() + "/mail", Map.of());

        assertThat(office.desk().mailing().outbox(dossier.id())).hasSize(before + 1);
    }

    @Test
    void tells_what_was_saved_when_the_second_time_says_something_else() {
        var path = "/settings/types/new";
        var form = form(path, Map.of("name", "Advies", "title", "Adviesgesprek"));
        assertThat(send(path, form).status()).isEqualTo(303);

        form.put("name", "Nazorg");
        var answer = send(path, form);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.page().select(".conflict table").text()).contains("Advies", "Nazorg");
        var kept = Map.of("name", "Nazorg");
        var again = filled(answer, kept);
        assertThat(send(answer.page().select("form#setting").attr("action"), again)
                        .status())
                .isEqualTo(303);
        assertThat(office.desk().appointmentTypes().list())
                .extracting(type -> type.name())
                .contains("Nazorg")
                .doesNotContain("Advies");
    }

    @Test
    void makes_nothing_without_an_id() {
        for (var path : new String[] {"/settings/types/new", "/settings/users/new", "/settings/locations/new"}) {
            for (var id : new String[] {"", "no id"}) {
                var form = form(path, JORIS);
                form.put("name", "Centrum");
                form.put("title", "Gesprek");
                form.put("id", id);

                assertThat(send(path, form).status()).as(path + " " + id).isEqualTo(422);
            }
        }
        assertThat(office.desk().staff().colleagues()).hasSize(1);
    }

    private Details dossier() {
        return office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
    }

    private void twice(String path, Map<String, String> typed) {
        var form = form(path, typed);
        var first = send(path, form);
        var second = send(path, form);

        assertThat(first.status())
                .as(first.page().select(".error-summary").text())
                .isBetween(302, 303);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.location()).isEqualTo(first.location());
    }

    private Map<String, String> form(String path, Map<String, String> typed) {
        return filled(browser.get(path), typed);
    }

    /** The form as it stands on the page, with what was typed. */
    private static Map<String, String> filled(Answer answer, Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        var form = answer.page().select("main form:has(input[name=id]), main form#setting");
        form.select("input[name]:not([type=checkbox]), input[checked], textarea[name]")
                .forEach(field -> values.put(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> {
            var chosen = field.select("option[selected]");
            values.put(field.attr("name"), (chosen.isEmpty() ? field.select("option") : chosen).val());
        });
        values.putAll(typed);
        return values;
    }

    private Answer send(String path, Map<String, String> form) {
        return browser.post(
                path,
                form.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }
}
