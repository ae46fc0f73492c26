package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.StagedFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What Emma sends for what is asked of her, and what becomes of it. */
class HandingInOnThePortalTest extends EmmasPortal {

    @Test
    @Tag("DOC-11")
    @Tag("DOC-12")
    void several_files_become_one_document_that_is_received() {
        var payslip = asked("Loonstrook");

        var sent = emma.send(MockMvcRequestBuilders.multipart(URI.create(address(payslip) + "/files"))
                .file(file("mei.pdf", InMemoryPress.pdf("mei")))
                .file(file("juni.pdf", InMemoryPress.pdf("juni")))
                .file(new MockMultipartFile("files", "", null, new byte[0]))
                .param("id", UUID.randomUUID().toString()));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).endsWith(address(payslip));
        assertThat(task(payslip).select("#delivery").text()).contains("mei.pdf, juni.pdf Wordt gecontroleerd");
        assertThat(task(payslip).select("#delivery[data-checking]")).hasSize(1);
        work.office.work();
        assertThat(task(payslip).select("#delivery").text()).contains("mei.pdf 2 pagina’s, ontvangen vandaag");
        assertThat(task(payslip).select("#delivery[data-checking]")).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_sends_once() {
        var payslip = asked("Loonstrook");
        var id = task(payslip).select("x-upload input[name=id]").attr("value");

        sendAs(emma, address(payslip), id, file("mei.pdf", InMemoryPress.pdf("mei")));
        sendAs(emma, address(payslip), id, file("mei.pdf", InMemoryPress.pdf("mei")));
        work.office.work();

        assertThat(task(payslip).select("#delivery").text()).contains("één pagina");
    }

    @Test
    void what_will_not_do_is_said_at_once_and_named() {
        var payslip = asked("Loonstrook");

        var empty = sendAs(emma, address(payslip), id(), file("leeg.pdf", new byte[0]));
        var wrong = sendAs(emma, address(payslip), id(), file("brochure.pages", "x".getBytes()));
        var none = emma.send(MockMvcRequestBuilders.multipart(URI.create(address(payslip) + "/files")));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("[role=alert]").text()).contains("leeg.pdf");
        assertThat(wrong.page().select("[role=alert]").text()).contains("brochure.pages", "Stuur een pdf");
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void a_large_file_is_sent_in_pieces_and_a_piece_out_of_place_is_told_where_to_go_on() {
        var files = address(asked("Koopakte")) + "/files/parts/";
        var large = InMemoryPress.pdf("m".repeat(6 * 1024 * 1024));
        var one = files + UUID.randomUUID();

        assertThat(emma.get(one).status()).isEqualTo(404);
        var first = piece(one, 0, large.length, Arrays.copyOf(large, StagedFile.PIECE));
        assertThat(first.status()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("5242880");
        assertThat(emma.get(one).header("Upload-Offset")).isEqualTo("5242880");

        var again = piece(one, 0, large.length, Arrays.copyOf(large, StagedFile.PIECE));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("Upload-Offset")).isEqualTo("5242880");

        var foreign = address(asked("Paspoort")) + one.substring(one.indexOf("/files"));
        assertThat(emma.get(foreign).status()).isEqualTo(404);
        assertThat(piece(foreign, StagedFile.PIECE, large.length, new byte[] {1})
                        .status())
                .isEqualTo(404);

        var rest = Arrays.copyOfRange(large, StagedFile.PIECE, large.length);
        assertThat(piece(one, StagedFile.PIECE, large.length, rest).header("Upload-Offset"))
                .isEqualTo(Integer.toString(large.length));
        assertThat(emma.get(one.substring(0, one.indexOf("/parts"))).body()).contains("Wordt gecontroleerd");
    }

    @Test
    void a_piece_of_a_file_that_is_too_big_is_refused_at_once() {
        var one = address(asked("Koopakte")) + "/files/parts/" + UUID.randomUUID();
        var refused = piece(one, 0, 26 * 1024 * 1024, new byte[] {1});
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("groter dan 25 MB");
        assertThat(piece(one, -1, 9, new byte[] {1}).status()).isEqualTo(400);
        assertThat(emma.get(one).status()).isEqualTo(404);
    }

    @Test
    void the_script_is_answered_in_one_sentence() {
        var payslip = asked("Loonstrook");
        var address = URI.create(address(payslip) + "/files");

        var refused = emma.send(MockMvcRequestBuilders.multipart(address)
                .file(file("leeg.pdf", new byte[0]))
                .header("X-Upload", "1"));
        var taken = emma.send(MockMvcRequestBuilders.multipart(address)
                .file(file("mei.pdf", InMemoryPress.pdf("mei")))
                .header("X-Upload", "1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("text/plain");
        assertThat(refused.body()).startsWith("Het bestand “leeg.pdf” is leeg");
        assertThat(taken.status()).isEqualTo(204);
        var part = emma.get(address(payslip) + "/files");
        assertThat(part.page().select("#delivery").text()).contains("Wordt gecontroleerd");
        assertThat(part.body()).doesNotContain("<html");
    }

    @Test
    void what_is_refused_after_checking_says_why_and_stays_open() {
        var payslip = asked("Loonstrook");

        send(payslip, "virus.pdf", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE");

        assertThat(task(payslip).select("#delivery").text()).contains("virus.pdf", "Er zit een virus");
        assertThat(overview().select("section[aria-labelledby=todo]").text()).contains("Loonstrook");
    }

    @Test
    @Tag("DOC-14")
    @Tag("DOC-15")
    void an_own_upload_can_be_taken_back_until_it_is_judged() {
        var payslip = asked("Loonstrook");
        send(payslip, "loon.pdf", "mei");
        var button = task(payslip).select("#delivery form");
        assertThat(button.select("button").attr("aria-label")).isEqualTo("loon.pdf verwijderen");

        var back = emma.post(button.attr("action"), "from", address(payslip));
        assertThat(back.location()).isEqualTo(address(payslip));
        assertThat(overview().select("section[aria-labelledby=todo]").text()).contains("Loonstrook");

        send(payslip, "beter.pdf", "mei");
        work.judged(payslip, Verdict.APPROVE, "");
        assertThat(task(payslip).select("#delivery form, x-upload")).isEmpty();
        assertThat(emma.post(button.attr("action")).status()).isEqualTo(409);
    }
}
