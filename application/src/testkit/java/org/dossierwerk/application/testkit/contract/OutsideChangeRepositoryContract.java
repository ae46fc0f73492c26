package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.OutsideChangeRepository} does. */
public interface OutsideChangeRepositoryContract extends RootContract<OutsideChange> {

    @Override
    default OutsideChange example() {
        return noticed(new CalendarCopyId(UUID.randomUUID()), ExampleOffice.in(stores()).adviser(), NOW);
    }

    @Override
    default void change(OutsideChange root) {
        root.became(null);
        root.settle(OutsideChange.Decision.PUT_BACK, NOW);
    }

    @Override
    default Record stateOf(OutsideChange root) {
        return root.snapshot();
    }

    @Override
    default void save(OutsideChange root) {
        stores().outsideChanges().save(root);
    }

    @Override
    default Optional<OutsideChange> stored(OutsideChange root) {
        return stores().outsideChanges().find(root.snapshot().id());
    }

    @Test
    default void the_open_ones_are_found_by_copy_adviser_and_appointment_the_longest_waiting_first() {
        var adviser = ExampleOffice.in(stores()).adviser();
        var late = noticed(new CalendarCopyId(UUID.randomUUID()), adviser, NOW.plusSeconds(60));
        var early = noticed(new CalendarCopyId(UUID.randomUUID()), adviser, NOW);
        var decided = noticed(new CalendarCopyId(UUID.randomUUID()), adviser, NOW);
        decided.settle(OutsideChange.Decision.TAKEN_OVER, NOW);
        for (var change : List.of(late, early, decided, example())) {
            save(change);
        }
        var changes = stores().outsideChanges();
        assertThat(changes.openOf(adviser)).extracting(this::id).containsExactly(id(early), id(late));
        assertThat(changes.openOf(List.of(late.snapshot().appointment(), decided.snapshot().appointment())))
                .extracting(this::id)
                .containsExactly(id(late));
        assertThat(changes.openAbout(early.snapshot().copy())).isPresent();
        assertThat(changes.openAbout(decided.snapshot().copy())).isEmpty();
        assertThat(changes.openOf(List.of())).isEmpty();
    }

    @Test
    @Tag("CT-19")
    default void of_a_copy_there_is_one_to_decide_about() {
        var first = example();
        save(first);
        var second = noticed(first.snapshot().copy(), first.snapshot().adviser(), NOW);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
        var known = stored(first).orElseThrow();
        known.settle(OutsideChange.Decision.PUT_BACK, NOW);
        save(known);
        save(noticed(first.snapshot().copy(), first.snapshot().adviser(), NOW));
    }

    private OutsideChangeId id(OutsideChange change) {
        return change.snapshot().id();
    }

    private static OutsideChange noticed(CalendarCopyId copy, UserId adviser, Instant at) {
        return OutsideChange.notice(
                new OutsideChangeId(UUID.randomUUID()),
                copy,
                new AppointmentId(UUID.randomUUID()),
                adviser,
                new TimeSlot(NOW, NOW.plusSeconds(1800)),
                at);
    }
}
