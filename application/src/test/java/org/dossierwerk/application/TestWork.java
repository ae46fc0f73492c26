package org.dossierwerk.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.jspecify.annotations.Nullable;

/** Documents, action items and scenarios of a {@link TestOffice}, in the words of its people. */
public final class TestWork {

    private final TestOffice office;

    public TestWork(TestOffice office) {
        this.office = office;
    }

    // What the administrator prepares

    public DocumentKindId aKind(String name) {
        return aKind(name, true, null);
    }

    public DocumentKindId aKind(String name, boolean actionItemByDefault, @Nullable Integer maximumAge) {
        var id = new DocumentKindId(UUID.randomUUID());
        office.administrator()
                .documentKinds()
                .define(
                        id,
                        new DocumentKind.Setup(
                                name,
                                "Zo recent mogelijk",
                                EnumSet.allOf(FileFormat.class),
                                actionItemByDefault,
                                maximumAge));
        return id;
    }

    public CatalogueItemId aChoice(Catalogue catalogue, String name) {
        var id = new CatalogueItemId(UUID.randomUUID());
        office.administrator().office().save(new CatalogueItem(id, 0, catalogue, name, name, true));
        return id;
    }

    public static Step document(DocumentKindId kind, Whom whom) {
        return new Step.RequestDocument(
                new StepId(UUID.randomUUID()), kind, whom, ClientAccess.standard(), Step.ActionItemChoice.AS_THE_KIND);
    }

    public ScenarioId aScenario(String name, Step... steps) {
        return aScenario(name, new Scope.Appointments(), List.of(), steps);
    }

    public ScenarioId aScenario(String name, Scope scope, List<AutomaticStart> automatic, Step... steps) {
        var id = new ScenarioId(UUID.randomUUID());
        office.administrator().scenarios().define(id, new Scenario.Setup(name, scope, List.of(steps), automatic));
        return id;
    }

    // What advisers do

    public RequestedDocumentId asked(DossierItem item, DocumentKindId kind) {
        return asked(item, kind, null);
    }

    public RequestedDocumentId asked(DossierItem item, DocumentKindId kind, @Nullable ApplicantId applicant) {
        var id = new RequestedDocumentId(UUID.randomUUID());
        office.desk()
                .documentChecks()
                .request(new DocumentChecks.Request(id, item, kind, applicant, ClientAccess.standard(), null, ""));
        return id;
    }

    public void judge(RequestedDocumentId document, Verdict verdict, String remark) {
        var seen = row(document).document().current().orElseThrow().file();
        office.desk().documentChecks().judge(new DocumentChecks.Judgement(document, seen, verdict, remark));
    }

    public void start(DossierItem item, ScenarioId... scenarios) {
        startOn(item, LocalDate.of(2026, 11, 23), null, scenarios);
    }

    public void startOn(DossierItem item, LocalDate on, @Nullable LocalTime at, ScenarioId... scenarios) {
        office.desk().scenarioRuns().start(new ScenarioRuns.Start(UUID.randomUUID(), item, List.of(scenarios), on, at));
    }

    /** Lets every planned run whose moment has come be carried out. */
    public void runDue() {
        while (office.office.plannedRuns().runOnce()) {
            // as a host does
        }
    }

    public ProductId aProduct(DossierId dossier, CatalogueItemId kind, String description) {
        return office.desk().dossiers().addProduct(dossier, new ProductId(UUID.randomUUID()), kind, description);
    }

    // What is handed in

    public FileId handedInByClient(RequestedDocumentId document) {
        return received(document, new UploadedBy.Client(new PartyId(UUID.randomUUID())));
    }

    public FileId handedInByStaff(RequestedDocumentId document) {
        return received(document, new UploadedBy.Staff(office.anna));
    }

    /** As the intake of files ends. */
    private FileId received(RequestedDocumentId document, UploadedBy by) {
        var file = new FileId(UUID.randomUUID());
        office.office
                .documentIntake()
                .accept(
                        document,
                        new FileVersion(
                                file, "scan.pdf", 1_000, "00".repeat(32), 1, by, office.clock.instant(), null, null));
        return file;
    }

    // What there is to be seen

    public List<Row> rows(DossierItem item) {
        return office.desk().documentChecks().of(item).rows();
    }

    public List<String> names(DossierItem item) {
        return rows(item).stream().map(row -> row.kind().setup().name()).toList();
    }

    public Row row(RequestedDocumentId document) {
        return office
                .storage
                .open(events -> {})
                .documentChecks()
                .holding(document)
                .map(check -> rows(check.snapshot().item()))
                .orElseThrow()
                .stream()
                .filter(row -> row.document().id().equals(document))
                .findFirst()
                .orElseThrow();
    }

    public List<Line> todo(DossierItem item) {
        return office.desk().actionItems().of(item);
    }

    public List<ApplicantId> applicants(DossierId dossier) {
        return office.desk().dossiers().get(dossier).applicants().stream()
                .map(applicant -> applicant.id())
                .toList();
    }
}
