package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.action.ActionItemViews.Sharing;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.source.SourceFact;
import org.dossierwerk.domain.source.SourceShare.State;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Source data through the whole application: its doors, its relay, its press, and an authorisation server on this machine. */
@Tag("ACT-02")
class SourceDataTest {

    private static final String SECRET = Canary.in("a secret of more than thirty-two characters");
    private static final MockOAuth2Server AUTHORIZATION = new MockOAuth2Server();
    private static final List<String> TOKENS = new CopyOnWriteArrayList<>();
    private static final HttpServer DATA = data();
    private static volatile boolean ready = true;

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started(settings());

    private static HttpServer data() {
        try {
            AUTHORIZATION.start(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    if (!ready) {
                        exchange.getResponseHeaders().add("Retry-After", "3600");
                        exchange.sendResponseHeaders(202, -1);
                        return;
                    }
                    var body = exchange.getRequestURI().getPath().equals("/document")
                            ? pdf()
                            : "{\"facts\":[{\"name\":\"Inkomen\",\"value\":\"canary-48200\"}]}"
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String[] settings() {
        var data = "http://127.0.0.1:" + DATA.getAddress().getPort();
        return new String[] {
            "--dossierwerk.source-data.name=Mijn Gegevens",
            "--dossierwerk.source-data.authorization=" + AUTHORIZATION.authorizationEndpointUrl("source"),
            "--dossierwerk.source-data.token=" + AUTHORIZATION.tokenEndpointUrl("source"),
            "--dossierwerk.source-data.facts=" + data + "/facts",
            "--dossierwerk.source-data.document=" + data + "/document",
            "--dossierwerk.source-data.client-id=office",
            "--dossierwerk.source-data.client-secret=" + Canary.WORD,
            "--dossierwerk.source-data.scope=openid income",
            "--dossierwerk.source-data.callback-secret=" + SECRET,
            "--dossierwerk.files.directory=target/files-of-" + UUID.randomUUID()
        };
    }

    @AfterAll
    static void stop() {
        DATA.stop(0);
        AUTHORIZATION.shutdown();
    }

    @Test
    @Tag("CRY-7")
    void a_client_shares_data_and_nothing_of_it_lies_open() throws Exception {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var desk = people.desk(anna);
        var given = new Given(desk);
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@wit.example");
        people.client(anna, dossier);
        var day = LocalDate.ofInstant(OFFICE.clock().instant(), ZoneId.of("Europe/Amsterdam"))
                .plusDays(7);
        var meeting = new DossierItem.OfAppointment(
                given.appointment(dossier, given.type("Kennismaking"), anna, day.atTime(10, 0)));
        var emma = new HttpVisitor(OFFICE.address()).signIn("/portal/sign-in", "emma@wit.example");

        var first = asked(desk, meeting, "Inkomen");
        comeBack(emma, setOut(emma, first));
        assertThat(settled(desk, meeting, first, State.SHARED).failure()).isNull();
        assertThat(desk.sourceData().get(first).facts()).containsExactly(new SourceFact("Inkomen", "canary-48200"));
        assertThat(desk.documentChecks().of(meeting).rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.document().current().orElseThrow().pages())
                                .isEqualTo(1));

        ready = false;
        var second = asked(desk, meeting, "Pensioen");
        var back = setOut(emma, second);
        comeBack(emma, back);
        settled(desk, meeting, second, State.CONNECTED);
        assertThat(emma.get(back).headers().firstValue("Location")).hasValue("/portal");
        assertNothingLiesOpen();

        ready = true;
        var state = back.replaceAll(".*[?&]state=([^&]*).*", "$1");
        assertThat(notice(state, OFFICE.clock().instant().minusSeconds(400))).isEqualTo(403);
        assertThat(notice("unknown", OFFICE.clock().instant())).isEqualTo(204);
        assertThat(notice(state, OFFICE.clock().instant())).isEqualTo(204);
        settled(desk, meeting, second, State.SHARED);
        assertNothingLiesOpen();
    }

    private static ActionItemId asked(Desk desk, DossierItem item, String title) {
        var id = new ActionItemId(UUID.randomUUID());
        desk.actionItems()
                .add(new ActionItems.Add(
                        id, item, new ActionItem.Task(ActionItemKind.SHARE_SOURCE_DATA, title, "", null, null, null)));
        return id;
    }

    /** As far as the address to which the provider sends the browser back. */
    private static String setOut(HttpVisitor emma, ActionItemId item) throws Exception {
        var page = "/portal/actions/" + item.value();
        emma.page(page);
        var departing = emma.post(page + "/source-data", Map.of());
        assertThat(departing.statusCode()).isEqualTo(200);
        var address =
                Jsoup.parse(departing.body()).select("main a.button--primary").attr("href");
        var sentBack = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        var location = sentBack.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/portal/source-data/return"));
    }

    private static void comeBack(HttpVisitor emma, String back) {
        var returned = emma.get(back, "Sec-Fetch-Site", "cross-site");
        assertThat(returned.statusCode()).isEqualTo(303);
        assertThat(returned.headers().firstValue("Location").orElseThrow()).startsWith("/portal/actions/");
    }

    private static Sharing settled(Desk desk, DossierItem item, ActionItemId action, State wanted)
            throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var sharing = desk.actionItems().of(item).stream()
                    .filter(line -> line.state().id().equals(action))
                    .findFirst()
                    .orElseThrow()
                    .sharing();
            if (sharing != null && (sharing.state() == wanted || sharing.state() == State.FAILED)) {
                assertThat(sharing.state()).isEqualTo(wanted);
                return sharing;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Not " + wanted + " after a minute");
    }

    private static void assertNothingLiesOpen() {
        var database = OFFICE.application().context().getBean(JdbcTemplate.class);
        for (var table : List.of("source_share", "delivery", "audit_entry", "spring_session_attributes")) {
            var rows = database.queryForList("SELECT t::text FROM " + table + " t", String.class);
            assertThat(rows).as(table).noneMatch(row -> row.contains("canary-48200"));
            TOKENS.forEach(token ->
                    assertThat(rows).as(table).noneMatch(row -> row.contains(token.substring("Bearer ".length()))));
        }
        assertThat(TOKENS).isNotEmpty();
    }

    private static int notice(String state, Instant at) throws Exception {
        var body = "{\"id\":\"%s\",\"state\":\"%s\",\"event\":\"ready\"}".formatted(UUID.randomUUID(), state);
        var request = HttpRequest.newBuilder(OFFICE.address().resolve("/source-data/notices"))
                .header("Content-Type", "application/json")
                .header("Source-Signature", signature(body, at.getEpochSecond()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String signature(String body, long time) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(signed);
    }
}
