package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.adapters.calendar.caldav.ScriptedServer.Asked;
import org.dossierwerk.adapters.calendar.caldav.ScriptedServer.Told;
import org.dossierwerk.adapters.calendar.icalendar.StoredEvent;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests to calendar servers say, word by word, and what answers to them mean. */
class DavRequestsTest {

    private static final TimeSlot YEAR =
            new TimeSlot(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
    private static final String IS_CALENDAR = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>";
    private static final String EVENTS_ONLY =
            "<c:supported-calendar-component-set><c:comp name=\"VEVENT\"/></c:supported-calendar-component-set>";
    private static final Told THERE = Told.multistatus(Told.part("/c/", IS_CALENDAR));
    private static final Told MISSING = new Told(404, "");

    private final Map<String, Told> script = new HashMap<>();
    private ScriptedServer server;
    private CalDavCalendar provider;
    private KeptAccount account;
    private Entry entry;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        provider = CalDavCalendar.with(
                new CalDav(Set.of("127.0.0.1"), ZoneOffset.UTC, Duration.ofSeconds(2), 100), Clock.systemUTC());
        account = new KeptAccount(server.address(), "ada", "a-password");
        entry = OwnEntries.saying(calendar(), "Intake", "Bring the payslips");
        server.answering(request -> script.getOrDefault(request.method(), MISSING));
        script.put("PROPFIND", THERE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String calendar() {
        return server.address() + "c/";
    }

    @Test
    @Tag("D-1")
    void calendars_are_found_from_the_well_known_address_on() {
        var tasks = EVENTS_ONLY.replace("VEVENT", "VTODO");
        answeringByPath(Map.of(
                "/.well-known/caldav", new Told(301, "", "Location: /dav/"),
                "/dav/", about("/dav/", "current-user-principal", "d", "/p/ada/"),
                "/p/ada/", about("/p/ada/", "calendar-home-set", "c", "/h/"),
                "/h/",
                        Told.multistatus(Told.part("/h/", "<d:resourcetype><d:collection/></d:resourcetype>")
                                + Told.part("/h/work/", IS_CALENDAR + EVENTS_ONLY + may("write"))
                                + Told.part("/h/shared/", IS_CALENDAR + EVENTS_ONLY + may("read"))
                                + Told.part("/h/tasks/", IS_CALENDAR + tasks + may("write")))));

        var found = provider.calendars(account);

        assertThat(found)
                .extracting(RemoteCalendar::name, RemoteCalendar::writable, RemoteCalendar::standard)
                .containsExactly(tuple("shared", false, false), tuple("work", true, true));
        assertThat(server.asked())
                .extracting(Asked::path)
                .containsExactly("/.well-known/caldav", "/dav/", "/p/ada/", "/h/");
        assertThat(server.asked()).allMatch(Asked::withPassword);
    }

    private static String may(String what) {
        return "<d:current-user-privilege-set><d:privilege><d:" + what
                + "/></d:privilege></d:current-user-privilege-set>";
    }

    private static Told about(String path, String property, String space, String href) {
        var name = space + ":" + property;
        return Told.multistatus(Told.part(path, "<" + name + "><d:href>" + href + "</d:href></" + name + ">"));
    }

    private void answeringByPath(Map<String, Told> answers) {
        server.answering(request -> answers.getOrDefault(request.path(), MISSING));
    }

    @Test
    @Tag("D-1")
    void a_calendar_that_takes_nobodys_time_is_not_looked_into() {
        script.put(
                "PROPFIND",
                Told.multistatus(Told.part(
                        "/c/",
                        IS_CALENDAR + "<c:schedule-calendar-transp><c:transparent/></c:schedule-calendar-transp>")));

        assertThat(provider.busy(account, Set.of(calendar()), YEAR).times()).isEmpty();
        assertThat(server.asked()).extracting(Asked::method).containsExactly("PROPFIND");
    }

    @Test
    @Tag("D-1")
    void what_changed_is_asked_for_only_where_that_is_offered() {
        provider.pull(account, calendar(), null, YEAR);

        assertThat(server.asked()).noneMatch(request -> request.body().contains("sync-collection"));
    }

    @Test
    @Tag("D-2")
    void an_entry_has_an_address_made_of_its_key_and_stands_there_only_if_nothing_did() {
        script.put("PUT", new Told(201, "", "ETag: \"1\""));

        var first = stored(provider.put(account, entry));
        var again = stored(provider.put(account, entry));

        assertThat(again.ref()).isEqualTo(first.ref());
        assertThat(first.ref().tag()).isEqualTo("\"1\"");
        assertThat(puts()).hasSize(2).allSatisfy(request -> {
            assertThat(request.path()).matches("/c/[0-9a-f]{64}\\.ics");
            assertThat(request.header("If-None-Match")).isEqualTo("*");
            assertThat(request.body()).contains("UID:" + first.ref().uid()).doesNotContain("METHOD");
        });
    }

    @Test
    @Tag("D-2")
    void a_server_that_tells_no_tag_is_asked_for_it() {
        script.put("PUT", new Told(201, ""));
        script.put("GET", new Told(200, ours("", ""), "ETag: \"7\""));

        assertThat(stored(provider.put(account, entry)).ref().tag()).isEqualTo("\"7\"");
    }

    @Test
    @Tag("D-2")
    void an_update_keeps_the_uid_and_says_which_state_is_meant() {
        script.put("GET", new Told(200, ours("", ""), "ETag: \"7\""));
        script.put("PUT", new Told(204, "", "ETag: \"8\""));

        var ref = stored(provider.put(account, entry.over(ref("\"7\"")))).ref();

        assertThat(ref.tag()).isEqualTo("\"8\"");
        assertThat(puts()).singleElement().satisfies(request -> {
            assertThat(request.header("If-Match")).isEqualTo("\"7\"");
            assertThat(request.body()).contains("UID:" + uid()).doesNotContain("METHOD");
        });
    }

    @Test
    @Tag("D-2")
    void an_answer_about_several_things_is_a_refusal_when_one_stands_inside() {
        script.put("PUT", inside(412));
        script.put("GET", new Told(200, ours("", ""), "ETag: \"7\""));

        assertThat(stored(provider.put(account, entry)).existed()).isTrue();

        script.put("PUT", inside(507));
        script.put("GET", MISSING);
        assertThat(kind(() -> provider.put(account, entry))).isEqualTo(Kind.REJECTED);
    }

    private static Told inside(int status) {
        return Told.multistatus(
                "<d:response><d:href>/c/x.ics</d:href><d:status>HTTP/1.1 " + status + " No</d:status></d:response>");
    }

    @Test
    @Tag("D-3")
    void what_stands_there_with_our_mark_is_adopted_as_it_is() {
        script.put("PUT", new Told(412, ""));
        script.put("GET", new Told(200, ours("", ""), "ETag: \"7\""));

        var stored = stored(provider.put(account, entry));

        assertThat(stored.existed()).isTrue();
        assertThat(stored.ref().tag()).isEqualTo("\"7\"");
        assertThat(puts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 409})
    @Tag("D-3")
    void what_bears_our_uid_at_another_address_is_looked_for_and_written_over(int refusal) {
        var there = "/c/imported.ics";
        var standing = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" + uid()
                + "\nDTSTART:20270208T080000Z\nDTEND:20270208T090000Z\nSUMMARY:Mailed\nEND:VEVENT\nEND:VCALENDAR\n";
        server.answering(request -> switch (request.method()) {
            case "PUT" -> request.path().equals(there) ? new Told(204, "", "ETag: \"3\"") : new Told(refusal, "");
            case "GET" -> request.path().equals(there) ? new Told(200, standing, "ETag: \"2\"") : MISSING;
            case "REPORT" ->
                request.body().contains(uid())
                        ? Told.multistatus(Told.part(there, "<d:getetag>\"2\"</d:getetag>"))
                        : MISSING;
            default -> THERE;
        });

        var stored = stored(provider.put(account, entry));

        assertThat(stored.existed()).isTrue();
        assertThat(stored.ref().id()).endsWith(there);
        assertThat(puts()).last().satisfies(request -> {
            assertThat(request.header("If-Match")).isEqualTo("\"2\"");
            assertThat(request.body()).contains("X-DOSSIERWERK-ENTRY", "UID:" + uid());
        });
    }

    @Test
    @Tag("D-6")
    void an_entry_names_neither_organizer_nor_attendee() {
        script.put("PUT", new Told(201, "", "ETag: \"1\""));
        script.put("GET", new Told(200, ours("", ""), "ETag: \"1\""));

        provider.put(account, entry);
        provider.put(account, entry.over(ref("\"1\"")));

        assertThat(puts())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.body())
                        .doesNotContain("ORGANIZER")
                        .doesNotContain("ATTENDEE")
                        .doesNotContain("METHOD"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 409})
    @Tag("D-7")
    void a_calendar_that_takes_nothing_and_is_not_there_is_gone(int refusal) {
        script.put("PUT", new Told(refusal, ""));
        script.put("PROPFIND", MISSING);

        assertThat(provider.put(account, entry)).isEqualTo(new Write.CalendarGone());
        assertThat(provider.put(account, entry.over(ref("\"1\"")))).isEqualTo(new Write.CalendarGone());
        assertThat(provider.pull(account, calendar(), null, YEAR)).isEqualTo(new ChangeFeed.CalendarGone());
    }

    @Test
    @Tag("D-7")
    void a_calendar_that_takes_nothing_and_is_there_refuses() {
        script.put("PUT", new Told(403, ""));

        assertThat(kind(() -> provider.put(account, entry))).isEqualTo(Kind.REJECTED);
    }

    @Test
    @Tag("D-7")
    void whoever_is_not_let_in_has_to_be_let_in_anew() {
        server.answering(request -> new Told(401, ""));

        assertThat(kind(() -> provider.put(account, entry))).isEqualTo(Kind.RECONNECT);
        assertThat(kind(() -> provider.pull(account, calendar(), null, YEAR))).isEqualTo(Kind.RECONNECT);
    }

    @Test
    @Tag("D-8")
    void what_we_know_nothing_of_stays_in_the_object() {
        var alarm = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT10M\nDESCRIPTION:Soon\nEND:VALARM\n";
        script.put(
                "GET", new Told(200, ours("X-OWNER;COLOUR=\"a:b\":keep me\nCATEGORIES:Red\n", alarm), "ETag: \"1\""));
        script.put("PUT", new Told(204, "", "ETag: \"2\""));

        provider.put(account, entry.over(ref("\"1\"")));

        assertThat(puts())
                .singleElement()
                .satisfies(request -> assertThat(request.body().replace("\r", ""))
                        .contains("X-OWNER;COLOUR=\"a:b\":keep me\n", "CATEGORIES:Red\n", alarm));
    }

    @Test
    @Tag("D-8")
    void a_guest_who_answered_is_no_reason_not_to_write() {
        var organizer = "ORGANIZER:mailto:ada@example.com\nATTENDEE;PARTSTAT=ACCEPTED:mailto:zoe@example.com\n";
        script.put("GET", new Told(200, ours(organizer, ""), "ETag: \"2\"", "Schedule-Tag: \"s\""));
        script.put("PUT", new Told(204, "", "ETag: \"3\""));

        assertThat(provider.put(account, entry.over(ref("\"1\" \"s\"")))).isInstanceOf(Write.Stored.class);
        assertThat(puts()).singleElement().satisfies(request -> {
            assertThat(request.header("If-Schedule-Tag-Match")).isEqualTo("\"s\"");
            assertThat(request.header("If-Match")).isEmpty();
        });

        assertThat(provider.put(account, entry.over(ref("\"1\" \"former\"")))).isInstanceOf(Write.Conflict.class);
    }

    @Test
    @Tag("CAL-9")
    @Tag("D-2")
    void a_removal_says_which_state_is_meant_and_looks_again_when_that_is_another() {
        script.put("GET", new Told(200, ours("", ""), "ETag: \"2\""));
        server.answering(request -> request.method().equals("DELETE")
                ? new Told(request.header("If-Match").equals("\"2\"") ? 204 : 412, "")
                : script.getOrDefault(request.method(), MISSING));

        provider.remove(account, ref("\"1\""));

        assertThat(deletions())
                .extracting(request -> request.header("If-Match"))
                .containsExactly("\"1\"", "\"2\"");
    }

    @Test
    @Tag("CAL-9")
    void something_else_that_stands_where_the_entry_was_is_left_there() {
        script.put("GET", new Told(200, ours("", "").replace(uid(), "of-somebody-else"), "ETag: \"2\""));
        script.put("DELETE", new Told(412, ""));

        provider.remove(account, ref("\"1\""));

        assertThat(deletions()).hasSize(1);
    }

    @Test
    @Tag("CAL-9")
    void what_changes_all_the_time_is_removed_another_time() {
        script.put("GET", new Told(200, ours("", ""), "ETag: \"2\""));
        script.put("DELETE", new Told(412, ""));

        assertThat(kind(() -> provider.remove(account, ref("\"1\"")))).isEqualTo(Kind.TRY_AGAIN);
        assertThat(deletions()).hasSize(3);
    }

    private List<Asked> puts() {
        return server.asked().stream()
                .filter(request -> request.method().equals("PUT"))
                .toList();
    }

    private List<Asked> deletions() {
        return server.asked().stream()
                .filter(request -> request.method().equals("DELETE"))
                .toList();
    }

    private String uid() {
        return StoredEvent.uid(entry.key());
    }

    private EntryRef ref(String tag) {
        return new EntryRef(calendar(), calendar() + "x.ics", uid(), tag);
    }

    /** The entry as it stands there already. */
    private String ours(String lines, String components) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" + uid() + "\nX-DOSSIERWERK-ENTRY:"
                + EntryMark.of(entry).text()
                + "\nDTSTART:20270208T080000Z\nDTEND:20270208T090000Z\n" + lines + components
                + "END:VEVENT\nEND:VCALENDAR\n";
    }

    private static Write.Stored stored(Write write) {
        assertThat(write).isInstanceOf(Write.Stored.class);
        return (Write.Stored) write;
    }

    private static Kind kind(ThrowingCallable call) {
        var failure = catchThrowableOfType(ProviderFailure.class, call);
        assertThat(failure).isNotNull();
        return failure.kind();
    }
}
