package org.dossierwerk.bootstrap.demo;

import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.Desk;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

/** What the office wants to be reminded of from now on; the past is spared. */
final class DemoTriggers {

    static final String CALL = "Klant nabellen over stukken";

    private final Desk desk;
    private final DemoCast cast;
    private final Supplier<UUID> ids;

    DemoTriggers(Desk desk, DemoCast cast, Supplier<UUID> ids) {
        this.desk = desk;
        this.cast = cast;
        this.ids = ids;
    }

    void define() {
        var call = desk.scenarios().list().stream()
                .filter(scenario -> scenario.setup().name().equals(CALL))
                .findFirst()
                .orElseThrow()
                .id();
        define("Koopovereenkomst ontbreekt", -5, "Koopovereenkomst", call);
        define("Taxatierapport ontbreekt", -3, "Taxatierapport", call);
    }

    private void define(String name, int workingDays, String ifMissing, ScenarioId scenario) {
        desk.triggers()
                .define(
                        new TriggerId(ids.get()),
                        new Trigger.Setup(
                                name,
                                cast.types().get("Ondertekenen"),
                                workingDays,
                                cast.kinds().get(ifMissing),
                                scenario));
    }
}
