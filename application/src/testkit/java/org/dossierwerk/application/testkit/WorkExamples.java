package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;

/**
 * The work for one item of an {@link ExampleOffice}: documents, action items, runs and alerts.
 *
 * @param item an appointment, which is saved
 */
public record WorkExamples(ExampleOffice office, DossierItem.OfAppointment item) {

    /** In an office of its own. */
    public static WorkExamples in(ExampleOffice office) {
        return new WorkExamples(office, anItem(office));
    }

    private static DossierItem.OfAppointment anItem(ExampleOffice office) {
        var id = new AppointmentId(UUID.randomUUID());
        office.stores()
                .appointments()
                .save(office.anAppointment().withId(id).mayOverlap().build());
        return new DossierItem.OfAppointment(id);
    }

    /** The same office's work for another appointment. */
    public WorkExamples forAnotherItem() {
        return in(office);
    }

    /** A product of the office's dossier, saved. */
    public DossierItem aProduct() {
        var kind = OfficeExamples.anItem(Catalogue.PRODUCT_KIND, "Hypotheek", "code-" + UUID.randomUUID());
        office.stores().office().save(kind);
        var dossier = office.stores().dossiers().find(office.dossier()).orElseThrow();
        var product = Product.of(new ProductId(UUID.randomUUID()), kind.id(), "Woning");
        dossier.addProduct(product, Moments.NOW);
        office.stores().dossiers().save(dossier);
        return DossierItem.of(product.id());
    }

    // Documents

    /** A kind with all it can have, not yet saved. */
    public static DocumentKind aKind(String name) {
        var setup = new DocumentKind.Setup(
                name, "Niet ouder dan drie maanden.\nAlle bladzijden.", EnumSet.allOf(FileFormat.class), true, 90);
        return DocumentKind.define(new DocumentKindId(UUID.randomUUID()), setup);
    }

    /** A kind under a name of its own, saved. */
    public DocumentKindId aSavedKind() {
        var kind = aKind("Soort " + UUID.randomUUID());
        office.stores().documentKinds().save(kind);
        return kind.snapshot().id();
    }

    public static DocumentCheck.Request aRequest(DocumentKindId kind) {
        return new DocumentCheck.Request(
                new RequestedDocumentId(UUID.randomUUID()), kind, null, ClientAccess.standard(), true, "");
    }

    /** A check of these documents, not yet saved. */
    public DocumentCheck aCheck(DocumentCheck.Request... documents) {
        var check = DocumentCheck.open(new DocumentCheckId(UUID.randomUUID()), office.dossier(), item);
        if (documents.length > 0) {
            check.request(List.of(documents), office.adviser(), Moments.NOW);
        }
        return check;
    }

    /** What the client handed in. */
    public FileVersion aFile(Instant receivedAt) {
        return aFile(new UploadedBy.Client(office.person()), receivedAt);
    }

    public static FileVersion aFile(UploadedBy by, Instant receivedAt) {
        return new FileVersion(
                new FileId(UUID.randomUUID()),
                "Salarisstrook — oktober.pdf",
                123_456_789_012L,
                "0f".repeat(32),
                3,
                by,
                receivedAt,
                LocalDate.of(2026, 10, 31),
                new RequestedDocumentId(UUID.randomUUID()));
    }

    /** What somebody of the office put into the tray, not yet saved. */
    public TrayFile aTrayFile(int secondsLater) {
        var part = new Upload.Part(
                new FileId(UUID.randomUUID()), FileName.of("scan \u2603.jpg"), FileType.JPEG, 1_000, "mark");
        return TrayFile.send(
                new TrayFileId(UUID.randomUUID()),
                office.dossier(),
                item,
                part,
                office.adviser(),
                Moments.NOW.plusSeconds(secondsLater));
    }

    /** What a file in the tray became. */
    public static TrayFile.Content aPdf() {
        return new TrayFile.Content(new FileId(UUID.randomUUID()), "scan.pdf", 900, "0f".repeat(32), 2);
    }

    // Action items

    public ActionItem anActionItem(ActionItem.Task task) {
        return ActionItem.open(new ActionItemId(UUID.randomUUID()), office.dossier(), item, task, Moments.NOW);
    }

    public ActionItem aDelivery() {
        return anActionItem(ActionItem.Task.deliver(new RequestedDocumentId(UUID.randomUUID()), null));
    }

    public static ActionItem.Task aTask(String title) {
        return new ActionItem.Task(ActionItemKind.DO, title, "", null, null, null);
    }

    // Scenarios

    public static Scenario aScenario(String name, Step... steps) {
        var setup = new Scenario.Setup(name, new Scope.Appointments(), List.of(steps), List.of());
        return Scenario.define(new ScenarioId(UUID.randomUUID()), setup);
    }

    public static Step aStep(DocumentKindId kind, Whom whom) {
        return new Step.RequestDocument(
                new StepId(UUID.randomUUID()), kind, whom, ClientAccess.standard(), Step.ActionItemChoice.ALWAYS);
    }

    /** A run by hand, planned for the start of a day. */
    public ScenarioRun aRun(ScenarioId scenario, LocalDate on) {
        var plan = new ScenarioRun.Plan(
                scenario, "Oriëntatie", Set.of(), null, new Cause.ByHand(office.adviser()));
        var execution = new Execution(on, null, Moments.AMSTERDAM);
        return ScenarioRun.plan(
                new ScenarioRunId(UUID.randomUUID()), office.dossier(), item, plan, execution, execution.moment());
    }

    public ScenarioRun aRun(LocalDate on) {
        return aRun(new ScenarioId(UUID.randomUUID()), on);
    }

    // Work queues

    public Alert anAlert(String text, Instant from) {
        return Alert.raise(
                new AlertId(UUID.randomUUID()),
                new Alert.Notice(office.adviser(), office.dossier(), item, AlertReason.SCENARIO, text, from));
    }
}
