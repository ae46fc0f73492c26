package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.TriggerRepository;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link TriggerRepository} does. */
public interface TriggerRepositoryContract extends RootContract<Trigger> {

    @Override
    default Trigger example() {
        var kind = WorkExamples.aKind("Soort " + UUID.randomUUID());
        stores().documentKinds().save(kind);
        return aTrigger("Herinnering", kind.snapshot().id());
    }

    @Override
    default void change(Trigger root) {
        var setup = root.snapshot().setup();
        root.change(new Trigger.Setup("Later", setup.type(), 2, null, new ScenarioId(UUID.randomUUID())));
        root.retire();
    }

    @Override
    default Record stateOf(Trigger root) {
        return root.snapshot();
    }

    @Override
    default void save(Trigger root) {
        stores().triggers().save(root);
    }

    @Override
    default Optional<Trigger> stored(Trigger root) {
        return stores().triggers().find(root.snapshot().id());
    }

    private Trigger aTrigger(String name, DocumentKindId ifMissing) {
        var type = AppointmentTypeExamples.aType();
        stores().appointmentTypes().save(type);
        var setup = new Trigger.Setup(name, type.snapshot().id(), -3, ifMissing, new ScenarioId(UUID.randomUUID()));
        return Trigger.define(new TriggerId(UUID.randomUUID()), setup);
    }

    @Test
    @Tag("SCN-14")
    default void a_delivered_one_stays_delivered() {
        var own = example().snapshot();
        var delivered = Trigger.restore(new Trigger.Snapshot(own.id(), 0, own.setup(), true, true));
        save(delivered);
        assertThatThrownBy(() -> stored(delivered).orElseThrow().retire())
                .isInstanceOf(ScenarioRefusal.TriggerFixed.class);
    }

    @Test
    default void all_are_listed_the_active_ones_first_then_by_name() {
        var kind = WorkExamples.aKind("Salarisstrook");
        stores().documentKinds().save(kind);
        var past = aTrigger("Aaa", kind.snapshot().id());
        past.retire();
        save(past);
        for (var name : List.of("Überblick", "bellen", "Zicht")) {
            save(aTrigger(name, kind.snapshot().id()));
        }
        assertThat(stores().triggers().all())
                .extracting(trigger -> trigger.snapshot().setup().name())
                .containsExactly("bellen", "Überblick", "Zicht", "Aaa");
    }
}
