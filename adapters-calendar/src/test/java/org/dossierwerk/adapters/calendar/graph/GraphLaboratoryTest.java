package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import com.microsoft.graph.models.Subscription;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.graph.users.item.calendar.getschedule.GetSchedulePostRequestBody;
import com.microsoft.graph.users.item.events.item.cancel.CancelPostRequestBody;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.testkit.calendar.NoticeBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the laboratory of Graph is honest: Microsoft's own client for Java finds there what Microsoft describes. */
class GraphLaboratoryTest {

    private static final String IMMUTABLE = "IdType=\"ImmutableId\"";
    private static final String PROPERTY = "String {8f5b1c5e-7c0e-4f0a-9a55-3d1d5f0e6b42} Name Test";

    private final GraphSystem system = GraphSystem.byLeave();
    private final String token =
            system.account().secret().replaceFirst(".*\"access\":\"", "").replaceFirst("\".*", "");
    private final GraphServiceClient client = client();

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void an_event_is_told_as_it_was_written_in_the_zone_that_is_asked_for() {
        var created = anna().events().post(event("Gesprek", "2027-02-08T09:00:00", "W. Europe Standard Time"));

        assertThat(created.getStart().getDateTime()).isEqualTo("2027-02-08T08:00:00.0000000");
        assertThat(created.getStart().getTimeZone()).isEqualTo("UTC");
        assertThat(created.getOriginalStartTimeZone()).isEqualTo("W. Europe Standard Time");
        var there = anna().events()
                .byEventId(created.getId())
                .get(request -> request.headers.add("Prefer", "outlook.timezone=\"Tokyo Standard Time\""));
        assertThat(there.getStart().getDateTime()).isEqualTo("2027-02-08T17:00:00.0000000");
        assertThat(there.getSubject()).isEqualTo("Gesprek");
    }

    @Test
    void a_body_of_text_is_told_as_html_unless_text_is_preferred() {
        var event = event("Gesprek", "2027-02-08T09:00:00", "UTC");
        var body = new ItemBody();
        body.setContentType(BodyType.Text);
        body.setContent("1 < 2\n& more");
        event.setBody(body);

        var html = anna().events().post(event);
        var text = anna().events()
                .byEventId(html.getId())
                .get(request -> request.headers.add("Prefer", "outlook.body-content-type=\"text\""));

        assertThat(html.getBody().getContentType()).isEqualTo(BodyType.Html);
        assertThat(html.getBody().getContent()).contains("1 &lt; 2<br>");
        assertThat(text.getBody().getContent()).isEqualTo("1 < 2\r\n& more");
    }

    @Test
    @Tag("G-7")
    void each_write_gives_another_change_key_and_a_stale_one_is_refused() {
        var created = anna().events().post(event("First", "2027-02-08T09:00:00", "UTC"));
        var changed = anna().events().byEventId(created.getId()).patch(titled("Second"));

        assertThat(changed.getChangeKey()).isNotEqualTo(created.getChangeKey());
        assertThat(changed.getAdditionalData()).containsEntry("@odata.etag", "W/\"" + changed.getChangeKey() + "\"");
        refused(
                412,
                "ErrorIrresolvableConflict",
                () -> anna().events()
                        .byEventId(created.getId())
                        .patch(
                                titled("Third"),
                                request -> request.headers.add("If-Match", "W/\"" + created.getChangeKey() + "\"")));
        anna().events()
                .byEventId(created.getId())
                .patch(
                        titled("Third"),
                        request -> request.headers.add("If-Match", "W/\"" + changed.getChangeKey() + "\""));
    }

    @Test
    @Tag("G-1")
    void a_transaction_is_carried_out_once() {
        for (int i = 0; i < 2; i++) {
            var event = event("Once", "2027-02-08T09:00:00", "UTC");
            event.setTransactionId("7E163156-7762-4BEB-A1C6-729EA81755A7");
            if (i == 0) {
                assertThat(anna().events().post(event).getTransactionId()).startsWith("7E16");
            } else {
                refused(
                        409,
                        "ErrorDuplicateTransactionId",
                        () -> anna().events().post(event));
            }
        }
        assertThat(anna().events().get().getValue()).hasSize(1);
    }

    @Test
    @Tag("G-2")
    void an_id_is_immutable_when_that_is_preferred_and_case_matters() {
        var created = anna().events().post(event("One", "2027-02-08T09:00:00", "UTC"));
        var immutable =
                anna().events().byEventId(created.getId()).get(request -> request.headers.add("Prefer", IMMUTABLE));

        assertThat(immutable.getId()).isNotEqualTo(created.getId());
        assertThat(anna().events().byEventId(immutable.getId()).get().getSubject())
                .isEqualTo("One");
        refused(
                404,
                "ErrorItemNotFound",
                () -> anna().events()
                        .byEventId(immutable.getId().toLowerCase(Locale.ROOT))
                        .get());
    }

    @Test
    void extended_properties_are_told_on_request_and_found_by_their_values() {
        var event = event("Marked", "2027-02-08T09:00:00", "UTC");
        event.setSingleValueExtendedProperties(List.of(property("a/b/1")));
        var created = anna().events().post(event);
        anna().events().post(event("Other", "2027-02-08T09:00:00", "UTC"));

        assertThat(created.getSingleValueExtendedProperties()).isNull();
        for (var filter : List.of("ep/value eq 'A/B/1'", "startswith(ep/value, 'a/b/')")) {
            var found = anna().events().get(request -> {
                request.queryParameters.filter =
                        "singleValueExtendedProperties/Any(ep: ep/id eq '" + PROPERTY + "' and " + filter + ")";
                request.queryParameters.expand =
                        new String[] {"singleValueExtendedProperties($filter=id eq '" + PROPERTY + "')"};
                request.queryParameters.select = new String[] {"subject"};
            });
            assertThat(found.getValue()).singleElement().satisfies(one -> {
                assertThat(one.getSubject()).isEqualTo("Marked");
                assertThat(one.getStart()).isNull();
                assertThat(one.getSingleValueExtendedProperties().get(0).getValue())
                        .isEqualTo("a/b/1");
            });
        }
    }

    @Test
    void what_microsoft_does_not_describe_is_refused() {
        refused(400, "BadRequest", () -> {
            var event = event("Typo", "2027-02-08T09:00:00", "UTC");
            event.setAdditionalData(new HashMap<>(Map.of("subjct", "x")));
            anna().events().post(event);
        });
        refused(
                400,
                "BadRequest",
                () -> anna().events().get(request -> request.headers.add("Prefer", "outlook.timezon=\"UTC\"")));
        refused(
                400,
                "RequestBroker--ParseUri",
                () -> anna().events().get(request -> request.queryParameters.select = new String[] {"title"}));
        refused(400, "BadRequest", () -> anna().events().get(request -> request.queryParameters.search = "x"));
        refused(400, "BadRequest", () -> anna().messages().get());
        refused(
                400,
                "TimeZoneNotSupportedException",
                () -> anna().events().post(event("Zone", "2027-02-08T09:00:00", "Europe/Amsterdam")));
        refused(400, "ErrorInvalidRequest", () -> anna().events().post(event("Time", "2027-02-08T09:00:00Z", "UTC")));
        refused(
                400,
                "BadRequest",
                () -> anna().calendars()
                        .byCalendarId(system.calendar())
                        .calendarView()
                        .delta()
                        .get(request -> {
                            request.queryParameters.startDateTime = "2027-02-01T00:00:00Z";
                            request.queryParameters.endDateTime = "2027-03-01T00:00:00Z";
                            request.queryParameters.select = new String[] {"subject"};
                        }));
        assertThat(system.laboratory.complaints()).hasSize(5);
    }

    @Test
    void a_delta_goes_on_from_page_to_page_and_tells_what_was_removed() {
        var ids = new ArrayList<String>();
        for (int day = 1; day < 6; day++) {
            ids.add(anna().events()
                    .post(
                            event("Day " + day, "2027-02-0" + day + "T09:00:00", "UTC"),
                            request -> request.headers.add("Prefer", IMMUTABLE))
                    .getId());
        }
        var delta = anna().calendarView().delta();
        var first = delta.get(request -> {
            request.headers.add("Prefer", IMMUTABLE + ", odata.maxpagesize=2");
            request.queryParameters.startDateTime = "2027-02-01T00:00:00Z";
            request.queryParameters.endDateTime = "2027-03-01T00:00:00Z";
        });
        var told = new ArrayList<>(first.getValue());
        var page = first;
        while (page.getOdataNextLink() != null) {
            var link = page.getOdataNextLink();
            page = delta.withUrl(link)
                    .get(request -> request.headers.add("Prefer", IMMUTABLE + ", odata.maxpagesize=2"));
            told.addAll(page.getValue());
        }
        assertThat(told).extracting(Event::getId).containsExactlyElementsOf(ids);

        anna().events().byEventId(ids.get(2)).delete();
        var later = delta.withUrl(page.getOdataDeltaLink()).get(request -> request.headers.add("Prefer", IMMUTABLE));

        assertThat(later.getValue()).singleElement().satisfies(one -> {
            assertThat(one.getId()).isEqualTo(ids.get(2));
            assertThat(one.getAdditionalData()).containsKey("@removed");
        });
        system.faults.loseCursors();
        var lost = page.getOdataDeltaLink();
        refused(410, "SyncStateNotFound", () -> delta.withUrl(lost).get());
    }

    @Test
    void free_and_busy_times_are_told_for_twenty_mailboxes_and_less_than_62_days() {
        anna().events().post(event("Busy", "2027-02-08T09:00:00", "UTC"));

        var told = anna().calendar()
                .getSchedule()
                .post(schedule(
                        "2027-02-08T00:00:00", "2027-02-09T00:00:00", GraphSystem.USER, "nobody@office.example"));

        assertThat(told.getValue().get(0).getScheduleItems()).hasSize(1);
        assertThat(told.getValue().get(0).getWorkingHours().getTimeZone().getName())
                .isEqualTo("W. Europe Standard Time");
        assertThat(told.getValue().get(1).getError().getResponseCode()).isEqualTo("ErrorMailRecipientNotFound");
        refused(
                400,
                "ErrorInvalidTimeInterval",
                () -> anna().calendar()
                        .getSchedule()
                        .post(schedule("2027-02-01T00:00:00", "2027-04-04T00:00:00", GraphSystem.USER)));
        refused(
                400,
                "ErrorInvalidParameter",
                () -> anna().calendar()
                        .getSchedule()
                        .post(schedule(
                                "2027-02-01T00:00:00",
                                "2027-02-02T00:00:00",
                                "x".repeat(21).split(""))));
    }

    @Test
    void twenty_requests_go_in_one_and_each_has_its_own_answer() throws Exception {
        var batch = new BatchRequestContent(client);
        var good = batch.addBatchRequestStep(anna().calendars().toGetRequestInformation());
        var bad = batch.addBatchRequestStep(anna().events().byEventId("none").toGetRequestInformation());
        var made = batch.addBatchRequestStep(
                anna().events().toPostRequestInformation(event("In a batch", "2027-02-08T09:00:00", "UTC")));

        var answers = client.getBatchRequestBuilder().post(batch, null);

        assertThat(answers.getResponseById(good).code()).isEqualTo(200);
        assertThat(answers.getResponseById(bad).code()).isEqualTo(404);
        assertThat(answers.getResponseById(made).code()).isEqualTo(201);
        assertThat(anna().events().get().getValue())
                .extracting(Event::getSubject)
                .containsExactly("In a batch");
    }

    @Test
    @Tag("G-8")
    void a_subscription_begins_with_a_handshake_and_lasts_seven_days_at_most() throws Exception {
        refused(
                400,
                "ValidationError",
                () -> client.subscriptions()
                        .post(subscription(URI.create("http://127.0.0.1:1/nobody"), Duration.ofDays(3))));
        refused(
                400,
                "ValidationError",
                () -> client.subscriptions()
                        .post(subscription(URI.create("http://notices.example/"), Duration.ofDays(3))));
        try (var box = new NoticeBox((Push) system.provider())) {
            var granted = client.subscriptions().post(subscription(box.address(), Duration.ofDays(3)));
            assertThat(granted.getId()).isNotBlank();
            anna().events().post(event("Noticed", "2027-02-08T09:00:00", "UTC"));
            system.faults.deliverNotices();
            assertThat(box.notices()).hasSize(1);

            system.faults.disturbNotices(0, 100, true);
            anna().events().post(event("Twice", "2027-02-08T09:00:00", "UTC"));
            system.faults.deliverNotices();
            assertThat(box.notices()).hasSize(3);

            system.faults.tellLifecycle("reauthorizationRequired");
            system.clock.advance(Duration.ofDays(4));
            box.clear();
            system.faults.deliverNotices();
            assertThat(box.notices()).extracting(Push.Notice::kind).contains(Push.Kind.REAUTHORISE);
        }
    }

    @Test
    void guests_are_mailed_whatever_happens_to_a_meeting() {
        var event = event("Meeting", "2027-02-08T09:00:00", "UTC");
        event.setAttendees(List.of(guest("zoe@guests.example")));
        var created = anna().events().post(event);
        anna().events().byEventId(created.getId()).patch(titled("Moved"));
        anna().events().byEventId(created.getId()).delete();

        assertThat(system.mailbox.sent()).extracting(sent -> sent.callsOff()).containsExactly(false, false, true);
        var alone = anna().events().post(event("Alone", "2027-02-08T09:00:00", "UTC"));
        refused(
                400,
                "ErrorInvalidRequest",
                () -> anna().events().byEventId(alone.getId()).cancel().post(new CancelPostRequestBody()));
    }

    @Test
    void answers_come_compressed_and_faults_as_they_were_asked_for() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.laboratory.address() + "/v1.0/me/calendars"))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");

        for (int status : List.of(401, 403, 409, 429, 500, 503)) {
            system.faults.answerNext(status, Optional.of("0"));
            int before = system.faults.requests();
            refused(status, "Laboratory", () -> anna().calendars().get());
            assertThat(system.faults.requests() - before)
                    .as("tries after %s", status)
                    .isEqualTo(1);
        }
    }

    private UserItemRequestBuilder anna() {
        return client.users().byUserId(GraphSystem.USER);
    }

    private GraphServiceClient client() {
        var http = GraphHttp.client(GraphService.at(system.laboratory.address()));
        var tokens = new AccessTokenProvider() {
            @Override
            public String getAuthorizationToken(URI uri, Map<String, Object> context) {
                return token;
            }

            @Override
            public AllowedHostsValidator getAllowedHostsValidator() {
                return new AllowedHostsValidator("127.0.0.1");
            }
        };
        var adapter = new BaseGraphRequestAdapter(new BaseBearerTokenAuthenticationProvider(tokens), null, http);
        adapter.setBaseUrl(system.laboratory.address() + "/v1.0");
        return new GraphServiceClient(adapter);
    }

    private static void refused(int status, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ODataError.class, error -> {
            assertThat(error.getResponseStatusCode()).isEqualTo(status);
            assertThat(error.getError().getCode()).isEqualTo(code);
        });
    }

    private static Event event(String subject, String start, String zone) {
        var event = titled(subject);
        event.setStart(time(start, zone));
        event.setEnd(time(start.replace("T09", "T10"), zone));
        return event;
    }

    private static Event titled(String subject) {
        var event = new Event();
        event.setSubject(subject);
        return event;
    }

    private static DateTimeTimeZone time(String dateTime, String zone) {
        var time = new DateTimeTimeZone();
        time.setDateTime(dateTime);
        time.setTimeZone(zone);
        return time;
    }

    private static SingleValueLegacyExtendedProperty property(String value) {
        var property = new SingleValueLegacyExtendedProperty();
        property.setId(PROPERTY);
        property.setValue(value);
        return property;
    }

    private static Attendee guest(String email) {
        var address = new EmailAddress();
        address.setAddress(email);
        var attendee = new Attendee();
        attendee.setEmailAddress(address);
        return attendee;
    }

    private static GetSchedulePostRequestBody schedule(String start, String end, String... addresses) {
        var question = new GetSchedulePostRequestBody();
        question.setSchedules(List.of(addresses));
        question.setStartTime(time(start, "UTC"));
        question.setEndTime(time(end, "UTC"));
        question.setAvailabilityViewInterval(60);
        return question;
    }

    private Subscription subscription(URI address, Duration life) {
        var wanted = new Subscription();
        wanted.setChangeType("created,updated");
        wanted.setNotificationUrl(address.toString());
        wanted.setLifecycleNotificationUrl(address.toString());
        wanted.setResource("users/" + GraphSystem.USER + "/events");
        wanted.setClientState("a secret");
        wanted.setExpirationDateTime(
                OffsetDateTime.ofInstant(system.clock.instant().plus(life), ZoneOffset.UTC));
        return wanted;
    }
}
