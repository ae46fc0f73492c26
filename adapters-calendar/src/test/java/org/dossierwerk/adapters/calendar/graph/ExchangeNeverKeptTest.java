package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever exchanges a refresh token dies after Microsoft gave the next, and before it is kept. */
@Tag("CAL-11")
@Tag("CAL-12")
@Tag("CT-47")
class ExchangeNeverKeptTest {

    /** Longer than any turn that the dead may have. */
    private static final Duration LEFT_TO_OTHERS = Duration.ofMinutes(4);

    private final GraphSystem system = GraphSystem.byLeave();
    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final DyingStorage storage = new DyingStorage(new InMemoryStorage(clock));
    private final LinkedOffice house = new LinkedOffice(clock, storage, CalendarRules.standard(), system.provider());

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void the_one_before_is_tried_again_and_its_owner_hears_nothing_where_it_holds_on() {
        system.oauth.spareUsed(true);
        dieWhileExchanging();
        house.after(LEFT_TO_OTHERS);

        assertThat(system.owner().all(system.calendar())).hasSize(1);
        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(house.view(house.anna).waiting()).isZero();
        assertThat(system.oauth.refreshes()).isEqualTo(2);
    }

    @Test
    void the_one_before_is_tried_again_and_its_owner_connects_anew_where_each_is_taken_once() {
        dieWhileExchanging();
        house.after(LEFT_TO_OTHERS);
        assertThat(system.oauth.reuses()).isEqualTo(1);
        var link = house.view(house.anna);
        assertThat(link.status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        assertThat(system.owner().all(system.calendar())).isEmpty();

        house.letIn(house.anna, system, link.id());
        house.after(Duration.ZERO);
        assertThat(system.owner().all(system.calendar())).hasSize(1);
        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.ACTIVE);
    }

    private void dieWhileExchanging() {
        house.link(system);
        house.after(Duration.ZERO);
        house.plan("2026-11-24T10:00");
        system.oauth.endAccessTokens();
        int before = system.oauth.refreshes();
        assertThat(storage.killsDuring(house::write)).isTrue();
        assertThat(system.oauth.refreshes() - before).isEqualTo(1);
        assertThat(system.owner().all(system.calendar())).isEmpty();
    }
}
