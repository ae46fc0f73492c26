package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect of a calendar system that gives notice of changes ({@link
 * org.dossierwerk.application.port.calendar.provider.Capability#PUSH}). The system has to send its notices to an address on
 * loopback without TLS, and to send them in order and as often as {@link Faults} says.
 */
public interface PushContract {

    /** Long enough for the most demanding of systems, and nothing that anybody guesses. */
    String SECRET = "qN3vX0a7Lw2Zr8Yt5Kc9Hs4Pd1Gf6Jm";

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    @Tag("CT-41")
    default void a_change_is_noticed_and_the_notice_bears_what_we_gave() {
        try (var box = new NoticeBox(push())) {
            var subscription = subscribe(box);
            box.clear();

            add(9);
            faults().deliverNotices();

            assertThat(subscription.calendar()).isEqualTo(system().calendar());
            assertThat(box.notices())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one)
                            .isEqualTo(new Push.Notice(
                                    subscription.id(), SECRET, Push.Kind.CHANGED, one.resource())));
        }
    }

    @Test
    @Tag("CT-41")
    default void a_write_of_ours_is_noticed_as_well_or_not_and_that_is_harmless() {
        try (var box = new NoticeBox(push())) {
            var subscription = subscribe(box);

            system().provider()
                    .put(system().account(), Entries.entry(Entries.key(), system().calendar(), Entries.hour(9)));
            faults().deliverNotices();

            assertThat(box.notices())
                    .allSatisfy(one -> assertThat(one.subscription()).isEqualTo(subscription.id()));
        }
    }

    @Test
    @Tag("CT-41")
    @Tag("CAL-13")
    default void whatever_comes_in_is_read_without_harm() {
        for (var body : List.of("", "{", "[]", "null", "{\"value\":[null,{},{\"subscriptionId\":5}]}", "\u0000\uFFFF")) {
            for (var headers : List.<Map<String, String>>of(
                    Map.of(),
                    Map.of("x-goog-channel-id", "", "x-goog-resource-state", "nonsense"),
                    Map.of("content-type", "application/json"))) {
                var read = push().read(new Push.Received(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
                assertThat(read.answer()).isEmpty();
                assertThat(read.notices()).allSatisfy(one -> assertThat(one.secret()).isNotEqualTo(SECRET));
            }
        }
    }

    @Test
    @Tag("CT-42")
    default void a_subscription_goes_on_when_it_is_renewed() {
        try (var box = new NoticeBox(push())) {
            var subscription = subscribe(box);

            var renewed = push().renew(system().account(), subscription, box.address(), SECRET);
            box.clear();
            add(9);
            faults().deliverNotices();

            assertThat(renewed.until()).isAfterOrEqualTo(subscription.until());
            assertThat(renewed.calendar()).isEqualTo(subscription.calendar());
            assertThat(box.notices())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.subscription()).isEqualTo(renewed.id()));
        }
    }

    @Test
    @Tag("CT-42")
    default void a_subscription_that_was_lost_begins_anew_when_it_is_renewed() {
        try (var box = new NoticeBox(push())) {
            var subscription = subscribe(box);
            faults().loseSubscriptions();

            var renewed = push().renew(system().account(), subscription, box.address(), SECRET);
            box.clear();
            add(9);
            faults().deliverNotices();

            assertThat(box.notices())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.subscription()).isEqualTo(renewed.id()));
        }
    }

    @Test
    @Tag("CT-43")
    default void a_change_of_which_no_notice_came_is_found_all_the_same() {
        if (!(system().provider() instanceof ChangeFeed feed)) {
            Assumptions.abort("Does not tell its changes");
            return;
        }
        try (var box = new NoticeBox(push())) {
            subscribe(box);
            var mirror = new Mirror(feed, system().account(), system().calendar(), Entries.window());
            mirror.catchUp();
            faults().deliverNotices();
            box.clear();

            faults().dropNotices();
            var added = add(9);
            faults().deliverNotices();

            assertThat(box.notices()).isEmpty();
            assertThat(mirror.catchUp()).extracting(ChangeFeed.Change::item).containsExactly(added);
        }
    }

    @Test
    @Tag("CT-48")
    default void after_the_end_no_notice_comes_and_ending_it_again_is_harmless() {
        try (var box = new NoticeBox(push())) {
            var subscription = subscribe(box);
            faults().deliverNotices();

            push().unsubscribe(system().account(), subscription);
            push().unsubscribe(system().account(), subscription);
            box.clear();
            add(9);
            faults().deliverNotices();

            assertThat(box.notices()).isEmpty();
        }
    }

    private Push push() {
        return (Push) system().provider();
    }

    private Faults faults() {
        return system().faults().orElseGet(() -> Assumptions.abort("Nothing can be made to go wrong here"));
    }

    private Push.Subscription subscribe(NoticeBox box) {
        return push().subscribe(system().account(), system().calendar(), box.address(), SECRET);
    }

    private String add(int hour) {
        return system().owner().add(system().calendar(), ForeignEvent.during("At " + hour, Entries.slot(hour)));
    }
}
