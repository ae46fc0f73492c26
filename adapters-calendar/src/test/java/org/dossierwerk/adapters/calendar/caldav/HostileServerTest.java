package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.adapters.calendar.caldav.ScriptedServer.Told;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.Mirror;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean harm, and servers that do what no document says. */
class HostileServerTest {

    private static final TimeSlot YEAR =
            new TimeSlot(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
    private static final String FACTS = Told.part(
            "/c/",
            "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
                    + "<d:supported-report-set><d:supported-report><d:report><d:sync-collection/></d:report>"
                    + "</d:supported-report></d:supported-report-set>");
    private static final String FACTS_WITHOUT_CHANGES =
            Told.part("/c/", "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>");

    private ScriptedServer server;
    private ScriptedServer elsewhere;
    private CalDavCalendar provider;
    private KeptAccount account;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        elsewhere = new ScriptedServer();
        provider = CalDavCalendar.with(
                new CalDav(Set.of("127.0.0.1"), ZoneOffset.UTC, Duration.ofSeconds(2), 100), Clock.systemUTC());
        account = new KeptAccount(server.address(), "ada", Canary.in("a-password"));
    }

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    private String calendar() {
        return server.address() + "c/";
    }

    private ChangeFeed.Pull pull(@Nullable String cursor) {
        return provider.pull(account, calendar(), cursor, YEAR);
    }

    private static Kind kind(ThrowingCallable call) {
        var failure = catchThrowableOfType(ProviderFailure.class, call);
        assertThat(failure).isNotNull();
        return failure.kind();
    }

    @Test
    @Tag("G24")
    @Tag("D-9")
    void a_document_type_is_refused_whatever_it_holds() {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><d:multistatus xmlns:d=\"DAV:\"><d:response><d:href>&b;&f;</d:href>"
                + "</d:response></d:multistatus>";
        server.answering(request -> new Told(207, bomb));

        assertThat(kind(() -> provider.calendars(account))).isEqualTo(Kind.REJECTED);
    }

    @Test
    @Tag("G24")
    @Tag("D-9")
    void elements_within_elements_without_end_are_refused() {
        server.answering(request -> new Told(
                207,
                "<d:multistatus xmlns:d=\"DAV:\">" + "<d:x>".repeat(5000) + "</d:x>".repeat(5000)
                        + "</d:multistatus>"));

        assertThat(kind(() -> provider.calendars(account))).isEqualTo(Kind.REJECTED);
    }

    @Test
    @Tag("CAL-11")
    void who_is_shown_no_calendar_at_all_has_to_be_let_in_anew() {
        server.answering(request -> new Told(403, ""));

        assertThat(kind(() -> provider.calendars(account))).isEqualTo(Kind.RECONNECT);
        assertThat(kind(() -> pull(null))).isEqualTo(Kind.RECONNECT);
        assertThat(kind(() -> provider.busy(account, Set.of(calendar()), YEAR))).isEqualTo(Kind.RECONNECT);
    }

    @Test
    @Tag("CAL-11")
    void one_calendar_that_is_closed_closes_no_other() {
        server.answering(request -> request.path().equals("/c/")
                ? new Told(403, "")
                : Told.multistatus(Told.part(
                        "/",
                        "<d:current-user-principal><d:href>/ada/</d:href></d:current-user-principal>"
                                + "<c:calendar-home-set><d:href>/ada/</d:href></c:calendar-home-set>")));

        assertThat(kind(() -> pull(null))).isEqualTo(Kind.REJECTED);
        assertThat(provider.busy(account, Set.of(calendar()), YEAR).unreadable())
                .containsOnlyKeys(calendar());
    }

    @Test
    @Tag("D-9")
    void an_answer_that_does_not_end_is_left() throws Exception {
        try (var endless = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> trickle(endless));
            thread.setDaemon(true);
            thread.start();
            var there = new KeptAccount(
                    server.address().resolve("http://127.0.0.1:" + endless.getLocalPort() + "/"),
                    "ada",
                    Canary.in("a-password"));

            long start = System.nanoTime();
            assertThat(kind(() -> provider.calendars(there))).isEqualTo(Kind.TRY_AGAIN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    /** An octet now and then. */
    private static void trickle(ServerSocket endless) {
        try (var socket = endless.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 207 Multi-Status\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException leftAlone) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("D-9")
    void more_than_anybody_reads_is_not_read() {
        server.answering(request -> request.method().equals("PROPFIND")
                ? Told.multistatus(FACTS_WITHOUT_CHANGES)
                : new Told(207, " ".repeat(17 * 1024 * 1024)));

        assertThat(provider.busy(account, Set.of(calendar()), YEAR).unreadable())
                .containsOnlyKeys(calendar());
    }

    @Test
    @Tag("D18")
    @Tag("D-1")
    @Tag("D-9")
    void a_password_never_goes_to_another_host() {
        var other = "http://localhost:" + elsewhere.address().getPort() + "/dav/";
        server.answering(request -> new Told(301, "", "Location: " + other));

        assertThat(kind(() -> provider.calendars(account))).isEqualTo(Kind.REJECTED);

        server.answering(request -> Told.multistatus(
                Told.part("/", "<d:current-user-principal><d:href>" + other + "</d:href></d:current-user-principal>")));
        assertThat(kind(() -> provider.calendars(account))).isEqualTo(Kind.REJECTED);
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    @Tag("D18")
    @Tag("D-9")
    void a_password_never_goes_to_an_address_that_was_kept_from_another_server() {
        assertThat(kind(() -> provider.pull(
                        account, "http://localhost:" + elsewhere.address().getPort() + "/c/", null, YEAR)))
                .isEqualTo(Kind.REJECTED);
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    @Tag("D-1")
    @Tag("D-9")
    void redirects_on_the_same_host_are_followed_and_end() {
        server.answering(request -> new Told(302, "", "Location: https://127.0.0.1" + request.path() + "x"));

        assertThat(kind(() -> provider.calendars(account))).isEqualTo(Kind.REJECTED);
        assertThat(server.asked()).hasSizeBetween(2, 5).allMatch(request -> request.withPassword());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 410, 412, 418, 500, 507})
    @Tag("CT-17")
    @Tag("D-4")
    @Tag("CAL-5")
    void a_token_that_is_no_longer_known_is_lost_however_the_server_says_so(int status) {
        server.answering(request -> answer(request, "<d:sync-token>t1</d:sync-token>"));
        var page = (ChangeFeed.Page) pull(null);

        server.answering(request -> request.method().equals("REPORT") ? new Told(status, "") : Told.multistatus(FACTS));

        assertThat(pull(page.next())).isEqualTo(new ChangeFeed.CursorLost());
    }

    private static Told answer(ScriptedServer.Asked request, String changes) {
        return request.method().equals("PROPFIND") ? Told.multistatus(FACTS) : Told.multistatus(changes);
    }

    @Test
    @Tag("CT-16")
    void changes_that_the_server_cuts_short_are_asked_for_until_there_are_no_more() {
        server.answering(request -> {
            if (request.method().equals("PROPFIND")) {
                return Told.multistatus(FACTS);
            }
            if (request.body().contains("calendar-multiget")) {
                return Told.multistatus(
                        request.body().contains("one.ics") ? event("/c/one.ics", 9) : event("/c/two.ics", 11));
            }
            return request.body().contains("<sync-token>t1<")
                    ? Told.multistatus(changed("/c/two.ics") + "<d:sync-token>t2</d:sync-token>")
                    : Told.multistatus(changed("/c/one.ics")
                            + "<d:response><d:href>/c/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>"
                            + "<d:sync-token>t1</d:sync-token>");
        });
        var mirror = new Mirror(provider, account, calendar(), YEAR);

        mirror.catchUp();

        assertThat(mirror.items()).containsOnlyKeys(calendar() + "one.ics", calendar() + "two.ics");
    }

    @Test
    @Tag("CT-14")
    void whoever_begins_is_not_told_of_what_was_removed_before() {
        server.answering(request -> answer(
                request,
                "<d:response><d:href>/c/gone.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>"
                        + "<d:sync-token>t1</d:sync-token>"));

        assertThat(new Mirror(provider, account, calendar(), YEAR).catchUp()).isEmpty();
    }

    @Test
    @Tag("CT-23")
    @Tag("CAL-6")
    void a_server_that_cuts_the_same_changes_short_again_and_again_is_told_of() {
        server.answering(request -> request.method().equals("PROPFIND")
                ? Told.multistatus(FACTS)
                : Told.multistatus("<d:response><d:href>/c/</d:href><d:status>HTTP/1.1 507 X</d:status></d:response>"
                        + "<d:sync-token>t1</d:sync-token>"));
        var mirror = new Mirror(provider, account, calendar(), YEAR);

        assertThat(kind(mirror::catchUp)).isEqualTo(Kind.REJECTED);
    }

    @Test
    @Tag("CT-15")
    @Tag("D-1")
    @Tag("D-4")
    void a_server_that_tells_no_changes_is_compared_with_what_it_had() {
        server.answering(request -> listing(request, "<d:getetag>\"1\"</d:getetag>", "one.ics", "two.ics"));
        var mirror = new Mirror(provider, account, calendar(), YEAR);
        mirror.catchUp();
        assertThat(mirror.items()).hasSize(2);
        assertThat(mirror.catchUp()).isEmpty();

        server.answering(request -> listing(request, "<d:getetag>\"1\"</d:getetag>", "two.ics", "three.ics"));
        assertThat(mirror.catchUp())
                .extracting(ChangeFeed.Change::item)
                .containsExactlyInAnyOrder(calendar() + "one.ics", calendar() + "three.ics");

        server.answering(request -> listing(request, "<d:getetag>\"2\"</d:getetag>", "two.ics", "three.ics"));
        assertThat(mirror.catchUp()).hasSize(2);
    }

    private static Told listing(ScriptedServer.Asked request, String tag, String... names) {
        var text = new StringBuilder();
        if (request.body().contains("calendar-multiget")) {
            for (var name : names) {
                if (request.body().contains(name)) {
                    text.append(event("/c/" + name, 9));
                }
            }
            return Told.multistatus(text.toString());
        }
        text.append(FACTS_WITHOUT_CHANGES);
        if (request.body().contains("getetag")) {
            List.of(names).forEach(name -> text.append(Told.part("/c/" + name, tag)));
        }
        return Told.multistatus(text.toString());
    }

    private static String changed(String href) {
        return Told.part(href, "<d:getetag>\"1\"</d:getetag>");
    }

    private static String event(String href, int hour) {
        return Told.part(
                href,
                "<d:getetag>\"1\"</d:getetag><c:calendar-data>BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" + href
                        + "\nDTSTART:202702%02dT090000Z\nDTEND:202702%02dT100000Z\nEND:VEVENT\nEND:VCALENDAR\n"
                                .formatted(hour, hour)
                        + "</c:calendar-data>");
    }

    @Test
    @Tag("CT-33")
    void an_event_at_a_time_that_cannot_be_read_is_not_free() {
        var broken = Told.part(
                "/c/x.ics",
                "<d:getetag>\"1\"</d:getetag><c:calendar-data>BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:whenever\n"
                        + "END:VEVENT\nEND:VCALENDAR\n</c:calendar-data>");
        server.answering(
                request -> Told.multistatus(request.method().equals("PROPFIND") ? FACTS_WITHOUT_CHANGES : broken));

        assertThat(provider.busy(account, Set.of(calendar()), YEAR).times())
                .containsExactly(new ChangeFeed.Occurrence(YEAR, Availability.UNCERTAIN));
    }

    @Test
    void a_page_of_something_else_is_not_an_entry_that_was_removed() {
        server.answering(request ->
                request.method().equals("GET") ? new Told(200, "<html>Maintenance</html>") : Told.multistatus(FACTS));

        assertThat(kind(() ->
                        provider.find(account, calendar(), new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0))))
                .isEqualTo(Kind.TRY_AGAIN);
    }
}
