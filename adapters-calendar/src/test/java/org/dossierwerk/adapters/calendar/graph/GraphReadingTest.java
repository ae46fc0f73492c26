package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Shown;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Weekly;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.Mirror;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is particular to reading calendars by Graph (CALENDAR G-3 to G-5, G-8 to G-11). */
class GraphReadingTest {

    private static final TimeSlot MONTH =
            new TimeSlot(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));
    private static final LocalDateTime NINE = LocalDateTime.of(2027, 2, 1, 9, 0);

    private final GraphSystem system = GraphSystem.byLeave();

    @AfterEach
    void close() {
        system.close();
        assertThat(system.laboratory.complaints()).isEmpty();
    }

    @Test
    @Tag("CT-31")
    @Tag("CAL-7")
    void no_text_is_asked_for_when_only_times_are_wanted() {
        system.owner().add(system.calendar(), ForeignEvent.at("Oncology", NINE, NINE.plusHours(1)));

        ((BusyTimes) system.provider()).busy(system.account(), Set.of(system.calendar()), MONTH);

        assertThat(system.laboratory.asked())
                .filteredOn(one -> one.contains("calendarView"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one)
                        .contains("$select=")
                        .doesNotContain("subject")
                        .doesNotContain("body,")
                        .doesNotContain("location")
                        .doesNotContain("attendees"));
    }

    @Test
    @Tag("CT-32")
    @Tag("G-3")
    void an_occurrence_counts_as_its_series_does_also_when_the_series_stood_on_an_earlier_page() {
        system.faults.pageSize(1);
        system.owner()
                .add(
                        system.calendar(),
                        ForeignEvent.at("Lunch", NINE, NINE.plusHours(1))
                                .shown(Shown.FREE)
                                .every(Weekly.times(3)));
        system.owner()
                .add(
                        system.calendar(),
                        ForeignEvent.at("Perhaps", NINE, NINE.plusHours(1))
                                .shown(Shown.TENTATIVE)
                                .every(Weekly.times(2)));
        var mirror = new Mirror((ChangeFeed) system.provider(), system.account(), system.calendar(), MONTH);

        mirror.catchUp();

        assertThat(mirror.taken())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.availability()).isEqualTo(Availability.TENTATIVE));
        assertThat(mirror.items()).hasSize(5);
    }

    @Test
    @Tag("G-3")
    void a_series_that_is_deleted_takes_its_occurrences_along() {
        var series = system.owner()
                .add(
                        system.calendar(),
                        ForeignEvent.at("Team", NINE, NINE.plusHours(1)).every(Weekly.times(3)));
        var mirror = new Mirror((ChangeFeed) system.provider(), system.account(), system.calendar(), MONTH);
        mirror.catchUp();
        assertThat(mirror.items()).hasSize(3);

        system.owner().delete(system.calendar(), series);
        mirror.catchUp();

        assertThat(mirror.items()).isEmpty();
    }

    @Test
    @Tag("CT-25")
    @Tag("G-5")
    @Tag("G-9")
    @Tag("CAL-8")
    void a_whole_day_in_a_mailbox_with_rules_of_its_own_is_uncertain_and_not_lost() {
        var zone = ZoneId.of("Antarctica/Troll");
        var mailbox = system.laboratory.addMailboxWithRulesOfItsOwn("odd@office.example", zone);
        var account = new KeptAccount(null, mailbox.address(), system.laboratory.leave(mailbox.address()));
        var day = LocalDate.of(2027, 2, 8);
        system.laboratory
                .owner(mailbox)
                .add(
                        mailbox.standardCalendar(),
                        ForeignEvent.days("Away", day, day).in(zone, ForeignEvent.ZoneForm.SPELLED_OUT));

        var busy = ((BusyTimes) system.provider()).busy(account, Set.of(mailbox.standardCalendar()), MONTH);

        assertThat(busy.times()).singleElement().satisfies(one -> {
            assertThat(one.availability()).isEqualTo(Availability.UNCERTAIN);
            assertThat(one.slot().start())
                    .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        });
    }

    @Test
    @Tag("G-5")
    void whole_days_last_from_midnight_to_midnight_where_the_mailbox_is_and_end_before_the_last_midnight() {
        var year = new TimeSlot(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
        var short23 = LocalDate.of(2027, 3, 28);
        var long25 = LocalDate.of(2027, 10, 31);
        system.owner().add(system.calendar(), ForeignEvent.days("Away", short23, short23));
        system.owner().add(system.calendar(), ForeignEvent.days("Fair", long25.minusDays(1), long25));

        var busy = ((BusyTimes) system.provider()).busy(system.account(), Set.of(system.calendar()), year);

        assertThat(busy.times())
                .extracting(ChangeFeed.Occurrence::slot)
                .containsExactly(
                        new TimeSlot(Instant.parse("2027-03-27T23:00:00Z"), Instant.parse("2027-03-28T22:00:00Z")),
                        new TimeSlot(Instant.parse("2027-10-29T22:00:00Z"), Instant.parse("2027-10-31T23:00:00Z")));
        var mirror = new Mirror((ChangeFeed) system.provider(), system.account(), system.calendar(), year);
        mirror.catchUp();
        assertThat(mirror.taken()).isEqualTo(busy.times());
    }

    @Test
    @Tag("CT-01")
    void more_calendars_than_fit_on_a_page_are_told() {
        for (int i = 0; i < 120; i++) {
            system.mailbox.addCalendar("Calendar " + i);
        }

        assertThat(system.provider().calendars(system.account()))
                .hasSize(123)
                .extracting(RemoteCalendar::zone)
                .containsOnly(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_cursor_that_leads_elsewhere_is_lost_and_nobody_is_asked() {
        int before = system.faults.requests();
        for (var cursor : List.of(
                "http://127.0.0.1:1/v1.0/users/x/calendars/y/calendarView/delta()?$deltatoken=1",
                "https://graph.microsoft.com/v1.0/users/x",
                system.laboratory.address() + ".evil.example/v1.0/users/x",
                "@evil.example",
                "")) {
            assertThat(((ChangeFeed) system.provider()).pull(system.account(), system.calendar(), cursor, MONTH))
                    .isEqualTo(new ChangeFeed.CursorLost());
        }

        assertThat(system.faults.requests()).isEqualTo(before);
    }

    @Test
    @Tag("CT-42")
    @Tag("G-8")
    void what_becomes_of_a_subscription_is_read() throws Exception {
        var push = (Push) system.provider();
        for (var told : Map.of(
                        "missed", Push.Kind.MISSED,
                        "subscriptionRemoved", Push.Kind.ENDED,
                        "reauthorizationRequired", Push.Kind.REAUTHORISE)
                .entrySet()) {
            var body = "{\"value\":[{\"subscriptionId\":\"7\",\"clientState\":\"s\",\"lifecycleEvent\":\""
                    + told.getKey() + "\"}]}";

            assertThat(push.read(received(Map.of(), body)).notices())
                    .containsExactly(new Push.Notice("7", "s", told.getValue()));
        }
    }

    @Test
    @Tag("CT-41")
    @Tag("G-8")
    void a_word_to_be_read_back_is_plain_text_or_not_read_back() {
        var push = (Push) system.provider();

        assertThat(push.read(received(Map.of("validationToken", "Validation: a b+c"), ""))
                        .answer())
                .isEqualTo("Validation: a b+c");
        assertThat(push.read(received(Map.of("validationToken", "<script>"), ""))
                        .answer())
                .isEmpty();
        assertThat(push.read(received(Map.of("validationToken", "x".repeat(2000)), ""))
                        .answer())
                .isEmpty();
    }

    @Test
    @Tag("G-11")
    void an_application_by_itself_asks_for_a_token_once_and_for_another_when_it_is_refused() {
        try (var alone = GraphSystem.asApplication()) {
            assertThat(alone.provider()).isNotInstanceOf(Consent.class);
            alone.provider().calendars(alone.account());
            alone.provider().calendars(alone.account());
            assertThat(alone.oauth.tokenRequests()).isEqualTo(1);

            alone.oauth.endAccessTokens();

            assertThat(alone.provider().calendars(alone.account())).hasSize(3);
            assertThat(alone.oauth.tokenRequests()).isEqualTo(2);
            assertThat(alone.laboratory.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("G-11")
    void a_mailbox_that_is_not_there_has_to_be_linked_anew() {
        try (var alone = GraphSystem.asApplication()) {
            var nobody = new KeptAccount(null, "nobody@office.example", "none");

            assertThatThrownBy(() -> alone.provider().calendars(nobody))
                    .isInstanceOfSatisfying(
                            ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.RECONNECT));
        }
    }

    @Test
    @Tag("G-11")
    void nobody_elses_mailbox_is_open_to_whoever_gave_leave_for_their_own() {
        system.laboratory.addMailbox("ben@office.example", ZoneOffset.UTC);
        var wrong = new KeptAccount(null, "ben@office.example", system.account().secret());

        assertThatThrownBy(() -> system.provider().calendars(wrong))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.RECONNECT));
    }

    @Test
    @Tag("CAL-11")
    void whoever_may_see_no_calendar_at_all_has_to_be_let_in_anew_and_whoever_may_see_some_has_not() {
        var less = new KeptAccount(null, GraphSystem.USER, system.oauth.leave(GraphSystem.USER, Set.of("openid")));
        var feed = (ChangeFeed) system.provider();

        assertThatThrownBy(() -> feed.pull(less, system.calendar(), null, MONTH))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.RECONNECT));

        system.faults.makeUnreadable(system.calendar());
        assertThatThrownBy(() -> feed.pull(system.account(), system.calendar(), null, MONTH))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
    }

    private static Push.Received received(Map<String, String> query, String body) {
        return new Push.Received(Map.of(), query, body.getBytes(StandardCharsets.UTF_8));
    }
}
