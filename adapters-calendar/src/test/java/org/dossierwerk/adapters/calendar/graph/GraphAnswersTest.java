package org.dossierwerk.adapters.calendar.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers that Microsoft describes and that the laboratory gives in another form. */
class GraphAnswersTest {

    private static final TimeSlot MONTH =
            new TimeSlot(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));
    private static final Entry ENTRY = entry();

    private record Said(int status, String json, List<String> retryAfter) {
        Said(int status, String json) {
            this(status, json, List.of());
        }
    }

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final CalendarAccount account = new KeptAccount(null, "anna@office.example", "none");
    private Function<String, Said> answers = asked -> new Said(200, "{\"value\":[]}");

    GraphAnswersTest() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var said = answers.apply(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            said.retryAfter().forEach(wait -> exchange.getResponseHeaders().add("Retry-After", wait));
            exchange.sendResponseHeaders(said.status(), 0);
            exchange.getResponseBody().write(said.json().getBytes(UTF_8));
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    @Tag("G-1")
    void a_creation_that_was_done_before_is_found_whether_graph_calls_it_a_conflict_or_a_mistake() {
        for (int status : List.of(409, 400)) {
            repeating(status, "{\"value\":[" + standing() + "]}");

            assertThat(graph().put(account, ENTRY)).isInstanceOfSatisfying(Write.Stored.class, stored -> {
                assertThat(stored.existed()).isTrue();
                assertThat(stored.ref().id()).isEqualTo("one");
            });
        }
    }

    @Test
    @Tag("G-1")
    void a_creation_that_was_done_before_and_of_which_nothing_is_left_was_removed() {
        repeating(400, "{\"value\":[]}");

        assertThat(graph().put(account, ENTRY)).isEqualTo(new Write.Removed());
    }

    /** Nothing is found at first, the creation is a repetition, and then that is found. */
    private void repeating(int status, String found) {
        var tried = new boolean[1];
        answers = asked -> {
            if (asked.startsWith("POST")) {
                tried[0] = true;
                return new Said(status, "{\"error\":{\"code\":\"ErrorDuplicateTransactionId\",\"message\":\"\"}}");
            }
            return new Said(200, tried[0] ? found : "{\"value\":[]}");
        };
    }

    @Test
    @Tag("G-9")
    void whoever_has_no_schedule_is_not_free() {
        answers = asked -> new Said(
                200,
                asked.contains("getSchedule")
                        ? "{\"value\":[{\"scheduleId\":\"anna@office.example\",\"error\":{\"message\":\"x\","
                                + "\"responseCode\":\"ErrorMailRecipientNotFound\"}}]}"
                        : "{\"value\":[{\"id\":\"one\",\"isAllDay\":true,\"showAs\":\"busy\",\"type\":\"singleInstance\","
                                + "\"originalStartTimeZone\":\"tzone://Microsoft/Custom\","
                                + "\"start\":{\"dateTime\":\"2027-02-08T00:00:00.0000000\",\"timeZone\":\"UTC\"},"
                                + "\"end\":{\"dateTime\":\"2027-02-09T00:00:00.0000000\",\"timeZone\":\"UTC\"}}]}");

        assertThat(graph().busy(account, Set.of("calendar"), MONTH).times())
                .extracting(ChangeFeed.Occurrence::availability)
                .containsExactly(Availability.UNCERTAIN);
    }

    @Test
    @Tag("CAL-10")
    @Tag("G-10")
    void of_several_waits_that_are_asked_for_the_longest_is_kept() {
        answers = asked -> new Said(429, "{}", List.of("30", "120", "60"));

        assertThatThrownBy(() -> graph().calendars(account))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SyncStateNotFound", "SyncStateInvalid", "syncStateNotFound", "resyncRequired"})
    @Tag("CAL-5")
    @Tag("G-3")
    void a_cursor_is_lost_as_well_when_graph_calls_that_a_mistake_of_ours(String code) {
        answers = asked -> new Said(400, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"\"}}");

        assertThat(graph().pull(account, "calendar", users() + "x/delta?$deltatoken=old", MONTH))
                .isEqualTo(new ChangeFeed.CursorLost());
    }

    @Test
    @Tag("CAL-11")
    void whoever_is_not_let_in_with_a_new_token_either_has_to_connect_anew() {
        answers = asked -> new Said(401, "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"\"}}");

        assertThatThrownBy(() -> graph().calendars(account))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.RECONNECT));
    }

    @Test
    @Tag("CAL-7")
    @Tag("CT-31")
    void who_answered_to_a_meeting_that_is_not_ours_is_nobody_s_business_here() {
        assertThat(answersTo("null")).isEmpty();
        assertThat(answersTo("\"somebody-else-s\"")).isEmpty();
        assertThat(answersTo("\"" + Transactions.id(ENTRY.key(), "calendar") + "\""))
                .extracting(answer -> answer.guest().value())
                .containsExactly("emma@client.example");
    }

    private List<ChangeFeed.GuestAnswer> answersTo(String transaction) {
        answers = asked -> new Said(
                200,
                "{\"@odata.deltaLink\":\"" + users() + "x/delta?$deltatoken=new\",\"value\":[{\"id\":\"one\","
                        + "\"type\":\"singleInstance\",\"subject\":\"Oncology\",\"transactionId\":" + transaction
                        + ",\"start\":{\"dateTime\":\"2027-02-08T09:00:00.0000000\",\"timeZone\":\"UTC\"},"
                        + "\"end\":{\"dateTime\":\"2027-02-08T10:00:00.0000000\",\"timeZone\":\"UTC\"},"
                        + "\"attendees\":[{\"status\":{\"response\":\"accepted\"},"
                        + "\"emailAddress\":{\"name\":\"Emma\",\"address\":\"emma@client.example\"}}]}]}");
        var page = (ChangeFeed.Page) graph().pull(account, "calendar", null, MONTH);
        return ((ChangeFeed.Present) page.changes().get(0)).answers();
    }

    private String users() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0/users/";
    }

    private static Entry entry() {
        var key = new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0);
        var time = AgreedTime.at(LocalDateTime.of(2027, 2, 8, 9, 0), CalendarSystem.ZONE, Duration.ofHours(1), null);
        var content = new CalendarEntry(key.appointment(), 0, time, "Intake", "Room 3", "Bring the payslips");
        return new Entry(key, "calendar", null, content, List.of());
    }

    private static String standing() {
        return "{\"id\":\"one\",\"changeKey\":\"a\",\"iCalUId\":\"uid\",\"singleValueExtendedProperties\":[{\"id\":\""
                + GraphEntries.MARK + "\",\"value\":\"" + EntryMark.of(ENTRY).text() + "\"}]}";
    }

    private GraphCalendar graph() {
        var tokens = new AccessTokens() {
            @Override
            public String token(CalendarAccount whose) {
                return "token";
            }

            @Override
            public String tokenAfter(CalendarAccount whose, String refused) {
                return "token";
            }
        };
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new GraphCalendar(new GraphService(address, Duration.ofSeconds(5), 4), tokens, Clock.systemUTC());
    }
}
