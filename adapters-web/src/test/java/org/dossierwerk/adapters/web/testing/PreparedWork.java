package org.dossierwerk.adapters.web.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;

/** What an administrator prepared in an {@link OpenOffice}, and the clients it is for. */
public final class PreparedWork {

    private final OpenOffice office;

    public PreparedWork(OpenOffice office) {
        this.office = office;
    }

    public DocumentKindId kind(String name) {
        var id = new DocumentKindId(UUID.randomUUID());
        office.desk()
                .documentKinds()
                .define(id, new DocumentKind.Setup(name, "", EnumSet.allOf(FileFormat.class), true, null));
        return id;
    }

    public CatalogueItemId choice(Catalogue catalogue, String name) {
        var id = new CatalogueItemId(UUID.randomUUID());
        office.desk().office().save(new CatalogueItem(id, 0, catalogue, name, name, true));
        return id;
    }

    public ScenarioId scenario(String name, Step... steps) {
        return scenario(name, new Scope.Appointments(), List.of(), steps);
    }

    public ScenarioId scenario(String name, Scope scope, List<AutomaticStart> automatic, Step... steps) {
        var id = new ScenarioId(UUID.randomUUID());
        office.desk().scenarios().define(id, new Scenario.Setup(name, scope, List.of(steps), automatic));
        return id;
    }

    public static Step document(DocumentKindId kind, Whom whom) {
        return new Step.RequestDocument(
                new StepId(UUID.randomUUID()), kind, whom, ClientAccess.standard(), Step.ActionItemChoice.AS_THE_KIND);
    }

    public static Step task(String title, Whom whom) {
        return new Step.AddActionItem(new StepId(UUID.randomUUID()), ActionItemKind.READ, title, "", whom, 5);
    }

    public static Step alert(String text) {
        return new Step.RaiseAlert(new StepId(UUID.randomUUID()), text);
    }

    /** The dossier of Emma de Wit and Kerem Aksoy, with Ada as its adviser. */
    public DossierId couple() {
        return office.desk()
                .dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(
                                applicant("Emma", "de", "Wit"), applicant("Kerem", "", "Aksoy")),
                        new Dossier.Handling(office.administrator(), null),
                        FormOfAddress.FORMAL,
                        Language.NL,
                        null));
    }

    private static ApplicantEntry applicant(String first, String infix, String last) {
        var person = new Party.Person(PersonName.of(first, infix, last), null);
        var contact = new Party.Contact(EmailAddress.of(first + "@example.org"), null, null);
        return new ApplicantEntry(null, new Dossiers.Who.New(person, contact), null, null);
    }

    public RequestedDocumentId asked(DossierItem item, DocumentKindId kind) {
        var id = new RequestedDocumentId(UUID.randomUUID());
        office.desk()
                .documentChecks()
                .request(new DocumentChecks.Request(id, item, kind, null, ClientAccess.standard(), null, ""));
        return id;
    }

    /** As the intake of a client's file ends. */
    public void handedIn(RequestedDocumentId document) {
        var by = new UploadedBy.Client(new PartyId(UUID.randomUUID()));
        var now = office.clock().instant();
        office.office()
                .documentIntake()
                .accept(
                        document,
                        new FileVersion(
                                new FileId(UUID.randomUUID()),
                                "scan.pdf",
                                1_000,
                                "00".repeat(32),
                                1,
                                by,
                                now,
                                null,
                                null));
    }
}
