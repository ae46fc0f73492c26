package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.storage.CalendarReadings.Item;
import org.dossierwerk.application.port.storage.CalendarReadings.Leased;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.CalendarReadings.Taken;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.storage.CalendarSecrets.Asked;
import org.dossierwerk.application.port.storage.CalendarSubscriptions.Kept;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of links beside what people chose: secrets, turns, and what was read. */
public interface CalendarStateContract extends StorageContract {

    Duration LEASE = Duration.ofMinutes(2);

    private CalendarLinkId link() {
        var id = new CalendarLinkId(UUID.randomUUID());
        stores().calendarLinks()
                .save(CalendarLink.begin(
                        id, ExampleOffice.in(stores()).adviser(), "caldav", null, "anna", NOW));
        return id;
    }

    @Test
    @Tag("CAL-12")
    default void a_secret_is_kept_exchanged_by_one_at_a_time_and_erased() {
        var link = link();
        var secrets = stores().calendarSecrets();
        assertThat(secrets.find(link)).isEmpty();
        assertThat(secrets.takeTurn(link, UUID.randomUUID(), LEASE)).isFalse();
        secrets.keep(link, "sealed 1");
        var mine = UUID.randomUUID();
        assertThat(secrets.takeTurn(link, mine, LEASE)).isTrue();
        assertThat(secrets.takeTurn(link, UUID.randomUUID(), LEASE)).isFalse();
        secrets.giveBack(link, UUID.randomUUID());
        assertThat(secrets.takeTurn(link, UUID.randomUUID(), LEASE)).isFalse();
        secrets.giveBack(link, mine);
        assertThat(secrets.takeTurn(link, mine, LEASE)).isTrue();
        timePasses(LEASE);
        assertThat(secrets.takeTurn(link, mine, LEASE)).isTrue();
        secrets.keep(link, "sealed 2");
        assertThat(secrets.takeTurn(link, mine, LEASE)).isTrue();
        assertThat(secrets.find(link)).contains("sealed 2");
        assertThat(secrets.exchanged(link, mine, "sealed 3")).isTrue();
        assertThat(secrets.find(link)).contains("sealed 3");
        secrets.erase(link);
        assertThat(secrets.find(link)).isEmpty();
    }

    @Test
    @Tag("CAL-12")
    default void what_comes_of_an_exchange_is_not_kept_when_another_secret_came_or_none_is_left() {
        var link = link();
        var secrets = stores().calendarSecrets();
        secrets.keep(link, "sealed 1");
        var mine = UUID.randomUUID();
        assertThat(secrets.takeTurn(link, mine, LEASE)).isTrue();
        secrets.keep(link, "given anew");
        assertThat(secrets.exchanged(link, mine, "too late")).isFalse();
        assertThat(secrets.find(link)).contains("given anew");

        assertThat(secrets.takeTurn(link, mine, LEASE)).isTrue();
        timePasses(LEASE);
        assertThat(secrets.takeTurn(link, UUID.randomUUID(), LEASE)).isTrue();
        assertThat(secrets.exchanged(link, mine, "too late")).isFalse();

        secrets.erase(link);
        assertThat(secrets.exchanged(link, mine, "too late")).isFalse();
        assertThat(secrets.find(link)).isEmpty();
    }

    @Test
    default void whoever_was_sent_comes_back_once_and_in_time() {
        var adviser = ExampleOffice.in(stores()).adviser();
        var secrets = stores().calendarSecrets();
        var asked = new Asked(
                "a".repeat(64), new CalendarLinkId(UUID.randomUUID()), adviser, "google", "sealed", NOW);
        var late = new Asked("b".repeat(64), asked.link(), adviser, "google", "sealed", NOW);
        secrets.asked(asked);
        secrets.asked(late);
        assertThat(secrets.cameBack("c".repeat(64), NOW)).isEmpty();
        assertThat(secrets.cameBack(asked.stateHash(), NOW)).contains(asked);
        assertThat(secrets.cameBack(asked.stateHash(), NOW)).isEmpty();
        assertThat(secrets.cameBack(late.stateHash(), NOW.plusSeconds(1))).isEmpty();
        assertThat(secrets.cameBack(late.stateHash(), NOW)).isEmpty();
    }

    @Test
    @Tag("CAL-9")
    default void of_one_account_one_has_the_lane() {
        var link = link();
        var lanes = stores().calendarLanes();
        var mine = UUID.randomUUID();
        assertThat(lanes.isFree(link)).isTrue();
        assertThat(lanes.take(link, mine, LEASE)).isEmpty();
        assertThat(lanes.isFree(link)).isFalse();
        assertThat(lanes.take(link, UUID.randomUUID(), LEASE))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), LEASE));
        assertThat(lanes.take(link(), UUID.randomUUID(), LEASE)).isEmpty();
        lanes.release(link, UUID.randomUUID());
        assertThat(lanes.take(link, UUID.randomUUID(), LEASE)).isPresent();
        lanes.release(link, mine);
        assertThat(lanes.isFree(link)).isTrue();
        assertThat(lanes.take(link, mine, LEASE)).isEmpty();
        timePasses(LEASE);
        assertThat(lanes.take(link, UUID.randomUUID(), LEASE)).isEmpty();
    }

    @Test
    @Tag("CAL-10")
    default void nobody_has_it_while_the_system_asked_us_to_wait() {
        var link = link();
        var lanes = stores().calendarLanes();
        assertThat(lanes.held(link)).isEmpty();
        lanes.hold(link, Duration.ofHours(1));
        lanes.hold(link, Duration.ofMinutes(1));
        assertThat(lanes.isFree(link)).isFalse();
        assertThat(lanes.held(link))
                .hasValueSatisfying(wait ->
                        assertThat(wait).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60)));
        assertThat(lanes.take(link, UUID.randomUUID(), LEASE))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofMinutes(59)));
        timePasses(Duration.ofHours(1));
        assertThat(lanes.take(link, UUID.randomUUID(), LEASE)).isEmpty();
        lanes.hold(link, Duration.ofHours(1));
        lanes.open(link);
        assertThat(lanes.held(link)).isEmpty();
    }

    @Test
    default void a_success_ends_what_went_wrong() {
        var link = link();
        var lanes = stores().calendarLanes();
        var failure = new Failure(NOW, FailureKind.NOT_NOW, "503 \"Later\"");
        assertThat(lanes.course(link)).isEmpty();
        lanes.failed(link, failure);
        assertThat(lanes.course(link)).hasValueSatisfying(course -> {
            assertThat(course.failure()).isEqualTo(failure);
            assertThat(course.lastSuccess()).isNull();
        });
        lanes.succeeded(link, NOW);
        assertThat(lanes.course(link)).hasValueSatisfying(course -> {
            assertThat(course.failure()).isNull();
            assertThat(course.lastSuccess()).isEqualTo(NOW);
        });
        lanes.forget(link);
        assertThat(lanes.course(link)).isEmpty();
    }

    @Test
    @Tag("CAL-5")
    default void a_reading_is_leased_once_and_keeps_how_far_it_came() {
        var link = link();
        var readings = stores().calendarReadings();
        readings.choose(link, Set.of("Agenda"));
        readings.choose(link, Set.of("Agenda"));
        var leased = readings.lease(LEASE).orElseThrow();
        assertThat(leased.reading()).isEqualTo(Reading.fresh(link, "Agenda"));
        assertThat(readings.lease(LEASE)).isEmpty();
        var further = leased.reading()
                .listingAnew(new TimeSlot(NOW, NOW.plusSeconds(3600)))
                .onwards("cursor 1", 3);
        assertThat(readings.goOn(leased.with(further), LEASE)).isTrue();
        assertThat(readings.of(link)).containsExactly(further);
        timePasses(LEASE);
        var again = readings.lease(LEASE).orElseThrow();
        assertThat(again.reading()).isEqualTo(further);
        assertThat(readings.goOn(leased, LEASE)).isFalse();
        assertThat(readings.finish(leased, Duration.ZERO)).isFalse();
        var failed = further.complete(NOW).failed(new Failure(NOW, FailureKind.REFUSED, "nonsense"), false);
        assertThat(readings.finish(again.with(failed), Duration.ofMinutes(5))).isTrue();
        assertThat(readings.lease(LEASE)).isEmpty();
        assertThat(readings.of(link)).containsExactly(failed);
        timePasses(Duration.ofMinutes(5));
        assertThat(readings.lease(LEASE)).map(Leased::reading).contains(failed);
    }

    @Test
    @Tag("CT-41")
    default void what_is_hastened_is_read_at_once_and_once_more_when_it_is_being_read() {
        var link = link();
        var readings = stores().calendarReadings();
        readings.choose(link, Set.of("Agenda", "Other"));
        var one = readings.lease(LEASE).orElseThrow();
        var other = readings.lease(LEASE).orElseThrow();
        readings.finish(one, Duration.ofHours(1));
        readings.hasten(link, other.reading().calendar());
        assertThat(readings.lease(LEASE)).isEmpty();
        readings.finish(other, Duration.ofHours(1));
        var hastened = readings.lease(LEASE).orElseThrow();
        assertThat(hastened.reading().calendar()).isEqualTo(other.reading().calendar());
        readings.finish(hastened, Duration.ofHours(1));
        assertThat(readings.lease(LEASE)).isEmpty();
        readings.restart(link);
        assertThat(readings.lease(LEASE)).hasValueSatisfying(restarted -> assertThat(
                        restarted.reading().mayBeEmpty())
                .isTrue());
        assertThat(readings.lease(LEASE)).isPresent();
    }

    @Test
    @Tag("CAL-7")
    default void of_items_the_taken_times_are_kept_until_a_listing_no_longer_tells_of_them() {
        var link = link();
        var adviser = List.of(adviserOf(link));
        var readings = stores().calendarReadings();
        readings.choose(link, Set.of("Agenda", "Other"));
        var morning = taken(0, Availability.BUSY);
        var noon = taken(3, Availability.TENTATIVE);
        readings.put(
                link,
                "Agenda",
                1,
                List.of(new Item("series", List.of(noon, morning)), new Item("free", List.of())));
        readings.put(link, "Other", 1, List.of(new Item("series", List.of(taken(6, Availability.UNCERTAIN)))));
        var all = new TimeSlot(NOW, NOW.plusSeconds(90_000));
        assertThat(readings.busy(adviser, all)).hasSize(3);
        assertThat(readings.busy(adviser, morning.slot())).singleElement().satisfies(busy -> {
            assertThat(busy.slot()).isEqualTo(morning.slot());
            assertThat(busy.availability()).isEqualTo(Availability.BUSY);
        });
        assertThat(readings.busy(List.of(), all)).isEmpty();
        readings.put(link, "Agenda", 2, List.of(new Item("series", List.of(morning))));
        assertThat(readings.before(link, "Agenda", 2)).containsExactly("free");
        assertThat(readings.removeBefore(link, "Agenda", 2)).containsExactly("free");
        assertThat(readings.busy(adviser, all)).hasSize(2);
        readings.remove(link, "Agenda", List.of("series", "unknown"));
        readings.remove(link, "Agenda", List.of());
        assertThat(readings.busy(adviser, all)).hasSize(1);
        readings.choose(link, Set.of("Agenda"));
        assertThat(readings.busy(adviser, all)).isEmpty();
        assertThat(readings.of(link)).hasSize(1);
        readings.choose(link, Set.of());
        assertThat(readings.of(link)).isEmpty();
    }

    @Test
    default void many_items_are_kept_at_once() {
        var link = link();
        var readings = stores().calendarReadings();
        readings.choose(link, Set.of("Agenda"));
        var items = IntStream.range(0, 501)
                .mapToObj(i -> new Item("item " + i, List.of(taken(i, Availability.BUSY))))
                .toList();
        readings.put(link, "Agenda", 1, items);
        assertThat(readings.busy(List.of(adviserOf(link)), new TimeSlot(NOW, NOW.plusSeconds(4_000_000))))
                .hasSize(501);
    }

    @Test
    @Tag("CT-42")
    default void of_a_calendar_one_subscription_is_kept() {
        var link = link();
        var subscriptions = stores().calendarSubscriptions();
        var first = new Kept(
                link, new Push.Subscription("s1", "Agenda", "r1", NOW.plusSeconds(600)), "sealed 1", NOW);
        var second = new Kept(
                link, new Push.Subscription("s2", "Agenda", "", NOW.plusSeconds(900)), "sealed 2", NOW);
        subscriptions.keep(first);
        assertThat(subscriptions.of(link)).containsExactly(first);
        subscriptions.keep(second);
        assertThat(subscriptions.of(link)).containsExactly(second);
        assertThat(subscriptions.of(link())).isEmpty();
        subscriptions.forget(link, "Other");
        assertThat(subscriptions.of(link)).hasSize(1);
        subscriptions.forget(link, "Agenda");
        assertThat(subscriptions.of(link)).isEmpty();
        assertThat(first.isToBeRenewed(NOW.plusSeconds(299))).isFalse();
        assertThat(first.isToBeRenewed(NOW.plusSeconds(300))).isTrue();
        assertThat(first.holds(NOW.plusSeconds(600))).isFalse();
    }

    @Test
    default void an_installation_keeps_its_name() {
        var proposal = UUID.randomUUID();
        assertThat(stores().office().installation(proposal)).isEqualTo(proposal);
        assertThat(stores().office().installation(UUID.randomUUID())).isEqualTo(proposal);
    }

    private UserId adviserOf(CalendarLinkId link) {
        return stores().calendarLinks().find(link).orElseThrow().snapshot().adviser();
    }

    private static Taken taken(int hours, Availability availability) {
        var start = NOW.plus(Duration.ofHours(hours));
        return new Taken(new TimeSlot(start, start.plus(Duration.ofHours(1))), availability);
    }
}
