package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.FreeBusyRequest;
import com.google.api.services.calendar.model.FreeBusyRequestItem;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.adapters.calendar.oauth.TokenSet;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.calendar.google.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laboratory does what Google's documents say, as far as Google's own client for Java can tell. */
class GoogleLaboratoryTest {

    private static final String EMMA = "emma@example.nl";
    private static final String TOM = "tom@example.nl";

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final GoogleLaboratory laboratory =
            GoogleLaboratory.start(clock, token -> Optional.of(EMMA).filter(one -> token.equals("t")));
    private final Calendar google = client(GoogleCredentials.create(AccessToken.newBuilder()
            .setTokenValue("t")
            .setExpirationTime(new Date(Long.MAX_VALUE))
            .build()));

    GoogleLaboratoryTest() {
        laboratory.open(EMMA, ZoneId.of("Europe/Berlin"));
        laboratory.open(TOM, ZoneId.of("Europe/Amsterdam"));
    }

    private Calendar client(GoogleCredentials credentials) {
        return client(laboratory, credentials);
    }

    private static Calendar client(GoogleLaboratory laboratory, GoogleCredentials credentials) {
        return new Calendar.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new HttpCredentialsAdapter(credentials))
                .setRootUrl(laboratory.address().toString())
                .setApplicationName("Test")
                .build();
    }

    @AfterEach
    void stop() {
        laboratory.close();
        assertThat(laboratory.complaints()).isEmpty();
    }

    @Test
    void an_event_stays_and_each_write_gives_it_another_etag() throws Exception {
        var made = google.events().insert("primary", event("Intake", 9)).execute();
        var moved = google.events()
                .patch(EMMA, made.getId(), new Event().setStart(time(11)).setEnd(time(12)))
                .execute();

        assertThat(moved.getEtag()).isNotEqualTo(made.getEtag());
        assertThat(moved.getSummary()).isEqualTo("Intake");
        assertThat(moved.getSequence()).isEqualTo(1);
        assertThat(google.events().get(EMMA, made.getId()).execute().getStart().getDateTime())
                .isEqualTo(new DateTime("2027-02-08T11:00:00+01:00"));
        refused(412, "conditionNotMet", () -> {
            var stale = google.events().delete(EMMA, made.getId());
            stale.getRequestHeaders().setIfMatch(made.getEtag());
            stale.execute();
        });
    }

    @Test
    @Tag("O-1")
    void an_id_is_taken_for_ever_and_a_deleted_event_can_be_revived() throws Exception {
        var named = event("Intake", 9).setId("abcdefghijklmnopqrstuv0123456789");
        google.events().insert(EMMA, named).execute();
        refused(409, "duplicate", () -> google.events().insert(EMMA, named).execute());
        google.events().delete(EMMA, named.getId()).execute();

        refused(
                410,
                "deleted",
                () -> google.events().delete(EMMA, named.getId()).execute());
        refused(409, "duplicate", () -> google.events().insert(EMMA, named).execute());
        refused(
                400,
                "invalid",
                () -> google.events()
                        .insert(EMMA, event("x", 9).setId("with-dash"))
                        .execute());
        refused(
                400,
                "invalid",
                () -> google.events()
                        .insert(EMMA, event("x", 9).setId("abcdef").setICalUID("a@b"))
                        .execute());
        assertThat(google.events().get(EMMA, named.getId()).execute().getStatus())
                .isEqualTo("cancelled");
        var revived = google.events()
                .update(EMMA, named.getId(), event("Back", 10).setStatus("confirmed"))
                .execute();
        assertThat(revived.getStatus()).isEqualTo("confirmed");
    }

    @Test
    @Tag("O-2")
    void changes_are_told_from_the_last_page_on() throws Exception {
        for (int hour = 8; hour < 13; hour++) {
            google.events().insert(EMMA, event("At " + hour, hour)).execute();
        }
        var first = google.events().list(EMMA).setMaxResults(3).execute();
        assertThat(first.getNextSyncToken()).isNull();
        var last = google.events()
                .list(EMMA)
                .setMaxResults(3)
                .setPageToken(first.getNextPageToken())
                .execute();
        assertThat(last.getItems()).hasSize(2);
        assertThat(last.getNextPageToken()).isNull();
        var gone = first.getItems().get(0).getId();
        google.events().delete(EMMA, gone).execute();

        var changes =
                google.events().list(EMMA).setSyncToken(last.getNextSyncToken()).execute();

        assertThat(changes.getItems())
                .extracting(Event::getId, Event::getStatus, Event::getSummary)
                .containsExactly(tuple(gone, "cancelled", null));
        refused(
                400,
                "invalid",
                () -> google.events()
                        .list(EMMA)
                        .setSyncToken(changes.getNextSyncToken())
                        .setTimeMin(new DateTime("2027-01-01T00:00:00Z"))
                        .execute());
        refused(
                400,
                "invalid",
                () -> google.events()
                        .list(EMMA)
                        .setPageToken(first.getNextPageToken())
                        .setQ("other")
                        .execute());
        laboratory.loseCursors();
        refused(
                410,
                "fullSyncRequired",
                () -> google.events()
                        .list(EMMA)
                        .setSyncToken(changes.getNextSyncToken())
                        .execute());
    }

    @Test
    @Tag("O-2")
    void some_lists_bring_no_sync_token() throws Exception {
        assertThat(google.events().list(EMMA).setQ("x").execute().getNextSyncToken())
                .isNull();
        assertThat(google.events()
                        .list(EMMA)
                        .setPrivateExtendedProperty(List.of("a=b"))
                        .execute()
                        .getNextSyncToken())
                .isNull();
        assertThat(google.events()
                        .list(EMMA)
                        .setTimeMin(new DateTime("2027-01-01T00:00:00Z"))
                        .execute()
                        .getNextSyncToken())
                .isNotNull();
    }

    @Test
    void a_series_that_is_moved_tells_what_became_of_each_time() throws Exception {
        var series = google.events()
                .insert(EMMA, event("Team", 9).setRecurrence(List.of("RRULE:FREQ=WEEKLY;COUNT=3")))
                .execute();
        var before = google.events().list(EMMA).setSingleEvents(true).execute();
        assertThat(before.getItems()).hasSize(3);
        var instance = before.getItems().get(1);
        google.events()
                .patch(EMMA, instance.getId(), new Event().setSummary("Elsewhere"))
                .execute();
        var one = google.events()
                .list(EMMA)
                .setSingleEvents(true)
                .setSyncToken(before.getNextSyncToken())
                .execute();
        assertThat(one.getItems()).extracting(Event::getSummary).containsExactly("Elsewhere");

        google.events()
                .patch(EMMA, series.getId(), new Event().setStart(time(14)).setEnd(time(15)))
                .execute();
        var all = google.events()
                .list(EMMA)
                .setSingleEvents(true)
                .setSyncToken(one.getNextSyncToken())
                .execute();

        assertThat(all.getItems())
                .filteredOn(event -> "cancelled".equals(event.getStatus()))
                .hasSize(3);
        assertThat(all.getItems())
                .filteredOn(event -> "confirmed".equals(event.getStatus()))
                .hasSize(3);
    }

    @Test
    void whoever_is_invited_gets_a_mail_when_that_is_asked_for() throws Exception {
        var invited = event("Intake", 9)
                .setAttendees(
                        List.of(new EventAttendee().setEmail("zoe@example.org"), new EventAttendee().setEmail(TOM)));
        var made = google.events().insert(EMMA, invited).setSendUpdates("none").execute();
        assertThat(laboratory.mailed()).isEmpty();
        google.events()
                .patch(EMMA, made.getId(), new Event().setSummary("Advice"))
                .setSendUpdates("externalOnly")
                .execute();
        google.events().delete(EMMA, made.getId()).setSendUpdates("all").execute();

        assertThat(laboratory.mailed())
                .containsExactly(
                        new GoogleLaboratory.Mailed("zoe@example.org", made.getId(), false),
                        new GoogleLaboratory.Mailed("zoe@example.org", made.getId(), true),
                        new GoogleLaboratory.Mailed(TOM, made.getId(), true));
    }

    @Test
    void a_list_of_guests_is_written_as_a_whole() throws Exception {
        var made = google.events()
                .insert(EMMA, event("Intake", 9).setAttendees(List.of(new EventAttendee().setEmail("zoe@example.org"))))
                .execute();
        var patched = google.events()
                .patch(EMMA, made.getId(), new Event().setAttendees(List.of(new EventAttendee().setEmail(TOM))))
                .execute();
        assertThat(patched.getAttendees()).extracting(EventAttendee::getEmail).containsExactly(TOM);
        google.events()
                .patch(
                        EMMA,
                        made.getId(),
                        new Event()
                                .setAttendees(List.of(
                                        new EventAttendee().setEmail(TOM),
                                        new EventAttendee().setEmail("a@example.org"))))
                .execute();
        var shortened =
                google.events().get(EMMA, made.getId()).setMaxAttendees(1).execute();
        assertThat(shortened.getAttendeesOmitted()).isTrue();
    }

    @Test
    void a_reader_writes_nothing_and_is_told_nothing_of_what_is_private() throws Exception {
        laboratory.share(TOM, EMMA, "reader");
        var secret = "Oncology";
        laboratory
                .owner(TOM)
                .add(
                        TOM,
                        ForeignEvent.at(secret, LocalDateTime.of(2027, 2, 8, 9, 0), LocalDateTime.of(2027, 2, 8, 10, 0))
                                .asPrivate());

        assertThat(google.events().list(TOM).execute().toString()).doesNotContain(secret);
        refused(
                403,
                "requiredAccessLevel",
                () -> google.events().insert(TOM, event("x", 9)).execute());
        laboratory.unshare(TOM, EMMA);
        refused(404, "notFound", () -> google.events().list(TOM).execute());
    }

    @Test
    void many_requests_travel_in_one() throws Exception {
        var told = new ArrayList<String>();
        var callback = new JsonBatchCallback<Event>() {
            @Override
            public void onSuccess(Event event, HttpHeaders headers) {
                told.add(event.getSummary());
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                told.add(error.getCode() + " " + error.getErrors().get(0).getReason());
            }
        };
        var batch = google.batch();
        google.events().insert(EMMA, event("One", 9)).queue(batch, callback);
        google.events().insert(EMMA, event("Two", 10)).queue(batch, callback);
        google.events().get(EMMA, "nothing").queue(batch, callback);
        batch.execute();

        assertThat(told).containsExactly("One", "Two", "404 notFound");
        assertThat(laboratory.requests()).isEqualTo(1);
    }

    @Test
    void free_and_busy_is_told_for_each_calendar_by_itself() throws Exception {
        google.events().insert(EMMA, event("Intake", 9)).execute();
        google.events().insert(EMMA, event("More", 10)).execute();
        google.events()
                .insert(EMMA, event("Free", 12).setTransparency("transparent"))
                .execute();
        var asked = new FreeBusyRequest()
                .setTimeMin(new DateTime("2027-02-08T00:00:00Z"))
                .setTimeMax(new DateTime("2027-02-09T00:00:00Z"))
                .setItems(new ArrayList<>(
                        List.of(new FreeBusyRequestItem().setId(EMMA), new FreeBusyRequestItem().setId(TOM))));

        var told = google.freebusy().query(asked).execute().getCalendars();

        assertThat(told.get(EMMA).getBusy()).hasSize(1);
        assertThat(told.get(EMMA).getBusy().get(0).getEnd()).isEqualTo(new DateTime("2027-02-08T10:00:00Z"));
        assertThat(told.get(TOM).getErrors().get(0).getReason()).isEqualTo("notFound");
        refused(
                400,
                "timeRangeTooLong",
                () -> google.freebusy()
                        .query(asked.clone().setTimeMax(new DateTime("2027-06-09T00:00:00Z")))
                        .execute());
    }

    @Test
    @Tag("O-4")
    void a_channel_has_an_id_of_its_own_and_an_end() throws Exception {
        var asked = new Channel()
                .setId("one")
                .setType("web_hook")
                .setAddress("https://office.example.nl/notices")
                .setParams(new HashMap<>(Map.of("ttl", "3600")));
        var channel = google.events().watch(EMMA, asked).execute();

        assertThat(channel.getExpiration())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).toEpochMilli());
        refused(
                400,
                "channelIdNotUnique",
                () -> google.events().watch(EMMA, asked).execute());
        refused(
                400,
                "webhookUrlNotHttps",
                () -> google.events()
                        .watch(EMMA, asked.clone().setId("two").setAddress("http://office.example.nl/"))
                        .execute());
        refused(
                400,
                "invalid",
                () -> google.events()
                        .watch(EMMA, asked.clone().setId("three").setToken("t".repeat(257)))
                        .execute());
        assertThat(laboratory.channels()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(laboratory.channels()).isZero();
    }

    @Test
    void an_import_brings_the_organizer_with_it_and_no_mail() throws Exception {
        var foreign = event("Elsewhere", 9)
                .setICalUID("foreign@example.org")
                .setOrganizer(new Event.Organizer().setEmail("boss@example.org"))
                .setAttendees(List.of(new EventAttendee().setEmail(EMMA)));
        var imported = google.events().calendarImport(EMMA, foreign).execute();

        assertThat(imported.getOrganizer().getEmail()).isEqualTo("boss@example.org");
        assertThat(google.events()
                        .list(EMMA)
                        .setICalUID("foreign@example.org")
                        .execute()
                        .getItems())
                .hasSize(1);
        assertThat(laboratory.mailed()).isEmpty();
    }

    @Test
    void what_the_documents_do_not_know_is_refused() throws Exception {
        assertThat(raw("GET", "calendar/v3/calendars/primary/events?colour=red", ""))
                .isEqualTo(400);
        assertThat(raw("GET", "calendar/v3/calendars/primary/happenings", "")).isEqualTo(400);
        assertThat(raw("GET", "calendar/v3/calendars/primary/events?maxResults=many", ""))
                .isEqualTo(400);
        assertThat(raw("POST", "calendar/v3/calendars/primary/events", "{\"sumary\":\"x\"}"))
                .isEqualTo(400);
        assertThat(raw("POST", "calendar/v3/calendars/primary/events", "{\"summary\":5}"))
                .isEqualTo(400);
        assertThat(raw("GET", "calendar/v3/calendars/primary/events?fields=items(", ""))
                .isEqualTo(400);
        assertThat(raw("GET", "calendar/v3/calendars/primary/events?fields=items(id)", ""))
                .isEqualTo(200);
        assertThat(raw("GET", "elsewhere", "")).isEqualTo(404);
    }

    private int raw(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(laboratory.address() + path))
                .header("Authorization", "Bearer t")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void what_goes_wrong_goes_wrong_as_google_says() throws Exception {
        laboratory.next(Trouble.answer(403, "userRateLimitExceeded", ""));
        refused(403, "userRateLimitExceeded", () -> google.calendarList().list().execute());
        laboratory.next(Trouble.answer(403, "quotaExceeded", ""));
        refused(403, "quotaExceeded", () -> google.calendarList().list().execute());
        laboratory.nextWrite(Trouble.afterwards(500, "backendError"));
        var named = event("Intake", 9).setId("abcdef");
        refused(500, "backendError", () -> google.events().insert(EMMA, named).execute());
        refused(409, "duplicate", () -> google.events().insert(EMMA, named).execute());
    }

    @Test
    void google_s_library_refreshes_by_the_kit_s_authorisation_server() throws Exception {
        try (var leave = OAuthLaboratory.start("office", "an office secret of thirty-two letters", Clock.systemUTC());
                var other = GoogleLaboratory.start(
                        clock, token -> leave.holder(token).map(OAuthLaboratory.Holder::user))) {
            other.open(EMMA, ZoneId.of("Europe/Berlin"));
            var tokens = TokenSet.of(leave.leave(EMMA, Set.of("openid")));
            leave.endAccessTokens();
            var refreshing = UserCredentials.newBuilder()
                    .setClientId("office")
                    .setClientSecret("an office secret of thirty-two letters")
                    .setRefreshToken(tokens.refresh())
                    .setTokenServerUri(leave.token())
                    .build();

            assertThat(client(other, refreshing).calendarList().list().execute().getItems())
                    .hasSize(1);
            assertThat(leave.refreshes()).isEqualTo(1);
        }
    }

    private static void refused(int status, String reason, ThrowingCallable call) {
        assertThatExceptionOfType(GoogleJsonResponseException.class)
                .isThrownBy(call)
                .satisfies(told -> {
                    assertThat(told.getStatusCode()).isEqualTo(status);
                    assertThat(told.getDetails().getErrors().get(0).getReason()).isEqualTo(reason);
                });
    }

    private static Event event(String title, int hour) {
        return new Event().setSummary(title).setStart(time(hour)).setEnd(time(hour + 1));
    }

    private static EventDateTime time(int hour) {
        return new EventDateTime()
                .setDateTime(new DateTime("2027-02-08T%02d:00:00+01:00".formatted(hour)))
                .setTimeZone("Europe/Berlin");
    }
}
