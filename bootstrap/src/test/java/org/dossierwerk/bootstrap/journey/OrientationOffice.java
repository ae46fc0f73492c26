package org.dossierwerk.bootstrap.journey;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;

/** An office that asks employed and self-employed people for different documents before an orientation meeting. */
final class OrientationOffice {

    private final Desk desk;

    OrientationOffice(Desk desk) {
        this.desk = desk;
    }

    void setUp() {
        var type = new Given(desk).type("Oriëntatiegesprek");
        asksBefore(type, "Loondienst", "Salarisstrook", "Jaaropgaaf");
        asksBefore(type, "Ondernemer", "Jaarcijfers");
        define(
                "Scheiding",
                List.of(
                        document("Echtscheidingsconvenant", Whom.DOSSIER),
                        document("Finale kwijting", Whom.DOSSIER),
                        new Step.AddActionItem(
                                new StepId(UUID.randomUUID()),
                                ActionItemKind.READ,
                                "Lees de uitleg over scheiden",
                                "",
                                Whom.DOSSIER,
                                5)),
                List.of());
    }

    private void asksBefore(AppointmentTypeId type, String income, String... documents) {
        var incomeType = new CatalogueItemId(UUID.randomUUID());
        desk.office()
                .save(new CatalogueItem(incomeType, 0, Catalogue.INCOME_TYPE, income, income.substring(0, 2), true));
        define(
                "Oriëntatie " + income,
                Stream.of(documents)
                        .map(name -> document(name, Whom.EACH_APPLICANT))
                        .toList(),
                List.of(new AutomaticStart.OnAppointment(type, incomeType, null)));
    }

    private void define(String name, List<Step> steps, List<AutomaticStart> starts) {
        desk.scenarios()
                .define(
                        new ScenarioId(UUID.randomUUID()),
                        new Scenario.Setup(name, new Scope.Appointments(), steps, starts));
    }

    private Step document(String name, Whom whom) {
        var kind = new DocumentKindId(UUID.randomUUID());
        desk.documentKinds()
                .define(kind, new DocumentKind.Setup(name, "", EnumSet.allOf(FileFormat.class), true, null));
        return new Step.RequestDocument(
                new StepId(UUID.randomUUID()), kind, whom, ClientAccess.standard(), Step.ActionItemChoice.AS_THE_KIND);
    }
}
