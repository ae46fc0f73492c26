package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierwerk.application.calendar.RequestBudget.Rate;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clock stands still unless a test moves it: whoever waited on a thread would wait for ever. */
class RequestBudgetsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SEVERAL = 12;

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars annas = new InMemoryCalendars(clock);
    private final InMemoryCalendars bens = annas.ofAnother("ben@calendars.example");

    private LinkedOffice house(RequestBudget budget) {
        var rules = new CalendarRules(Duration.ofMinutes(5), Duration.ofHours(1), null).with(Map.of("memory", budget));
        var house = new LinkedOffice(clock, new InMemoryStorage(clock), rules, annas.provider());
        house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        clock.advance(Duration.ofHours(1));
        return house;
    }

    private void plan(LinkedOffice house, UserId adviser) {
        for (int i = 0; i < SEVERAL; i++) {
            house.plan(
                    LocalDateTime.parse("2026-11-24T09:00")
                            .plusDays(i / 8)
                            .plusHours(i % 8)
                            .toString(),
                    adviser);
        }
    }

    private int standing(InMemoryCalendars calendars) {
        return calendars.owner().all(calendars.calendar()).size();
    }

    private int requests() {
        return annas.faults().orElseThrow().requests();
    }

    @Test
    @Tag("CAL-10")
    void an_application_never_asks_more_in_any_window_however_many_links_wait() {
        int most = 20;
        var house = house(new RequestBudget(new Rate(most, MINUTE), new Rate(1_000, MINUTE)));
        plan(house, house.anna);
        plan(house, house.ben);
        var counts = new ArrayList<Integer>(List.of(requests()));
        for (int second = 0; second < 600; second++) {
            house.after(Duration.ofSeconds(1));
            counts.add(requests());
        }
        for (int i = 60; i < counts.size(); i++) {
            assertThat(counts.get(i) - counts.get(i - 60)).isLessThanOrEqualTo(most);
        }
        assertThat(standing(annas)).isEqualTo(SEVERAL);
        assertThat(standing(bens)).isEqualTo(SEVERAL);
    }

    @Test
    @Tag("CAL-10")
    void a_link_that_has_used_up_its_own_budget_keeps_no_other_waiting() {
        var house = house(new RequestBudget(null, new Rate(10, MINUTE)));
        house.read();
        plan(house, house.anna);
        house.after(Duration.ZERO);
        house.plan("2026-11-24T09:00", house.ben);
        house.after(Duration.ZERO);
        assertThat(standing(annas)).isLessThan(SEVERAL);
        assertThat(standing(bens)).isEqualTo(1);
        assertThat(house.view(house.anna).waiting()).isPositive();

        for (int i = 0; i < 10; i++) {
            house.after(MINUTE);
        }
        assertThat(standing(annas)).isEqualTo(SEVERAL);
        assertThat(house.view(house.anna).waiting()).isZero();
        assertThat(house.view(house.anna).lastFailure()).isNull();
    }

    @Test
    @Tag("CAL-10")
    void what_the_application_had_no_budget_for_costs_no_link_its_own() {
        var budget = new RequestBudget(new Rate(4, MINUTE), new Rate(4, Duration.ofDays(1)));
        var provider = BudgetedProvider.over(annas.provider(), budget, clock);
        provider.calendars(bens.account());
        provider.calendars(bens.account());
        for (int i = 0; i < SEVERAL; i++) {
            assertThatThrownBy(() -> provider.calendars(annas.account())).isInstanceOf(ProviderFailure.class);
        }
        clock.advance(MINUTE);

        assertThat(provider.calendars(annas.account())).isNotEmpty();
        assertThat(provider.calendars(annas.account())).isNotEmpty();
    }

    @Test
    @Tag("CAL-10")
    void a_bucket_gives_out_no_more_than_its_rate_in_any_window() {
        var bucket = new TokenBucket(new Rate(100, MINUTE), Moments.NOW);
        var taken = new ArrayList<Instant>();
        var now = Moments.NOW;
        for (int i = 0; i < 300_000; i += 7) {
            now = Moments.NOW.plusMillis(i);
            if (i < 30_000 || i > 120_000) {
                while (bucket.take(now).isZero()) {
                    taken.add(now);
                }
            }
        }
        for (int i = 100; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - 100), taken.get(i))).isGreaterThanOrEqualTo(MINUTE);
        }
        assertThat(taken.size()).isGreaterThan(200);
    }

    @Test
    @Tag("CAL-10")
    void every_call_about_an_account_names_it_first_by_which_it_is_counted() {
        assertThat(Stream.of(CalendarProvider.class, ChangeFeed.class, BusyTimes.class, Push.class, Consent.class)
                        .flatMap(face -> Stream.of(face.getDeclaredMethods()))
                        .map(method -> List.of(method.getParameterTypes()))
                        .filter(given -> given.contains(CalendarAccount.class)))
                .hasSize(10)
                .allSatisfy(given -> assertThat(given.get(0)).isEqualTo(CalendarAccount.class));
    }

    @Test
    void a_rate_that_lets_nothing_through_is_none() {
        assertThatThrownBy(() -> new Rate(1, MINUTE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(10, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("G-10")
    @Tag("O-6")
    void systems_have_the_budgets_their_makers_published_unless_others_are_set() {
        var rules = new CalendarRules(MINUTE, MINUTE, (URI) null);
        assertThat(rules.budget("graph")).isEqualTo(RequestBudget.ofGraph());
        assertThat(rules.budget("google")).isEqualTo(RequestBudget.ofGoogle());
        assertThat(rules.budget("caldav")).isEqualTo(RequestBudget.standard());
        var own = new RequestBudget(null, new Rate(50, MINUTE));
        assertThat(rules.with(Map.of("google", own)).budget("google")).isEqualTo(own);
        assertThat(rules.with(Map.of("google", own)).budget("graph")).isEqualTo(RequestBudget.ofGraph());
    }

    @Test
    @Tag("CAL-10")
    void instances_that_share_an_office_ask_no_more_together_than_one() {
        var all = new RequestBudget(new Rate(100, MINUTE), new Rate(11, MINUTE));
        var rules = new CalendarRules(MINUTE, MINUTE, null)
                .with(Map.of("memory", all))
                .sharedBy(2);

        assertThat(rules.budget("memory")).isEqualTo(new RequestBudget(new Rate(50, MINUTE), new Rate(5, MINUTE)));
        assertThat(rules.budget("graph").link().most()).isEqualTo(5_000);
        assertThat(rules.budget("nobody knows").link().most()).isEqualTo(3_000);
        assertThat(rules.sharedBy(100).budget("memory").link().most()).isEqualTo(2);
    }
}
