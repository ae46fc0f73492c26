package org.dossierwerk.bootstrap.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;

/** The office's plans of action. */
final class DemoScenarios {

    private final Desk desk;
    private final Supplier<UUID> ids;
    private final Map<String, DocumentKindId> kinds;
    private final Map<String, AppointmentTypeId> types;
    private final Map<String, CatalogueItemId> lists;

    DemoScenarios(
            Desk desk,
            Supplier<UUID> ids,
            Map<String, DocumentKindId> kinds,
            Map<String, AppointmentTypeId> types,
            Map<String, CatalogueItemId> lists) {
        this.desk = desk;
        this.ids = ids;
        this.kinds = kinds;
        this.types = types;
        this.lists = lists;
    }

    void define() {
        orientation("Inventarisatie loondienst", "Loondienst", "Salarisstrook", "Werkgeversverklaring", "Jaaropgaaf");
        orientation(
                "Inventarisatie ondernemer",
                "Ondernemer",
                "Jaarcijfers",
                "Aangifte inkomstenbelasting",
                "Uittreksel Kamer van Koophandel");
        orientation("Inventarisatie pensioen", "Pensioen", "Pensioenoverzicht", "Jaaropgaaf");
        forAppointments(
                "Scheiding consument",
                List.of(
                        document("Echtscheidingsconvenant", Whom.DOSSIER),
                        document("Inschrijving echtscheiding", Whom.DOSSIER),
                        document("Hypotheekoverzicht", Whom.DOSSIER),
                        document("Pensioenoverzicht", Whom.EACH_APPLICANT),
                        document("Finale kwijting", Whom.DOSSIER),
                        new Step.RaiseAlert(step(), "Bespreek wie in de woning blijft")));
        forAppointments(
                "Verkoop woning",
                List.of(
                        document("Koopovereenkomst", Whom.DOSSIER),
                        document("Hypotheekoverzicht", Whom.DOSSIER),
                        document("Taxatierapport", Whom.DOSSIER)));
        forAppointments(
                DemoTriggers.CALL,
                List.of(new Step.RaiseAlert(step(), "Bel de klant: er ontbreken nog stukken voor de afspraak")));
        newMortgage();
    }

    /** Starts with each inventory of somebody with that income. */
    private void orientation(String name, String income, String... documents) {
        var rule = new AutomaticStart.OnAppointment(types.get("Inventarisatie"), lists.get(income), null);
        var steps = Stream.concat(
                        Stream.concat(Stream.of("Legitimatiebewijs"), Arrays.stream(documents))
                                .map(document -> document(document, Whom.EACH_APPLICANT)),
                        Stream.of(
                                document("Bankafschrift", Whom.DOSSIER),
                                new Step.AddActionItem(
                                        step(),
                                        ActionItemKind.FILL_IN_FORM,
                                        "Vul het inventarisatieformulier in",
                                        "Dit duurt ongeveer twintig minuten.",
                                        Whom.DOSSIER,
                                        5)))
                .toList();
        define(name, new Scope.Appointments(), steps, List.of(rule));
    }

    private void newMortgage() {
        define(
                "Nieuwbouw: koop en bouw",
                new Scope.Products(lists.get("Hypotheek nieuwbouw")),
                List.of(
                        document("Koopovereenkomst", Whom.DOSSIER),
                        new Step.AddActionItem(
                                step(),
                                ActionItemKind.READ,
                                "Lees de uitleg over het bouwdepot",
                                "",
                                Whom.DOSSIER,
                                10)),
                List.of(new AutomaticStart.OnProduct()));
    }

    private void forAppointments(String name, List<Step> steps) {
        define(name, new Scope.Appointments(), steps, List.of());
    }

    private void define(String name, Scope scope, List<Step> steps, List<AutomaticStart> automatic) {
        desk.scenarios().define(new ScenarioId(ids.get()), new Scenario.Setup(name, scope, steps, automatic));
    }

    private Step document(String kind, Whom whom) {
        return new Step.RequestDocument(
                step(), kinds.get(kind), whom, ClientAccess.standard(), Step.ActionItemChoice.AS_THE_KIND);
    }

    private StepId step() {
        return new StepId(ids.get());
    }
}
