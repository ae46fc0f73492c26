package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.dossierwerk.application.testkit.AccessExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.dossier.DossierEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a unit of work does. */
public interface UnitOfWorkContract extends StorageContract {

    @Test
    @Tag("OPS-14")
    default void the_storage_has_a_clock_of_its_own() {
        var before = stores().now();
        timePasses(Duration.ofMinutes(5));
        assertThat(stores().now()).isBetween(before.plusSeconds(300), before.plusSeconds(600));
    }

    @Test
    @Tag("BEY-01")
    default void a_unit_is_all_or_nothing() {
        var first = PartyExamples.aPerson();
        var second = PartyExamples.aPerson();
        assertThatThrownBy(() -> unit().run(() -> {
                    stores().parties().save(first);
                    stores().parties().save(second);
                    throw new UnsupportedOperationException("halfway");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(stores().parties().findAll(List.of(first.snapshot().id(), second.snapshot().id())))
                .isEmpty();
    }

    @Test
    default void a_unit_sees_what_it_saved() {
        var person = PartyExamples.aPerson();
        var seen = unit().call(() -> {
            stores().parties().save(person);
            return stores().partyQueries().persons("Emma", "Wit", null, 5);
        });
        assertThat(seen).hasSize(1);
    }

    @Test
    @Tag("BEY-01")
    default void a_call_within_a_unit_joins_it() {
        var person = PartyExamples.aPerson();
        assertThatThrownBy(() -> unit().run(() -> {
                    unit().run(() -> stores().parties().save(person));
                    throw new UnsupportedOperationException("after the inner one");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(stores().parties().find(person.snapshot().id())).isEmpty();
    }

    @Test
    @Tag("BEY-01")
    default void a_failure_within_undoes_the_whole_even_when_it_is_caught() {
        var person = PartyExamples.aPerson();
        assertThatThrownBy(() -> unit().run(() -> {
                    stores().parties().save(person);
                    try {
                        stores().parties().save(person);
                    } catch (StaleVersion caught) {
                        stores().parties().save(PartyExamples.aPerson());
                    }
                }))
                .isInstanceOf(StaleVersion.class);
        assertThat(stores().parties().find(person.snapshot().id())).isEmpty();
    }

    @Test
    default void a_unit_gives_back_what_its_work_gives() {
        assertThat(unit().<String>call(() -> "done")).isEqualTo("done");
        assertThat(unit().<String>read(() -> "read")).isEqualTo("read");
    }

    @Test
    default void a_unit_that_only_reads_sees_what_is_stored() {
        var person = PartyExamples.aPerson();
        stores().parties().save(person);
        assertThat(unit().read(() -> stores().parties().find(person.snapshot().id()))).isPresent();
    }

    @Test
    default void events_go_to_the_sink_once() {
        var office = ExampleOffice.in(stores());
        var dossier = stores().dossiers().find(office.dossier()).orElseThrow();
        int before = events().size();
        dossier.close(NOW);
        dossier.reopen(NOW);
        stores().dossiers().save(dossier);
        assertThat(events().subList(before, events().size()))
                .containsExactly(
                        new DossierEvent.Closed(office.dossier(), NOW), new DossierEvent.Reopened(office.dossier(), NOW));
    }

    @Test
    default void a_root_changed_and_changed_back_moves_no_version_but_tells_its_events() {
        var office = ExampleOffice.in(stores());
        var dossier = stores().dossiers().find(office.dossier()).orElseThrow();
        dossier.close(NOW);
        dossier.reopen(NOW);
        stores().dossiers().save(dossier);
        assertThat(stores().dossiers().find(office.dossier()).orElseThrow().snapshot().version())
                .isEqualTo(1);
    }

    @Test
    default void increments_from_many_sides_are_all_kept_or_refused() {
        var account = AccessExamples.anAccount(new AccountHolder.Staff(
                ExampleOffice.in(stores()).adviser()));
        stores().accounts().save(account);
        long kept = Stream.generate(() -> account.snapshot().id())
                .limit(40)
                .parallel()
                .filter(id -> raised(id))
                .count();
        var stored = stores().accounts().find(account.snapshot().id()).orElseThrow().snapshot();
        assertThat(stored.stamp()).isEqualTo((int) kept).isPositive();
        assertThat(stored.version()).isEqualTo(kept + 1);
    }

    private boolean raised(AccountId id) {
        try {
            unit().run(() -> {
                var account = stores().accounts().find(id).orElseThrow();
                account.setPassword("$hash", NOW);
                stores().accounts().save(account);
            });
            return true;
        } catch (StaleVersion second) {
            return false;
        }
    }

    private UnitOfWork unit() {
        return stores().unitOfWork();
    }
}
