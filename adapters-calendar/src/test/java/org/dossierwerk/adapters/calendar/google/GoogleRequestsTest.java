package org.dossierwerk.adapters.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What requests to Google say, word by word, and what answers to them mean. */
class GoogleRequestsTest {

    private static final TimeSlot MONTH =
            new TimeSlot(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));
    private static final EntryKey KEY = new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0);
    private static final EntryRef KNOWN = new EntryRef("c", EventIds.of(KEY), "uid", "\"1\"");
    private static final URI NOTICES = URI.create("https://desk.example.nl/notices");
    private static final String DELETED = "HTTP 204";
    /** None of these goes together with a sync token. */
    private static final List<String> NOT_WITH_A_SYNC_TOKEN = List.of(
            "iCalUID",
            "orderBy",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "timeMin",
            "timeMax",
            "updatedMin");

    /** @param path with what is asked behind it, as it reads decoded */
    private record Asked(String method, String path, String ifMatch, String body) {

        String parameter(String name) {
            for (var pair : path.replaceFirst("^[^?]*\\??", "").split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
            return "";
        }

        boolean isFor(String verb, String end) {
            return method.equals(verb) && path.replaceFirst("\\?.*", "").endsWith(end);
        }
    }

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final CalendarAccount account = new KeptAccount(null, "emma@example.nl", "none");
    private Function<Asked, String> answers = request -> "{}";

    GoogleRequestsTest() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Asked(
                    exchange.getRequestMethod(),
                    URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8),
                    String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")),
                    new String(body(exchange).readAllBytes(), UTF_8));
            asked.add(request);
            var said = answers.apply(request);
            int status = said.startsWith("HTTP ") ? Integer.parseInt(said.substring(5)) : 200;
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, status == 200 ? 0 : -1);
            if (status == 200) {
                exchange.getResponseBody().write(said.getBytes(UTF_8));
            }
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @Tag("O-1")
    void a_creation_names_its_id_and_no_uid() {
        answers = request -> event("");

        google().put(account, entry(null));

        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"id\":\"" + EventIds.of(KEY) + "\"")
                        .doesNotContain("iCalUID"));
    }

    @Test
    @Tag("O-2")
    void a_first_list_has_a_window_and_the_next_ones_a_token_and_nothing_that_does_not_go_with_it() {
        answers = request -> !request.parameter("pageToken").isEmpty()
                ? "{\"items\":[{\"id\":\"gone\",\"status\":\"cancelled\"}],\"nextSyncToken\":\"s1\"}"
                : !request.parameter("syncToken").isEmpty() ? "HTTP 410" : "{\"items\":[],\"nextPageToken\":\"p2\"}";

        var first = (ChangeFeed.Page) pull(null);
        var last = (ChangeFeed.Page) pull(first.next());
        var lost = pull(last.next());

        assertThat(first.more()).isTrue();
        assertThat(last.more()).isFalse();
        assertThat(last.changes()).containsExactly(new ChangeFeed.Removed("gone"));
        assertThat(lost).isEqualTo(new ChangeFeed.CursorLost());
        assertThat(asked)
                .allSatisfy(
                        request -> assertThat(request.parameter("singleEvents")).isEqualTo("true"));
        assertThat(asked.get(0).parameter("timeMin")).isEqualTo("2027-02-01T00:00:00.000Z");
        assertThat(asked.get(0).parameter("syncToken")).isEmpty();
        assertThat(asked.get(2).parameter("syncToken")).isEqualTo("s1");
        assertThat(NOT_WITH_A_SYNC_TOKEN)
                .allSatisfy(name -> assertThat(asked.get(2).parameter(name)).isEmpty());
    }

    @Test
    @Tag("O-2")
    void whoever_tells_no_token_on_the_last_page_is_asked_again() {
        answers = request -> "{\"items\":[]}";

        assertThatThrownBy(() -> pull(null))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
    }

    @Test
    @Tag("O-3")
    void google_is_told_with_every_change_to_mail_nobody() {
        answers = request -> request.isFor("DELETE", KNOWN.id()) ? DELETED : event("");

        google().put(account, entry(null));
        google().put(account, entry(KNOWN));
        google().remove(account, KNOWN);

        assertThat(asked)
                .filteredOn(request -> !request.method().equals("GET"))
                .extracting(Asked::method, request -> request.parameter("sendUpdates"))
                .containsExactly(tuple("POST", "none"), tuple("PATCH", "none"), tuple("DELETE", "none"));
        assertThat(asked).noneMatch(request -> request.body().contains("attendees"));
    }

    @Test
    @Tag("CAL-9")
    void a_change_says_which_state_is_meant_and_a_removal_looks_again_when_that_is_another() {
        var states = new int[1];
        answers = request -> {
            if (request.isFor("DELETE", KNOWN.id())) {
                return states[0]++ < 2 ? "HTTP 412" : DELETED;
            }
            return event("").replace("\"1\\\"", "\"" + states[0] + "\\\"");
        };

        google().put(account, entry(KNOWN));
        google().remove(account, KNOWN);

        assertThat(asked)
                .filteredOn(request -> !request.method().equals("GET"))
                .extracting(Asked::ifMatch)
                .containsExactly("\"1\"", "\"0\"", "\"1\"", "\"2\"");
    }

    @Test
    @Tag("CAL-9")
    void what_changes_all_the_time_is_removed_another_time() {
        answers = request -> request.isFor("DELETE", KNOWN.id()) ? "HTTP 412" : event("");

        assertThatThrownBy(() -> google().remove(account, KNOWN))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
        assertThat(asked)
                .filteredOn(request -> request.isFor("DELETE", KNOWN.id()))
                .hasSize(3);
    }

    @Test
    @Tag("O-3")
    void guests_of_whom_not_all_are_told_are_not_written_over() {
        answers = request -> event(",\"attendeesOmitted\":true,\"attendees\":[{\"email\":\"zoe@example.org\"}]");
        var zoe = new Entry.Guest("Zoë", EmailAddress.of("zoe@example.org"));
        var inviting = new Entry(KEY, "c", KNOWN, entry(null).content(), List.of(zoe));

        assertThatThrownBy(() -> google().put(account, inviting))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        assertThat(asked).extracting(Asked::method).containsExactly("GET");
    }

    @Test
    @Tag("O-3")
    void whoever_is_invited_by_google_is_written_to_and_those_whom_others_invited_are_kept_under_a_condition() {
        answers = request -> event(",\"attendees\":[{\"email\":\"mother@example.org\"}]");
        var zoe = new Entry.Guest("Zoë", EmailAddress.of("zoe@example.org"));

        google().put(account, new Entry(KEY, "c", KNOWN, entry(null).content(), List.of(zoe)));

        assertThat(asked.get(1)).satisfies(request -> {
            assertThat(request.method()).isEqualTo("PATCH");
            assertThat(request.parameter("sendUpdates")).isEqualTo("all");
            assertThat(request.ifMatch()).isEqualTo("\"1\"");
            assertThat(request.body()).contains("zoe@example.org", "mother@example.org");
        });
    }

    @Test
    @Tag("O-4")
    void another_channel_is_open_before_the_former_is_closed_and_lasts_as_long_as_google_says() {
        var until = clock.instant().plus(Duration.ofHours(5));
        answers = request -> request.isFor("POST", "/channels/stop")
                ? DELETED
                : "{\"id\":\"x\",\"resourceId\":\"r\",\"expiration\":\"" + until.toEpochMilli() + "\"}";

        var first = google().subscribe(account, "c", NOTICES, "a word");
        var next = google().renew(account, first, NOTICES, "a word");

        assertThat(first.until()).isEqualTo(until);
        assertThat(next.until()).isEqualTo(until);
        assertThat(asked.get(1).isFor("POST", "/events/watch")).isTrue();
        assertThat(asked.get(2).isFor("POST", "/channels/stop")).isTrue();
        assertThat(asked).hasSize(3);
        assertThat(id(asked.get(0))).matches("[A-Za-z0-9_+/=-]{1,64}").isNotEqualTo(id(asked.get(1)));
        assertThat(asked.get(0).body()).contains("\"token\":\"a word\"", NOTICES.toString());
    }

    @Test
    @Tag("O-4")
    void the_first_message_of_a_channel_is_no_change() {
        assertThat(read("sync").notices()).isEmpty();
        assertThat(read("exists").notices()).containsExactly(new Push.Notice("x", "a word", Push.Kind.CHANGED));
    }

    @Test
    @Tag("O-5")
    void what_kind_of_event_it_is_says_whether_it_takes_time() {
        answers = request -> "{\"timeZone\":\"UTC\",\"items\":["
                + String.join(
                        ",",
                        timed(1, "\"eventType\":\"default\""),
                        timed(2, "\"eventType\":\"outOfOffice\",\"transparency\":\"transparent\""),
                        timed(3, "\"eventType\":\"focusTime\""),
                        timed(4, "\"eventType\":\"workingLocation\""),
                        timed(5, "\"eventType\":\"birthday\""),
                        timed(6, "\"transparency\":\"transparent\""),
                        timed(7, self("declined")),
                        timed(8, self("tentative")),
                        timed(9, self("needsAction")),
                        timed(10, self("accepted")),
                        timed(11, "\"status\":\"cancelled\""),
                        timed(12, "\"status\":\"tentative\""))
                + "],\"nextSyncToken\":\"s\"}";

        var busy = google().busy(account, Set.of("c"), MONTH);

        assertThat(busy.times())
                .extracting(
                        one -> one.slot().start().atOffset(ZoneOffset.UTC).getDayOfMonth(),
                        ChangeFeed.Occurrence::availability)
                .containsExactly(
                        tuple(1, Availability.BUSY),
                        tuple(2, Availability.BUSY),
                        tuple(3, Availability.BUSY),
                        tuple(8, Availability.TENTATIVE),
                        tuple(9, Availability.TENTATIVE),
                        tuple(10, Availability.BUSY),
                        tuple(12, Availability.TENTATIVE));
    }

    @Test
    @Tag("CAL-7")
    void google_is_asked_for_no_title_place_or_text() {
        answers = request -> "{\"items\":[],\"nextSyncToken\":\"s1\"}";

        pull(null);
        google().busy(account, Set.of("c"), MONTH);

        assertThat(asked)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.parameter("fields"))
                        .contains("start", "end")
                        .doesNotContain("summary", "location", "description", "*"));
    }

    @Test
    @Tag("CAL-5")
    void a_sync_token_that_google_takes_for_nonsense_is_lost() {
        answers = request ->
                !request.parameter("syncToken").isEmpty() ? "HTTP 400" : "{\"items\":[],\"nextSyncToken\":\"s1\"}";
        var read = (ChangeFeed.Page) pull(null);

        assertThat(pull(read.next())).isEqualTo(new ChangeFeed.CursorLost());
    }

    @Test
    @Tag("O-5")
    void of_many_calendars_the_one_that_cannot_be_read_is_named() {
        answers = request -> request.path().contains("/closed/")
                ? "HTTP 404"
                : "{\"timeZone\":\"UTC\",\"items\":[" + timed(1, "\"status\":\"confirmed\"") + "]}";

        var busy = google().busy(account, Set.of("open", "closed"), MONTH);

        assertThat(busy.unreadable()).containsOnlyKeys("closed");
        assertThat(busy.times()).hasSize(1);
    }

    private static String timed(int day, String rest) {
        return "{\"id\":\"e%1$d\",\"start\":{\"dateTime\":\"2027-02-%1$02dT09:00:00Z\"},"
                .concat("\"end\":{\"dateTime\":\"2027-02-%1$02dT10:00:00Z\"},%2$s}")
                .formatted(day, rest);
    }

    private static String self(String response) {
        return "\"attendees\":[{\"email\":\"emma@example.nl\",\"self\":true,\"responseStatus\":\"" + response + "\"}]";
    }

    private static String event(String rest) {
        return "{\"id\":\"" + KNOWN.id() + "\",\"iCalUID\":\"uid\",\"etag\":\"\\\"1\\\"\","
                + "\"extendedProperties\":{\"private\":{\"dossierwerk\":\""
                + EntryMark.of(entry(null)).text()
                + "\"}}" + rest + "}";
    }

    private static String id(Asked request) {
        return request.body().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
    }

    private static Entry entry(@Nullable EntryRef known) {
        var time = AgreedTime.at(LocalDateTime.of(2027, 2, 8, 9, 0), CalendarSystem.ZONE, Duration.ofHours(1), null);
        var content = new CalendarEntry(KEY.appointment(), 0, time, "Intake", "Room 3", "Bring the payslips");
        return new Entry(KEY, "c", known, content, List.of());
    }

    private ChangeFeed.Pull pull(@Nullable String cursor) {
        return google().pull(account, "c", cursor, MONTH);
    }

    private Push.Notices read(String state) {
        return google().read(new Push.Received(
                Map.of(
                        "x-goog-channel-id", "x",
                        "x-goog-channel-token", "a word",
                        "x-goog-resource-state", state),
                Map.of(),
                new byte[0]));
    }

    private GoogleCalendar google() {
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
        var root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new GoogleCalendar(root, tokens, Duration.ofSeconds(5), clock);
    }
}
