package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.storage.CalendarSubscriptions.Kept;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NoticesOfChangesTest {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final InMemoryStorage memory = new InMemoryStorage(clock);
    private final Stores stores = memory.open(events -> {});
    private final LinkedOffice house = new LinkedOffice(
            clock,
            memory,
            new CalendarRules(Duration.ofMinutes(5), Duration.ofHours(1), URI.create("https://desk.example.nl/")),
            system.provider());

    private CalendarLinkId link = new CalendarLinkId(UUID.randomUUID());

    @BeforeEach
    void link() {
        link = house.link(system);
        house.read();
        system.takeNotices();
    }

    private int busy() {
        return house.desk()
                .agenda()
                .busy(List.of(house.anna), Moments.TODAY, Moments.TODAY.plusDays(14))
                .size();
    }

    private void add() {
        system.owner().add(system.calendar(), ForeignEvent.during("Huisarts", LinkedOffice.hour("2026-11-24T10:00")));
    }

    private String take(Push.Received notice) {
        return house.office.calendarNotices().take(link, notice.headers(), notice.query(), notice.body());
    }

    @Test
    @Tag("CT-41")
    @Tag("CAL-13")
    void a_notice_has_its_calendar_read_at_once_and_a_hundred_have_it_read_once() {
        assertThat(house.view(house.anna).pushes()).isTrue();
        add();
        house.read();
        assertThat(busy()).isZero();
        int before = system.faults().orElseThrow().requests();
        for (var notice : system.takeNotices()) {
            for (int again = 0; again < 100; again++) {
                take(notice.notice());
            }
        }
        house.read();
        assertThat(busy()).isEqualTo(1);
        assertThat(system.faults().orElseThrow().requests() - before).isLessThanOrEqualTo(2);
    }

    @Test
    @Tag("CT-41")
    @Tag("CAL-13")
    void a_forged_notice_does_nothing() {
        add();
        var notice = system.takeNotices().get(0).notice();
        var forged = new String(notice.body(), StandardCharsets.UTF_8).replace("word-", "w0rd-");
        take(new Push.Received(notice.headers(), notice.query(), forged.getBytes(StandardCharsets.UTF_8)));
        take(new Push.Received(Map.of(), Map.of(), new byte[] {0, 1, 2}));
        house.office.calendarNotices().take(new CalendarLinkId(UUID.randomUUID()), Map.of(), Map.of(), notice.body());
        house.read();
        assertThat(busy()).isZero();
    }

    @Test
    @Tag("CAL-13")
    void what_gives_notice_and_is_not_known_here_is_ended() {
        var push = (Push) system.provider();
        var notices = URI.create("https://desk.example.nl/calendars/notices/memory/" + link.value());
        push.subscribe(system.account(), system.calendar(), notices, "a word nobody kept");
        add();
        assertThat(system.takeNotices()).hasSize(2).allSatisfy(sent -> take(sent.notice()));
        house.after(Duration.ofMinutes(61));

        system.owner().add(system.calendar(), ForeignEvent.during("Tandarts", LinkedOffice.hour("2026-11-25T10:00")));
        assertThat(system.takeNotices()).hasSize(1);
        assertThat(house.view(house.anna).pushes()).isTrue();
    }

    /** Google's first notice may be here before the answer that names its channel is. */
    @Test
    @Tag("CAL-13")
    void what_gives_notice_before_its_name_is_known_is_not_ended() {
        add();
        var early = system.takeNotices().get(0).notice();
        var subscriptions = stores.calendarSubscriptions();
        var kept = stores.unitOfWork().read(() -> subscriptions.of(link)).get(0);
        stores.unitOfWork().run(() -> subscriptions.forget(link, system.calendar()));
        take(early);
        stores.unitOfWork().run(() -> subscriptions.keep(kept));
        house.after(Duration.ofMinutes(61));

        add();
        assertThat(system.takeNotices()).hasSize(1);
    }

    @Test
    @Tag("CAL-13")
    @Tag("CT-48")
    void of_a_link_that_ended_no_notice_leaves_anything_behind() {
        add();
        var late = system.takeNotices().get(0).notice();
        house.desk().calendarLinks().disconnect(link);
        house.after(Duration.ofMinutes(6));
        take(late);

        assertThat(stores.unitOfWork().read(() -> stores.calendarSubscriptions().of(link)))
                .isEmpty();
    }

    @Test
    @Tag("CAL-13")
    void a_subscription_whose_half_is_over_is_renewed_with_the_next_look() {
        assertThat(renewedAfter(Duration.ofDays(3), Duration.ofMinutes(61))).isEqualTo(Moments.NOW);
        assertThat(renewedAfter(Duration.ofHours(4), Duration.ofMinutes(61))).isEqualTo(clock.instant());
    }

    /** Of a subscription that was granted for so long. */
    private Instant renewedAfter(Duration life, Duration time) {
        var kept = kept();
        var granted = new Push.Subscription(
                kept.subscription().id(),
                kept.subscription().calendar(),
                kept.subscription().resource(),
                kept.grantedAt().plus(life));
        stores.unitOfWork()
                .run(() ->
                        stores.calendarSubscriptions().keep(new Kept(link, granted, kept.sealed(), kept.grantedAt())));
        house.after(time);
        return kept().grantedAt();
    }

    private Kept kept() {
        return stores.unitOfWork()
                .read(() -> stores.calendarSubscriptions().of(link))
                .get(0);
    }

    @Test
    @Tag("CT-43")
    @Tag("CAL-14")
    void a_lost_notice_costs_no_more_than_the_next_look() {
        add();
        system.takeNotices();
        house.after(Duration.ofMinutes(61));
        assertThat(busy()).isEqualTo(1);
    }

    @Test
    @Tag("CT-42")
    void a_subscription_is_renewed_and_its_notices_are_known_again() {
        for (int day = 0; day < 8; day++) {
            house.after(Duration.ofDays(1));
        }
        requireNoticeOfWhatIsAdded();
    }

    @Test
    @Tag("CT-42")
    @Tag("CAL-14")
    void one_that_the_system_forgot_is_made_anew_within_a_day() {
        system.faults().orElseThrow().loseSubscriptions();
        house.after(Duration.ofDays(1));
        requireNoticeOfWhatIsAdded();
    }

    private void requireNoticeOfWhatIsAdded() {
        add();
        var notices = system.takeNotices();
        assertThat(notices).hasSize(1);
        take(notices.get(0).notice());
        house.read();
        assertThat(house.desk().agenda().busy(List.of(house.anna), Moments.TODAY, Moments.TODAY.plusDays(14)))
                .hasSize(1);
    }
}
