package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Weekly;
import org.dossierwerk.application.testkit.calendar.Mirror;
import org.dossierwerk.application.testkit.calendar.NoticeBox;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every request to Graph says, whatever it is for. */
class GraphRequestsTest {

    private static final TimeSlot MONTH =
            new TimeSlot(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));
    private static final LocalDateTime NINE = LocalDateTime.of(2027, 2, 8, 9, 0);
    private static final String SECRET = "qN3vX0a7Lw2Zr8Yt5Kc9Hs4Pd1Gf6Jm";

    private final GraphSystem system = GraphSystem.byLeave();
    private final EntryKey key = new EntryKey(UUID.randomUUID(), UUID.randomUUID(), 0);

    @AfterEach
    void close() {
        system.close();
        assertThat(system.laboratory.complaints()).isEmpty();
    }

    @Test
    @Tag("G-2")
    void an_item_has_one_id_whoever_tells_it() throws Exception {
        try (var box = new NoticeBox(push())) {
            push().subscribe(system.account(), system.calendar(), box.address(), SECRET);
            everything();

            assertThat(asking("Prefer", "/events", "/calendarView", "POST /v1.0/subscriptions"))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(one -> assertThat(one).contains("IdType=\"ImmutableId\""));
        }
    }

    @Test
    @Tag("G-4")
    void times_are_asked_for_in_utc() {
        everything();

        assertThat(asking("Prefer", "/events", "/calendarView", "/getSchedule"))
                .filteredOn(one -> !one.startsWith("DELETE"))
                .hasSizeGreaterThan(6)
                .allSatisfy(one -> assertThat(one).contains("outlook.timezone=\"UTC\""));
    }

    @Test
    @Tag("G-6")
    void an_entry_of_ours_has_nobody_to_be_mailed_to() {
        everything();

        assertThat(system.laboratory.asked())
                .noneMatch(one -> one.contains("attendees\""))
                .noneMatch(one -> one.contains("/cancel"));
        assertThat(system.mailbox.sent()).isEmpty();
    }

    @Test
    @Tag("G-7")
    void what_changes_an_entry_says_which_state_of_it_is_meant() {
        everything();

        assertThat(asking("If-Match", "PATCH /v1.0/users", "DELETE /v1.0/users"))
                .hasSizeGreaterThan(2)
                .allSatisfy(one -> assertThat(one).contains("W/\""));
    }

    @Test
    @Tag("G-8")
    void a_subscription_is_for_a_mailbox_with_a_way_to_tell_what_becomes_of_it() throws Exception {
        try (var box = new NoticeBox(push())) {
            var granted = push().subscribe(system.account(), system.calendar(), box.address(), SECRET);

            assertThat(granted.until())
                    .isBetween(
                            system.clock.instant().plus(Duration.ofDays(6)),
                            system.clock.instant().plus(Duration.ofMinutes(10_080)));
            assertThat(subscriptions())
                    .singleElement()
                    .asString()
                    .contains("\"resource\":\"/users/" + GraphSystem.USER + "/events\"")
                    .contains("\"changeType\":\"created,updated,deleted\"")
                    .contains("\"clientState\":\"" + SECRET + "\"")
                    .contains("\"notificationUrl\":\"" + box.address() + "\"")
                    .contains("\"lifecycleNotificationUrl\":\"" + box.address() + "\"");
        }
    }

    @Test
    @Tag("G-8")
    void what_becomes_of_a_subscription_comes_to_the_same_address() throws Exception {
        try (var box = new NoticeBox(push())) {
            var granted = push().subscribe(system.account(), system.calendar(), box.address(), SECRET);
            box.clear();

            for (var event : List.of("missed", "subscriptionRemoved", "reauthorizationRequired")) {
                system.faults.tellLifecycle(event);
            }
            system.faults.deliverNotices();

            assertThat(box.notices())
                    .containsExactlyInAnyOrder(
                            new Push.Notice(granted.id(), SECRET, Push.Kind.MISSED),
                            new Push.Notice(granted.id(), SECRET, Push.Kind.ENDED),
                            new Push.Notice(granted.id(), SECRET, Push.Kind.REAUTHORISE));
        }
    }

    @Test
    @Tag("G-9")
    void free_and_busy_times_are_asked_for_one_mailbox_and_an_hour() {
        everything();

        assertThat(system.laboratory.asked())
                .filteredOn(one -> one.contains("/getSchedule"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one)
                        .containsIgnoringCase("\"schedules\":[\"" + GraphSystem.USER + "\"]")
                        .contains("2000-01-01T00:00:00")
                        .contains("2000-01-01T01:00:00"));
    }

    @Test
    @Tag("G-10")
    @Tag("CT-37")
    void no_more_requests_are_under_way_than_microsoft_allows() throws Exception {
        system.faults.delay(Duration.ofMillis(30));
        var threads = Executors.newFixedThreadPool(12);
        try {
            var reads = IntStream.range(0, 24)
                    .<Callable<Object>>mapToObj(i -> () -> system.provider().calendars(system.account()))
                    .toList();
            for (var read : threads.invokeAll(reads)) {
                read.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(system.faults.mostAtOnce()).isBetween(2, 4);
    }

    /** One of each kind of request but those of subscriptions. */
    private void everything() {
        var team = ForeignEvent.at("Team", NINE, NINE.plusHours(1)).every(Weekly.times(2));
        system.owner().add(system.calendar(), team);
        system.owner().add(system.calendar(), ForeignEvent.days("Away", NINE.toLocalDate(), NINE.toLocalDate()));
        var ref = store(entry(null, 9));
        store(entry(null, 9));
        var moved = store(entry(ref, 11));
        system.owner().retitle(system.calendar(), moved.id(), "Mine");
        assertThat(system.provider().put(system.account(), entry(moved, 12))).isInstanceOf(Write.Conflict.class);
        var mirror = new Mirror((ChangeFeed) system.provider(), system.account(), system.calendar(), MONTH);
        mirror.catchUp();
        mirror.catchUp();
        ((BusyTimes) system.provider()).busy(system.account(), Set.of(system.calendar()), MONTH);
        var standing = system.provider()
                .find(system.account(), system.calendar(), key)
                .orElseThrow()
                .ref();
        system.provider().remove(system.account(), standing);
    }

    private List<String> asking(String header, String... parts) {
        return system.laboratory.asked(header).stream()
                .filter(one -> List.of(parts).stream().anyMatch(one::contains))
                .toList();
    }

    private List<String> subscriptions() {
        return system.laboratory.asked().stream()
                .filter(one -> one.startsWith("POST /v1.0/subscriptions"))
                .toList();
    }

    private Push push() {
        return (Push) system.provider();
    }

    private Entry entry(@Nullable EntryRef known, int hour) {
        var time = AgreedTime.at(NINE.withHour(hour), CalendarSystem.ZONE, Duration.ofHours(1), null);
        var content = new CalendarEntry(key.appointment(), hour, time, "Intake", "Room 3", "Bring the payslips");
        return new Entry(key, system.calendar(), known, content, List.of());
    }

    private EntryRef store(Entry entry) {
        return ((Write.Stored) system.provider().put(system.account(), entry)).ref();
    }
}
