package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.testkit.InMemorySourceData;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Sharing data from a provider and signing a document, by client and office. */
@Tag("ACT-02")
class SharingAndSigningTest {

    private final InMemorySourceData provider = new InMemorySourceData();
    private final WorkingOffice work = new WorkingOffice(new OpenOffice(provider));
    private final Browser emma = new Browser(work.office);
    private final Browser ada = work.browser();

    @BeforeEach
    void emma_is_let_in() {
        work.office.letIn(work.details());
        emma.signIn("/portal/sign-in", "emma@example.org");
    }

    private ActionItemId add(WorkingOffice where, ActionItemKind kind, @Nullable RequestedDocumentId toSign) {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(kind, "Regel dit", "", null, null, null, toSign);
        where.office.desk().actionItems().add(new ActionItems.Add(id, where.place.item(), task));
        return id;
    }

    private static String page(ActionItemId item) {
        return "/portal/actions/" + item.value();
    }

    private String main(String address) {
        return emma.get(address).page().select("main").text();
    }

    @Nested
    class Sharing {

        private final ActionItemId item = add(work, ActionItemKind.SHARE_SOURCE_DATA, null);

        private String state() {
            var departing = emma.post(page(item) + "/source-data");
            assertThat(departing.status()).isEqualTo(200);
            var address = departing.page().select("main a.button--primary").attr("href");
            assertThat(address).startsWith("https://provider.example/share?state=");
            return address.substring(address.indexOf("state=") + "state=".length());
        }

        private String back(String state, String code) {
            return "/portal/source-data/return?state=" + state + "&code=" + code;
        }

        @Test
        void a_client_goes_there_and_back_and_everybody_sees_how_far_it_is() {
            assertThat(main(page(item)))
                    .contains("U kunt deze gegevens delen via Mijn Gegevens", "Delen via Mijn Gegevens");
            var state = state();
            assertThat(main(page(item))).contains("U bent op weg naar Mijn Gegevens");
            assertThat(actions()).contains("De klant is bij Mijn Gegevens.");

            var returned = emma.get(back(state, provider.agree(state)));
            assertThat(returned.status()).isEqualTo(303);
            assertThat(returned.location()).isEqualTo(page(item));
            assertThat(main(page(item)))
                    .contains("worden nu bij Mijn Gegevens opgehaald")
                    .doesNotContain("Opnieuw naar");
            assertThat(main(page(item))).doesNotContain("Wacht op u");
            assertThat(actions()).contains("Wacht op Mijn Gegevens", "de gegevens worden bij Mijn Gegevens opgehaald");

            work.office.work();
            assertThat(main(page(item))).contains("Gedaan");
            assertThat(actions()).contains("Gedeeld via Mijn Gegevens.");
            var data = ada.get("/dossiers/" + work.dossier.value() + "/actions/" + item.value() + "/source-data");
            assertThat(data.page().select("main").text())
                    .contains("Verzamelinkomen 2025", "48.200 EUR", "Gedeeld door Emma de Wit via Mijn Gegevens");
            assertThat(emma.get("/portal/documents").page().select("main").text())
                    .contains("Brongegevens");
            assertThat(history()).contains("Gegevens gedeeld via Mijn Gegevens: Regel dit");
        }

        private String actions() {
            return ada.get(work.place.actions()).page().select("main").text();
        }

        private String history() {
            return ada.get("/dossiers/" + work.dossier.value() + "/history")
                    .page()
                    .select("main")
                    .text();
        }

        @Test
        void a_no_is_said_and_the_way_by_hand_with_it() {
            emma.get(back(state(), ""));
            assertThat(main(page(item)))
                    .contains("Bij Mijn Gegevens is nee gezegd", "Haal de gegevens op", "Opnieuw naar Mijn Gegevens");
            assertThat(actions()).contains("Niet gelukt via Mijn Gegevens: er is nee gezegd.");
        }

        @Test
        void coming_back_twice_says_so_and_a_strangers_word_is_not_found() {
            var state = state();
            var code = provider.agree(state);
            emma.get(back(state, code));
            var again = emma.get(back(state, code));
            assertThat(again.location()).isEqualTo("/portal");
            assertThat(emma.get("/portal").page().select("[data-toast]").text()).contains("al gebruikt");

            assertThat(emma.get(back("invented", code)).status()).isEqualTo(404);
            assertThat(emma.get("/portal/source-data/return").status()).isEqualTo(404);
        }

        @Test
        void who_looks_on_sees_it_and_cannot_begin() {
            var view = "/dossiers/" + work.dossier.value() + "/portal/"
                    + work.emma().value() + "/view/actions/" + item.value();
            assertThat(ada.get(view).page().select("main").text()).contains("delen via Mijn Gegevens");
            assertThat(ada.get(view).page().select("main form")).isEmpty();
        }

        @Test
        void a_code_to_type_is_shown() {
            provider.giveCodes();
            var departing = emma.post(page(item) + "/source-data").page();
            assertThat(departing.select("main").text()).contains("BDWP-HQPK", "typ daar de code");
        }

        @Test
        void without_a_provider_it_says_how_to_deliver_by_hand() {
            var alone = new WorkingOffice();
            alone.office.letIn(alone.details());
            var there = add(alone, ActionItemKind.SHARE_SOURCE_DATA, null);
            var client = new Browser(alone.office).signIn("/portal/sign-in", "emma@example.org");

            var shown = client.get(page(there)).page().select("main");
            assertThat(shown.text()).contains("Haal de gegevens op bij de instantie");
            assertThat(shown.select("form")).isEmpty();
            var refused = client.post(page(there) + "/source-data");
            assertThat(refused.location()).isEqualTo(page(there));
        }

        @Test
        void a_notice_needs_its_signature_and_has_a_largest_size() {
            var state = state();
            var genuine = InMemorySourceData.notice(UUID.randomUUID(), state, News.DECLINED);

            assertThat(notice("forged", genuine.body())).isEqualTo(403);
            assertThat(notice(genuine.signature(), new byte[16 * 1024 + 1])).isEqualTo(413);
            assertThat(main(page(item))).contains("U bent op weg");
            assertThat(notice(genuine.signature(), genuine.body())).isEqualTo(204);
            assertThat(notice(genuine.signature(), genuine.body())).isEqualTo(204);
            assertThat(main(page(item))).contains("is nee gezegd");
        }

        private int notice(String signature, byte[] body) {
            return new Browser(work.office)
                    .send(MockMvcRequestBuilders.post("/source-data/notices")
                            .header("Source-Signature", signature)
                            .contentType("application/json")
                            .content(body))
                    .status();
        }
    }

    @Nested
    class Signing {

        private final RequestedDocumentId document =
                work.asked(work.place, work.kind("Opdracht"), null, new ClientAccess(true, true));
        private final ActionItemId item;

        Signing() {
            work.handedIn(document, "opdracht.pdf");
            item = add(work, ActionItemKind.SIGN, document);
        }

        private String file() {
            return emma.get(page(item)).page().select("input[name=file]").val();
        }

        private ActionItem.Snapshot state() {
            return work.todo().stream()
                    .map(line -> line.state())
                    .filter(state -> state.id().equals(item))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void a_client_reads_the_document_and_signs_with_a_name() {
            var shown = emma.get(page(item)).page();
            var link = shown.select("main a.row").attr("href");
            assertThat(emma.get(link).status()).isEqualTo(200);
            var signed = emma.post(page(item) + "/sign", "file", file(), "name", "Emma de Wit", "read", "true");

            assertThat(signed.status()).isEqualTo(303);
            assertThat(state().status()).isEqualTo(ActionItemStatus.COMPLETED);
            assertThat(main(page(item))).contains("Ondertekend door Emma de Wit, vandaag");
            assertThat(ada.get(work.place.actions()).page().select("main").text())
                    .contains("Ondertekend door Emma de Wit.");
            assertThat(work.office.desk().history().of(work.dossier))
                    .filteredOn(entry -> entry.action().equals("action-item.signed/1"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.actorName()).contains("Emma");
                        assertThat(entry.facts())
                                .containsEntry("signer", "Emma de Wit")
                                .containsKey("sha256");
                    });
        }

        @Test
        void nobody_signs_without_a_name_or_without_having_read() {
            var refused = emma.post(page(item) + "/sign", "file", file(), "name", " ");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".error-summary").text()).contains("Vink aan dat het stuk gelezen is.");
            assertThat(refused.page().select(".error-summary li")).hasSize(2);
            assertThat(state().isOpen()).isTrue();
        }

        @Test
        void what_was_replaced_meanwhile_is_not_signed() {
            var seen = file();
            work.handedIn(document, "andere.pdf");
            var refused = emma.post(page(item) + "/sign", "file", seen, "name", "Emma", "read", "true");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.page().select("main").text()).contains("intussen vervangen");
            assertThat(state().isOpen()).isTrue();
        }

        @Test
        @Tag("POR-06")
        void nobody_of_the_office_signs_for_a_client() {
            var view = "/dossiers/" + work.dossier.value() + "/portal/"
                    + work.emma().value() + "/view/actions/" + item.value();
            assertThat(ada.get(view).page().select("main form")).isEmpty();
            assertThat(ada.post(view + "/sign", "file", file(), "name", "Ada", "read", "true")
                            .status())
                    .isIn(404, 405);
            assertThat(state().isOpen()).isTrue();
        }

        @Test
        void the_office_chooses_what_is_signed_among_what_the_client_can_open() {
            var fresh = ada.get(work.place.actions() + "/new").page();
            assertThat(fresh.select("select[name=toSign] option").eachText())
                    .anySatisfy(
                            text -> assertThat(text.toLowerCase(Locale.ROOT)).startsWith("opdracht"));
            var hidden = work.asked(work.place, work.kind("Intern"), null, new ClientAccess(true, false));
            work.handedIn(hidden, "intern.pdf");
            var refused = ada.post(
                    work.place.actions(),
                    "id",
                    UUID.randomUUID().toString(),
                    "kind",
                    "SIGN",
                    "title",
                    "Teken",
                    "toSign",
                    hidden.value().toString());
            assertThat(refused.status()).isEqualTo(422);
        }

        @Test
        void asked_again_it_is_signed_again() {
            emma.post(page(item) + "/sign", "file", file(), "name", "Emma", "read", "true");
            work.office.desk().actionItems().reopen(item);
            assertThat(state().signature()).isNull();
            assertThat(file()).isNotEmpty();
        }
    }
}
