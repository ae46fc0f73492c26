package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a client says with the files of an action item, without a script. */
@Tag("DOC-11")
class SayingSomethingTest {

    private final WorkingOffice work = new WorkingOffice();
    private final Browser emma;
    private final String item;

    SayingSomethingTest() {
        work.office.letIn(work.details());
        work.asked(work.kind("Loonstrook"), null);
        item = "/portal/actions/" + work.todo().get(0).state().id().value();
        emma = new Browser(work.office).signIn("/portal/sign-in", "emma@example.org");
    }

    @Test
    void it_goes_with_the_files_and_is_shown_back_there_and_at_what_was_delivered() {
        assertThat(page().select("#upload textarea[name=remark]")).hasSize(1);
        assertThat(send("Juni volgt <later>", "mei.pdf").status()).isEqualTo(303);
        assertThat(page().select("#delivery").text()).contains("Uw opmerking: Juni volgt <later>");
        work.office.work();
        assertThat(page().select("#delivery").text()).contains("Uw opmerking: Juni volgt <later>");
        assertThat(emma.get("/portal/documents").page().select(".files").text())
                .contains("Uw opmerking: Juni volgt <later>");
    }

    @Test
    void it_can_follow_the_files_and_not_come_before_them() {
        var early = send("Komt eraan");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.page().select("[role=alert]").text()).contains("Stuur eerst een bestand");
        assertThat(early.page().select("textarea").text()).isEqualTo("Komt eraan");

        send("", "mei.pdf");
        work.office.work();
        assertThat(send("Juni volgt").status()).isEqualTo(303);
        assertThat(page().select("#toasts").text()).contains("Uw opmerking is verstuurd");
        assertThat(page().select("#delivery").text()).contains("Uw opmerking: Juni volgt");
    }

    @Test
    void what_is_too_long_is_refused_with_what_was_typed() {
        var refused = send("x".repeat(1_001), "mei.pdf");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("textarea").text()).hasSize(1_001);
        assertThat(page().select("#delivery .files__one")).isEmpty();
    }

    @Test
    void an_empty_file_is_refused_and_not_taken_for_a_remark_alone() {
        var refused = emma.send(MockMvcRequestBuilders.multipart(URI.create(item + "/files"))
                .file(new MockMultipartFile("files", "leeg.pdf", null, new byte[0]))
                .param("remark", "Hier is het"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).contains("leeg.pdf");
    }

    private Document page() {
        return emma.get(item).page();
    }

    private Browser.Answer send(String remark, String... names) {
        var request = MockMvcRequestBuilders.multipart(URI.create(item + "/files"));
        for (var name : names) {
            request.file(new MockMultipartFile("files", name, null, InMemoryPress.pdf(name)));
        }
        return emma.send(request.param("id", UUID.randomUUID().toString()).param("remark", remark));
    }
}
