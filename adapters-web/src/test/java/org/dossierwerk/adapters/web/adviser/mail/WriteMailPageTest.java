package org.dossierwerk.adapters.web.adviser.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a mail without a script, and what comes in over HTTP that no browser sends. */
class WriteMailPageTest {

    private final OpenOffice office = new OpenOffice();
    private final DossierViews.Details dossier =
            office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final String path = "/dossiers/" + dossier.id().value() + "/letter";

    private PageForm form() {
        return PageForm.of(ada.get(path), "form#letter").without("html").with("subject", "Uw offerte");
    }

    @Test
    @Tag("MAIL-01")
    void without_a_script_the_plain_text_is_written_and_sent() {
        var answer = form().with("text", "Beste Emma,\n\n<b>Zie bijlage</b>").send(ada);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent().letter()).isEqualTo(new Letter("Uw offerte", "Beste Emma,\n\n<b>Zie bijlage</b>"));
    }

    @Test
    @Tag("MAIL-01")
    void what_is_kept_is_there_again_and_goes_when_it_is_thrown_away() {
        var kept = form().with("text", "Half af").send(ada, "/draft");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo("Opgeslagen 10:00");
        assertThat(ada.get(path).page().select("#text").text()).isEqualTo("Half af");
        assertThat(ada.get(path + "/preview").body()).contains("Half af");

        form().with("do", "discard").send(ada);
        assertThat(ada.get(path).page().select("#text").text()).isEqualTo("Geachte Emma Wit,");
    }

    @Test
    @Tag("MAIL-01")
    void html_that_no_editor_writes_is_cleaned_before_anybody_sees_it() {
        var evil =
                "<p onclick=\"x()\">Hoi<img src=x onerror=alert(1)><script>alert(2)</script></p><svg/onload=alert(3)>";
        form().with("html", evil).send(ada, "/draft");
        assertThat(ada.get(path).body()).doesNotContain("onerror", "alert(", "onclick", "onload");
        assertThat(ada.get(path + "/preview").body()).contains("Hoi").doesNotContain("onerror", "alert(", "onclick");
        assertThat(ada.get(path + "/preview").header("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'");

        form().with("html", evil).send(ada);
        assertThat(sent().letter()).isEqualTo(new Letter("Uw offerte", "Hoi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aaa@bbb.com>ccc@ddd.com",
                "\"a@b\"@c.nl",
                "a@b@c",
                "a(comment)@b.nl",
                "=?utf-8?q?x=40y?=@z.nl",
                "emma@example.org\r\nBcc: evil@example.org",
                "a@b.nl <evil@example.org>",
                "x@-b.nl",
                "аbnamro@аbnamro.nl",
                "a@b.nl\u0000"
            })
    @Tag("I2")
    @Tag("I4")
    @Tag("I6")
    void an_address_that_can_be_read_in_two_ways_is_refused_at_its_place(String typed) {
        var answer = form().with("cc", typed).send(ada);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a[href=#cc]")).hasSize(1);
        assertNothingLeft();
    }

    @Test
    @Tag("I10")
    void a_subject_with_a_line_break_or_too_long_is_refused_and_emoji_are_not() {
        assertThat(form().with("subject", "a\r\nBcc: evil@example.org")
                        .send(ada)
                        .status())
                .isEqualTo(422);
        assertThat(form().with("subject", "x".repeat(1_000)).send(ada).status()).isEqualTo(422);
        assertThat(form().with("subject", "x".repeat(100_000)).send(ada).status())
                .isEqualTo(422);
        assertNothingLeft();
        assertThat(form().with("subject", "=?utf-8?q?=41?= 🌷").send(ada).status())
                .isEqualTo(303);
        assertThat(sent().letter().subject()).isEqualTo("=?utf-8?q?=41?= 🌷");
    }

    @Test
    @Tag("I12")
    void a_placeholder_in_a_finished_letter_blocks_it() {
        var answer = form().with("text", "Dag {{client.name}}").send(ada);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#text-error").text()).contains("{{client.name}}");
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"occasion=REMINDER", "occasion=CONFIRMATION", "occasion=INVITATION"})
    void a_kind_of_mail_that_is_not_written_here_is_not_sent(String field) {
        var answer = form().with("occasion", field.substring(9)).send(ada);
        assertThat(answer.status()).isIn(409, 422);
        assertNothingLeft();
    }

    private MailMessage.Snapshot sent() {
        var lines = office.desk().mailing().outbox(dossier.id());
        assertThat(lines).hasSize(1);
        return office.desk().mailing().get(lines.get(0).id()).state();
    }

    private void assertNothingLeft() {
        assertThat(office.desk().mailing().outbox(dossier.id())).isEmpty();
    }
}
