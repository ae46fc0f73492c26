package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.dossierwerk.application.testkit.hostile.Clamd;
import org.dossierwerk.application.testkit.hostile.HostileFiles;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MultipartForm;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.bootstrap.hostile.Mailroom.Asked;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Progress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code hostile-files.csv} is sent by a client at the portal and by an adviser at the board. What will not do is
 * refused at once, or found out when it is checked; either way both read why, what was asked for stays asked for, and nothing of
 * it is kept. What will do is kept as a PDF in which nothing acts. Nothing that was sent calls anybody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int LARGE = 1024 * 1024;
    private static final Optional<Clamd> CLAMD = clamd();

    private static final FileFolders FOLDERS = FileFolders.fresh();

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z", settings());

    private Mailroom mailroom;
    private ServerSocket home;
    private HostileFiles files;

    private static Optional<Clamd> clamd() {
        try {
            return Clamd.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String[] settings() {
        return Stream.concat(
                        Stream.of(FOLDERS.settings()),
                        CLAMD.stream().map(scanner -> "--dossierwerk.files.clamd=" + scanner.socket()))
                .toArray(String[]::new);
    }

    @BeforeAll
    void anOffice() throws IOException {
        mailroom = new Mailroom(OFFICE, FOLDERS);
        home = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        home.setSoTimeout(1);
        files = new HostileFiles(URI.create("http://127.0.0.1:" + home.getLocalPort()));
        send(new Line("", "warm.gif", "gif", "", ""));
    }

    @AfterAll
    void onlyWhatWasStoredIsKeptAndNobodyWasCalled() throws IOException {
        CLAMD.ifPresent(Clamd::close);
        mailroom.awaitNothingElse();
        try (var listening = home) {
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The rows that both sent, all at once; how each fared is looked at one by one. */
    List<Both> everythingSent() throws IOException {
        var sent = new ArrayList<Both>();
        for (var line : lines()) {
            sent.add(send(Line.of(line)));
        }
        return sent;
    }

    private static List<String> lines() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HostileFilesTest.class.getResourceAsStream("/hostile-files.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).toList();
        }
    }

    private record Line(String id, String name, String content, String outcome, String expected) {

        static Line of(String line) {
            var cells = line.split(";");
            return new Line(cells[0], Row.written(cells[1]), cells[2], cells[3], cells[4]);
        }
    }

    /** The same file as both sent it, and what they sent it for. */
    private record Both(
            Line line, Asked byClient, HttpResponse<String> portal, Asked byAdviser, HttpResponse<String> board) {

        @Override
        public String toString() {
            return line.id() + ": " + line.content() + ", " + line.outcome();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everythingSent")
    void is_kept_harmless_or_not_at_all(Both both) throws IOException {
        var line = both.line();
        assumeThat(CLAMD.isPresent() || !line.content().equals("pdf-eicar"))
                .as("clamd is not installed (Debian: clamav-daemon)")
                .isTrue();
        boolean unopenable = unopenable(line.name(), both.byClient());
        switch (unopenable ? "REFUSED" : line.outcome()) {
            case "REFUSED" -> assertRefused(both, unopenable ? "kunnen wij geen pdf maken" : line.expected());
            case "FOUND" -> assertFound(both, line.expected());
            default -> assertStored(both, line.expected());
        }
    }

    /** What this machine has no program for is refused at first sight. */
    private boolean unopenable(String name, Asked asked) {
        return name.endsWith(".docx") && !mailroom.taken(asked).contains(FileType.DOCX)
                || name.endsWith(".heic") && !mailroom.taken(asked).contains(FileType.HEIC);
    }

    private Both send(Line line) {
        var byClient = timely(mailroom.emma().visitor(), Asked::atPortal, line);
        var byAdviser = timely(mailroom.iris(), Asked::atBoard, line);
        return new Both(line, byClient.asked(), byClient.answer(), byAdviser.asked(), byAdviser.answer());
    }

    /** What a file was sent for, and what was said of it. */
    private record Sent(Asked asked, HttpResponse<String> answer, Duration took) {}

    /** What is slow by itself is slow each time; what a busy machine held up is not, and is sent for something else anew. */
    private Sent timely(HttpVisitor visitor, Function<Asked, String> page, Line line) {
        var bytes = files.named(line.content());
        var sent = send(visitor, page, line, bytes);
        for (int again = 0; again < 2 && bytes.length < LARGE && sent.took().compareTo(LONGEST) >= 0; again++) {
            sent = send(visitor, page, line, bytes);
        }
        if (bytes.length < LARGE) {
            assertThat(sent.took()).isLessThan(LONGEST);
        }
        assertThat(sent.answer().body()).doesNotContain("org.dossierwerk", "java.lang", "Exception", "/tmp");
        return sent;
    }

    private Sent send(HttpVisitor visitor, Function<Asked, String> page, Line line, byte[] bytes) {
        var asked = mailroom.asked();
        long began = System.nanoTime();
        var answer = mailroom.send(visitor, page.apply(asked), new MultipartForm().file("files", line.name(), bytes));
        return new Sent(asked, answer, Duration.ofNanos(System.nanoTime() - began));
    }

    private void assertRefused(Both both, String sentence) {
        for (var answer : new HttpResponse<?>[] {both.portal(), both.board()}) {
            var page = Jsoup.parse((String) answer.body());
            assertThat(answer.statusCode()).as(page.text()).isEqualTo(422);
            assertThat(page.select("[role=alert]").text()).contains(sentence);
            assertThat(page.select("form input[type=file]")).isNotEmpty();
        }
        assertThat(mailroom.states(both.byClient())).containsOnly("");
        assertThat(mailroom.states(both.byAdviser())).containsOnly("");
        assertStillAsked(both);
    }

    private void assertFound(Both both, String sentence) {
        assertSettled(both, "REFUSED");
        assertThat(mailroom.emma()
                        .visitor()
                        .page(both.byClient().atPortal())
                        .select("#delivery .files__detail--bad")
                        .text())
                .contains(sentence);
        assertThat(mailroom.iris()
                        .page(both.byAdviser().atBoard())
                        .select("#delivery .files__detail--bad")
                        .text())
                .contains(sentence);
        assertStillAsked(both);
    }

    private void assertSettled(Both both, String state) {
        assertThat(both.portal().statusCode())
                .as(() -> Jsoup.parse(both.portal().body()).text())
                .isEqualTo(303);
        assertThat(both.board().statusCode()).isEqualTo(303);
        assertThat(mailroom.settled(both.byClient())).containsOnly(state);
        assertThat(mailroom.settled(both.byAdviser())).containsOnly(state);
    }

    /** It can be sent for as before. */
    private void assertStillAsked(Both both) {
        for (var asked : new Asked[] {both.byClient(), both.byAdviser()}) {
            var row = mailroom.row(asked);
            assertThat(row.state()).isEqualTo(Progress.State.REQUESTED);
            assertThat(row.document().versions()).isEmpty();
            assertThat(row.openForClient()).isTrue();
        }
    }

    private void assertStored(Both both, String name) throws IOException {
        assertSettled(both, "STORED");
        assertThat(mailroom.emma().visitor().page(both.byClient().atPortal()).text())
                .contains(name);
        for (var asked : new Asked[] {both.byClient(), both.byAdviser()}) {
            var stored = mailroom.row(asked).document().current().orElseThrow();
            assertThat(stored.name()).isEqualTo(name);
            try (var kept = mailroom.desk().downloads().open(asked.document(), stored.file())) {
                assertHarmless(kept.bytes().readAllBytes());
            }
        }
    }

    private static void assertHarmless(byte[] pdf) throws IOException {
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n")
                .doesNotContain("CANARY", "/JavaScript", "PK\u0003\u0004");
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                assertThat(String.valueOf(
                                document.getDocument().getObjectFromPool(key).getObject()))
                        .doesNotContain("CANARY", "JavaScript", "Launch", "SubmitForm", "GoToR", "XFA");
            }
        }
    }
}
