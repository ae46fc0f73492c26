package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.WhenStale;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.junit.jupiter.api.Test;

/** What a {@link AppointmentTypeRepository} does. */
public interface AppointmentTypeRepositoryContract extends RootContract<AppointmentType> {

    @Override
    default AppointmentType example() {
        return AppointmentTypeExamples.aType();
    }

    @Override
    default void change(AppointmentType root) {
        var setup = root.snapshot().setup();
        root.change(
                new AppointmentType.Setup(
                "Other",
                setup.title(),
                setup.duration(),
                setup.channel(),
                List.of(AppointmentTypeExamples.result("New one"), setup.results().get(0)),
                setup.confirmation(),
                Disclosure.TITLE,
                WhenStale.ON_REQUEST),
                Moments.NOW);
    }

    @Override
    default Record stateOf(AppointmentType root) {
        return root.snapshot();
    }

    @Override
    default void save(AppointmentType root) {
        stores().appointmentTypes().save(root);
    }

    @Override
    default Optional<AppointmentType> stored(AppointmentType root) {
        return stores().appointmentTypes().find(root.snapshot().id());
    }

    @Test
    default void a_stale_copy_is_refused_even_when_another_part_changed() {
        save(example());
        var first = stores().appointmentTypes().all().get(0);
        var second = stored(first).orElseThrow();
        rename(first, 0);
        save(first);
        rename(second, 1);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void all_are_listed_the_active_ones_first_then_by_name() {
        var past = AppointmentType.define(
                new AppointmentTypeId(UUID.randomUUID()), AppointmentTypeExamples.setup("Aaa"));
        past.retire();
        save(past);
        for (var name : List.of("Überblick", "advies", "Zicht")) {
            save(AppointmentType.define(new AppointmentTypeId(UUID.randomUUID()), AppointmentTypeExamples.setup(name)));
        }
        assertThat(stores().appointmentTypes().all())
                .extracting(type -> type.snapshot().setup().name())
                .containsExactly("advies", "Überblick", "Zicht", "Aaa");
    }

    private static void rename(AppointmentType type, int position) {
        var setup = type.snapshot().setup();
        var results = new ArrayList<>(setup.results());
        results.set(position, new AppointmentResult(results.get(position).id(), "Renamed", true));
        type.change(new AppointmentType.Setup(
                setup.name(), setup.title(), setup.duration(), setup.channel(), results, setup.confirmation()), Moments.NOW);
    }
}
