package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.bootstrap.hostile.Mailroom.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dossierwerk.application.documents.DocumentChecks.Judgement;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.testkit.hostile.HostileFiles;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MultipartForm;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.bootstrap.hostile.Mailroom.Asked;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.shared.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hostile in how files are sent, to whom, and when: lengths that lie, connections that break, disks that are full. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSendingTest {

    private static final HostileFiles FILES = new HostileFiles(URI.create("http://127.0.0.1:9"));
    private static final int MEGABYTE = 1024 * 1024;
    private static final String TOO_MUCH = "Het bestand is groter dan 25 MB, of dit zijn meer dan 20 bestanden";

    private static final FileFolders FOLDERS = FileFolders.fresh();

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z", FOLDERS.settings());

    private Mailroom mailroom;
    private HttpVisitor emma;
    private HttpVisitor iris;

    @BeforeAll
    void anOffice() {
        mailroom = new Mailroom(OFFICE, FOLDERS);
        emma = mailroom.emma().visitor();
        iris = mailroom.iris();
    }

    @AfterEach
    void nothingIsLeftOnTheWay() {
        mailroom.awaitNothingElse();
    }

    // How much is sent

    @Test
    @Tag("hostile-C3")
    void a_length_of_a_gigabyte_is_refused_before_anything_comes() throws IOException {
        var asked = mailroom.asked();
        var began = System.nanoTime();
        try (var upload = new RawUpload(
                OFFICE.address(), emma, asked.atPortal() + "/files", "Content-Length: " + 1024 * MEGABYTE)) {
            upload.send("ten bytes!");
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains(TOO_MUCH);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C3")
    void a_body_without_end_is_broken_off_at_the_limit() throws IOException {
        var asked = mailroom.asked();
        var piece = "%x\r\n%s\r\n".formatted(MEGABYTE, "x".repeat(MEGABYTE));
        int sent = 0;
        try (var upload =
                new RawUpload(OFFICE.address(), emma, asked.atPortal() + "/files", "Transfer-Encoding: chunked")) {
            var head = new String(
                    new MultipartForm().file("files", "a.pdf", new byte[0]).bytes());
            head = head.substring(0, head.indexOf("\r\n\r\n") + 4);
            upload.send("%x\r\n%s\r\n".formatted(head.length(), head));
            while (!upload.answered() && sent < 200) {
                upload.send(piece);
                sent++;
            }
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains(TOO_MUCH);
        }
        assertThat(sent).isBetween(26, 100);
        assertNothingBegan(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 'Het bestand is groter dan 25 MB'",
        "DE, 'Die Datei ist größer als 25 MB'",
        "EN, 'The file is larger than 25 MB'"
    })
    @Tag("hostile-C3")
    void what_is_more_than_the_server_reads_is_answered_in_the_language_of_the_reader(Language language, String said) {
        var reader = mailroom.client("Too" + language, language);
        var asked = mailroom.asked(reader);

        var answer = mailroom.send(
                reader.visitor(),
                asked.atPortal(),
                new MultipartForm().file("files", "a.pdf", new byte[40 * MEGABYTE]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(said);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertNothingBegan(asked);
    }

    /** As browsers do. */
    @Test
    @Tag("hostile-C3")
    void who_listens_only_after_the_last_byte_hears_why_as_well() throws IOException {
        var asked = mailroom.asked();
        var whole = new MultipartForm()
                .file("files", "a.pdf", new byte[40 * MEGABYTE])
                .bytes();
        try (var upload =
                new RawUpload(OFFICE.address(), emma, asked.atPortal() + "/files", "Content-Length: " + whole.length)) {
            upload.send(whole, whole.length);
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains(TOO_MUCH);
        }
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C3")
    void the_adviser_reads_it_at_the_desk() {
        var asked = mailroom.asked();
        var answer = mailroom.send(
                iris, asked.atBoard(), new MultipartForm().file("files", "a.pdf", new byte[27 * MEGABYTE]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).text()).contains(TOO_MUCH, "Iris Bakker");
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C3")
    void from_a_stranger_nothing_is_received_at_all() throws IOException {
        var asked = mailroom.asked();
        var stranger = new HttpVisitor(OFFICE.address());
        stranger.page("/portal/sign-in");
        try (var upload = new RawUpload(
                OFFICE.address(), stranger, asked.atPortal() + "/files", "Content-Length: " + 20 * MEGABYTE)) {
            upload.send(
                    new MultipartForm()
                            .file("files", "a.pdf", new byte[MEGABYTE])
                            .bytes(),
                    MEGABYTE);
            assertThat(upload.answer()).startsWith("HTTP/1.1 403");
            mailroom.awaitNothingElse();
        }
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C5")
    void ten_thousand_parts_are_too_many() {
        var asked = mailroom.asked();
        var form = new MultipartForm();
        for (int i = 0; i < 10_000; i++) {
            form.text("f" + i, "x");
        }
        var answer = mailroom.send(emma, asked.atPortal(), form);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).text()).contains(TOO_MUCH);
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C5")
    void thirty_one_files_are_too_many() {
        var asked = mailroom.asked();
        var form = new MultipartForm();
        for (int i = 0; i < 31; i++) {
            form.file("files", i + ".pdf", FILES.named("pdf"));
        }
        assertRefused(mailroom.send(emma, asked.atPortal(), form), "Stuur er hoogstens 30 tegelijk");
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C1")
    void no_file_at_all_is_said_and_nothing_begins() {
        var asked = mailroom.asked();
        assertThat(mailroom.send(emma, asked.atPortal(), new MultipartForm()).statusCode())
                .isEqualTo(422);
        assertNothingBegan(asked);
    }

    // What it is called

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"evil.exe\"; filename*=UTF-8''goed.pdf",
                "filename*=UTF-8''goed.pdf; filename=\"evil.exe\"",
                "filename=\"goed.pdf\"; filename=\"evil.exe\"",
                "filename*=UTF-8''..%2F..%2Fgoed.pdf"
            })
    @Tag("hostile-C7")
    void of_two_names_one_counts_by_one_rule(String naming) {
        var asked = mailroom.asked();
        var answer =
                mailroom.send(emma, asked.atPortal(), new MultipartForm().named("files", naming, FILES.named("pdf")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
        assertThat(storedName(asked)).isEqualTo("goed.pdf");
    }

    @ParameterizedTest
    @CsvSource({"x, 5000", "\uD83D\uDE00, 255", "\uD83D\uDE00, 5000"})
    @Tag("hostile-C15")
    void a_long_name_is_cut_and_keeps_its_ending(String letter, int times) {
        var asked = mailroom.asked();
        var name = letter.repeat(times) + ".pdf";
        var answer = mailroom.send(emma, asked.atPortal(), new MultipartForm().file("files", name, FILES.named("pdf")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
        var stored = storedName(asked);
        assertThat(stored).endsWith(letter + ".pdf");
        assertThat(stored.codePointCount(0, stored.length())).isEqualTo(200);
    }

    @Test
    @Tag("hostile-C9")
    void a_name_with_a_zero_is_no_request() {
        var asked = mailroom.asked();
        var form = new MultipartForm().file("files", "a\0.pdf", FILES.named("pdf"));
        assertThat(mailroom.send(emma, asked.atPortal(), form).statusCode()).isEqualTo(400);
        assertNothingBegan(asked);
    }

    // For whom it is

    @Test
    @Tag("hostile-C49")
    void a_document_of_another_client_is_not_there() {
        var asked = mailroom.asked();
        var other = mailroom.client("Ander", Language.NL);
        var answer = send(other.visitor(), asked.atPortal());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(send(other.visitor(), "/portal/actions/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(send(
                                iris,
                                asked.atBoard()
                                        .replace(
                                                mailroom.emma().dossier().value() + "",
                                                "" + other.dossier().value()))
                        .statusCode())
                .isEqualTo(404);
        assertNothingBegan(asked);
    }

    /** To the client a closed dossier is gone; the adviser reads why. */
    @Test
    @Tag("hostile-C49")
    void a_closed_dossier_takes_nothing_in() {
        var closed = mailroom.client("Dicht", Language.NL);
        var asked = mailroom.asked(closed);
        closed.visitor().page(asked.atPortal());
        var dossiers = mailroom.desk().dossiers();
        dossiers.close(closed.dossier(), dossiers.get(closed.dossier()).version());

        assertThat(send(closed.visitor(), asked.atPortal()).statusCode()).isEqualTo(404);
        assertThat(send(iris, asked.atBoard()).statusCode()).isEqualTo(409);
        assertNothingBegan(asked);
    }

    @Test
    @Tag("hostile-C49")
    void an_invitation_that_ran_out_lets_nobody_in() {
        var given = new Given(mailroom.desk());
        var late = given.dossier(mailroom.adviser(), "Laat", "Wit", "laat@example.org");
        var applicant = mailroom.desk().dossiers().get(late).applicants().get(0);
        mailroom.desk().portalAccess().invite(late, applicant.id());
        var link = "/welcome/" + OFFICE.mailbox().tokenTo("laat@example.org");
        var stranger = new HttpVisitor(OFFICE.address());
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        OFFICE.letPass(Duration.ofDays(60));
        try {
            assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        } finally {
            OFFICE.letPass(Duration.ofDays(-60));
        }
    }

    // When it breaks

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.002, 0.5, 0.985})
    @Tag("hostile-C51")
    void what_broke_off_left_nothing_and_can_be_sent_again(double part) throws IOException {
        var asked = mailroom.asked();
        var id = UUID.randomUUID().toString();
        var form = new MultipartForm().text("id", id).file("files", "a.pdf", FILES.named("pdf"));
        var whole = form.bytes();
        emma.page(asked.atPortal());
        try (var upload =
                new RawUpload(OFFICE.address(), emma, asked.atPortal() + "/files", "Content-Length: " + whole.length)) {
            upload.send(whole, (int) (whole.length * part));
        }
        nothingIsLeftOnTheWay();
        assertNothingBegan(asked);

        assertThat(emma.post(asked.atPortal() + "/files", form).statusCode()).isEqualTo(303);
        assertThat(emma.post(asked.atPortal() + "/files", form).statusCode()).isEqualTo(303);
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
        assertThat(mailroom.row(asked).document().versions()).hasSize(1);
    }

    /** Several times over, since two requests do not always meet. */
    @RepeatedTest(3)
    @Tag("hostile-C47")
    void what_is_sent_twice_at_a_moment_is_kept_once() {
        var asked = mailroom.asked();
        var form =
                new MultipartForm().text("id", UUID.randomUUID().toString()).file("files", "a.pdf", FILES.named("pdf"));
        emma.page(asked.atPortal());

        var clicks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> emma.post(asked.atPortal() + "/files", form)))
                .limit(4)
                .toList();

        assertThat(clicks).extracting(click -> click.join().statusCode()).containsOnly(303);
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
        assertThat(mailroom.row(asked).document().versions()).hasSize(1);
    }

    /** A plain file lies where the folder was: what a full disk and a lost one have in common is that nothing can be put there. */
    @Test
    @Tag("hostile-C53")
    void a_disk_that_takes_nothing_is_our_trouble_and_passes() throws IOException {
        var asked = mailroom.asked();
        var aside = FOLDERS.kept().resolveSibling("aside");
        Files.move(FOLDERS.kept(), aside);
        Files.createFile(FOLDERS.kept());
        var said = "Uploaden is niet gelukt. Probeer het opnieuw.";
        try {
            for (var answer : new HttpResponse<?>[] {send(emma, asked.atPortal()), send(iris, asked.atBoard())}) {
                assertThat(answer.statusCode()).isEqualTo(507);
                assertThat(Jsoup.parse((String) answer.body())
                                .select("[role=alert]")
                                .text())
                        .contains(said);
            }
            var scripted = emma.post(
                    asked.atPortal() + "/files",
                    new MultipartForm().file("files", "a.pdf", FILES.named("pdf")),
                    "X-Upload",
                    "1");
            assertThat(scripted.statusCode()).isEqualTo(507);
            assertThat(scripted.body()).isEqualTo(said);
        } finally {
            Files.delete(FOLDERS.kept());
            Files.move(aside, FOLDERS.kept());
        }
        assertNothingBegan(asked);
        assertThat(send(emma, asked.atPortal()).statusCode()).isEqualTo(303);
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
    }

    // What is read of it

    @Test
    @Tag("hostile-C55")
    @Tag("hostile-C19")
    void however_many_pieces_are_asked_for_the_whole_file_is_offered_to_be_kept() {
        var asked = mailroom.asked();
        var form = new MultipartForm().file("files", "a.pdf", FILES.named("pdf-html"));
        mailroom.send(iris, asked.atBoard(), form);
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
        var file = mailroom.row(asked).document().current().orElseThrow();
        var path = asked.atBoard() + "/files/" + file.file().value();
        var ranges = Stream.of(
                "bytes=" + "0-,".repeat(999) + "0-",
                "bytes=-1",
                "bytes=5-2",
                "bytes=999999999-",
                "bytes=a",
                "lines=1-2");
        ranges.forEach(range -> {
            var answer = iris.get(path, "Range", range);
            assertThat(answer.statusCode()).as(range).isEqualTo(200);
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(file.size());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        });
        assertThat(iris.get(path + "/pages/1").headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @Test
    @Tag("hostile-C59")
    void what_cannot_be_read_by_people_is_rejected_with_a_reason_and_asked_for_again() {
        var asked = mailroom.asked();
        send(emma, asked.atPortal());
        assertThat(mailroom.settled(asked)).containsOnly("STORED");
        var file = mailroom.row(asked).document().current().orElseThrow().file();
        mailroom.desk()
                .documentChecks()
                .judge(new Judgement(asked.document(), file, Verdict.REJECT_AND_REQUEST_AGAIN, "Dit is de achterkant"));

        assertThat(emma.page(asked.atPortal()).text()).contains("Dit is de achterkant");
        assertThat(send(emma, asked.atPortal()).statusCode()).isEqualTo(303);
        await(() -> mailroom.row(asked).state() == Progress.State.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DE; empty; Die Datei „a.pdf“ ist leer",
                "EN; empty; The file “a.pdf” is empty",
                "DE; jpg; „a.pdf“ ist",
                "EN; jpg; “a.pdf” is"
            })
    void a_refusal_is_read_in_the_language_of_the_client(Language language, String content, String sentence) {
        var reader = mailroom.client(content + language, language);
        var asked = mailroom.asked(reader);
        var form = new MultipartForm().file("files", "a.pdf", FILES.named(content));
        assertRefused(mailroom.send(reader.visitor(), asked.atPortal(), form), sentence);
        assertNothingBegan(asked);
    }

    private HttpResponse<String> send(HttpVisitor visitor, String page) {
        return mailroom.send(visitor, page, new MultipartForm().file("files", "a.pdf", FILES.named("pdf")));
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains(sentence);
    }

    private void assertNothingBegan(Asked asked) {
        assertThat(mailroom.states(asked)).containsOnly("");
    }

    private String storedName(Asked asked) {
        return mailroom.row(asked).document().current().orElseThrow().name();
    }
}
