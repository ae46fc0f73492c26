package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** That the laboratory of Graph takes no request for a good one that Microsoft would refuse, whoever writes it. */
@Tag("BEY-14")
class GraphLaboratoryRefusesTest {

    private static final String START = "'start':{'dateTime':'2027-02-08T09:00:00','timeZone':'UTC'}";
    private static final String END = "'end':{'dateTime':'2027-02-08T10:00:00','timeZone':'UTC'}";
    private static final String WATCHED =
            "'changeType':'updated','resource':'users/anna@office.example/events','expirationDateTime':'2026-11-21T09:00:00Z'";

    private final GraphSystem system = GraphSystem.byLeave();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = JsonMapper.shared()
            .readTree(system.account().secret())
            .get("access")
            .asString();

    @AfterEach
    void close() {
        system.close();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(system.laboratory.address() + "/v1.0" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String created() throws IOException, InterruptedException {
        var answer =
                send("POST", "/users/" + GraphSystem.USER + "/events", "{'subject':'x'," + START + "," + END + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'subject':5",
                "'showAs':'nonsense'",
                "'start':{'dateTime':'2027-02-08T09:00:00','timezone':'UTC'}",
                "'end':{'dateTime':'2027-02-08T08:00:00','timeZone':'UTC'}",
                "'attendees':[{'emailAddress':'emma@client.example'}]",
                "'id':'chosen'"
            })
    void an_event_is_not_created_from_what_is_none(String wrong) throws Exception {
        var right = (wrong.startsWith("'start'") ? "" : START + ",") + (wrong.startsWith("'end'") ? "" : END + ",");

        refused(send("POST", "/users/" + GraphSystem.USER + "/events", "{" + right + wrong + "}"));
        assertThat(system.owner().all(system.calendar())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'transactionId':'7E163156-7762-4BEB-A1C6-729EA81755A7'",
                "'start':{'dateTime':'2027-02-08T09:00:00','timeZone':'UTC'}",
                "'subject':5"
            })
    void an_event_is_not_changed_to_what_is_none(String wrong) throws Exception {
        refused(send("PATCH", "/users/" + GraphSystem.USER + "/events/" + created(), "{" + wrong + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'clientState':'word'",
                "'notificationUrl':'http://desk.example.nl/notices'",
                "'notificationUrl':'http://127.0.0.1:9/notices','clientState':5",
                "'notificationUrl':'http://127.0.0.1:9/notices','surprise':'x'"
            })
    void nothing_is_watched_for_whom_cannot_be_told(String rest) throws Exception {
        var answer = send("POST", "/subscriptions", "{" + WATCHED + "," + rest + "}");

        refused(answer);
        assertThat(answer.body())
                .contains(
                        rest.contains("desk.example.nl")
                                ? "must be https"
                                : rest.contains("surprise") || rest.contains("5") ? "subscription" : "wants");
    }

    @Test
    @Tag("G-3")
    void a_token_of_changes_stands_alone() throws Exception {
        var path = "/users/" + GraphSystem.USER + "/calendars/" + system.calendar() + "/calendarView/delta?";
        var window = "startDateTime=2027-02-01T00:00:00Z&endDateTime=2027-03-01T00:00:00Z";
        var link = JsonMapper.shared()
                .readTree(send("GET", path + window, "").body())
                .get("@odata.deltaLink")
                .asString();
        var token = link.substring(link.indexOf('?') + 1).replace("$", "%24");

        assertThat(send("GET", path + token, "").statusCode()).isEqualTo(200);
        refused(send("GET", path + token + "&" + window, ""));
    }

    @Test
    void an_event_in_a_calendar_that_is_only_read_is_not_changed_either() throws Exception {
        var event =
                ForeignEvent.at("x", LocalDateTime.parse("2027-02-08T09:00"), LocalDateTime.parse("2027-02-08T10:00"));
        var id = system.owner().add(system.readOnlyCalendar().orElseThrow(), event);
        var path = "/users/" + GraphSystem.USER + "/events/" + id;

        assertThat(send("PATCH", path, "{'subject':'y'}").statusCode()).isEqualTo(403);
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(403);
        assertThat(send("GET", path, "").body()).contains("\"subject\":\"x ");
    }

    @Test
    void a_calendar_that_is_only_read_is_not_written_to() throws Exception {
        var path = "/users/" + GraphSystem.USER + "/calendars/"
                + system.readOnlyCalendar().orElseThrow() + "/events";

        assertThat(send("POST", path, "{'subject':'x'," + START + "," + END + "}")
                        .statusCode())
                .isEqualTo(403);
    }
}
