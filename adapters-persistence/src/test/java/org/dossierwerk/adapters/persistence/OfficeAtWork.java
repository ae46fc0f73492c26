package org.dossierwerk.adapters.persistence;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.file.DirectoryFiles;
import org.dossierwerk.adapters.persistence.file.EncryptedFiles;
import org.dossierwerk.adapters.persistence.file.FileKeys;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Tray;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.InMemoryScanner;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;

/**
 * An office on PostgreSQL and encrypted files in which something of everything was done: two appointments planned and confirmed, a
 * scenario carried out on the first, one of its two documents handed in, one sent and not checked yet, and a file in its tray.
 */
final class OfficeAtWork {

    private static final LocalDate DAY = LocalDate.now(Moments.AMSTERDAM).plusDays(30);

    final FileStore files;
    private final OpenedDatabase database;
    private final Office office;
    private final Desk desk;
    private final ExampleOffice example;

    /** @param folder where its files lie */
    OfficeAtWork(OpenedDatabase database, Path folder) {
        this.database = database;
        this.files =
                EncryptedFiles.over(DirectoryFiles.in(folder.resolve("files")), FileKeys.in(folder.resolve("keys")));
        this.office = Office.builder()
                .storage(JpaStorage.using(database.factory()))
                .mail(new InMemoryMail())
                .files(files)
                .scanner(new InMemoryScanner())
                .press(new InMemoryPress())
                .clock(Clock.systemUTC())
                .build();
        office.setUp().open(OfficeExamples.settings());
        this.example = ExampleOffice.in(database.stores);
        this.desk = office.as(Caller.user(example.adviser()));
    }

    OfficeAtWork works() {
        var first = DossierItem.of(plan(LocalTime.of(10, 0)));
        plan(LocalTime.of(14, 0));
        desk.scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), first, List.of(scenario()), LocalDate.now(Moments.AMSTERDAM), null));
        var rows = desk.documentChecks().of(first).rows();
        send(rows.get(0).document().id(), "jaaropgave");
        sendToTray(first, "taxatie");
        carryOutAll();
        send(rows.get(1).document().id(), "paspoort");
        return this;
    }

    void carryOutAll() {
        while (office.relay().runOnce() > 0) {
            // Each round carries out what the one before made possible.
        }
    }

    private AppointmentId plan(LocalTime time) {
        return desk.appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        example.dossier(),
                        example.type().id(),
                        "",
                        "",
                        new Appointments.When(DAY.atTime(time), null, null),
                        new Place.Elsewhere("Dam 1"),
                        example.adviser(),
                        false));
    }

    private ScenarioId scenario() {
        var scenario = WorkExamples.aScenario(
                "Oriëntatie",
                WorkExamples.aStep(kind("Jaaropgave"), Whom.DOSSIER),
                WorkExamples.aStep(kind("Paspoort"), Whom.DOSSIER),
                WorkExamples.aStep(kind("Loonstrook"), Whom.DOSSIER),
                new Step.AddActionItem(
                        new StepId(UUID.randomUUID()), ActionItemKind.READ, "Lees de folder", "", Whom.DOSSIER, null),
                new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant"));
        database.stores.scenarios().save(scenario);
        return scenario.snapshot().id();
    }

    private DocumentKindId kind(String name) {
        var kind = WorkExamples.aKind(name);
        database.stores.documentKinds().save(kind);
        return kind.snapshot().id();
    }

    void sendToTray(DossierItem item, String text) {
        var file = new SentFile(text + ".pdf", new ByteArrayInputStream(InMemoryPress.pdf(text)));
        desk.tray().send(new Tray.Send(new TrayFileId(UUID.randomUUID()), item, List.of(file)));
    }

    /** Something for the tray that is not checked yet. */
    void sendsToTray() {
        sendToTray(
                database.stores
                        .trayFiles()
                        .ofDossier(example.dossier())
                        .get(0)
                        .snapshot()
                        .item(),
                "woz");
    }

    private void send(RequestedDocumentId document, String text) {
        var file = new SentFile(text + ".pdf", new ByteArrayInputStream(InMemoryPress.pdf(text)));
        desk.uploads().send(new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(file)));
    }
}
