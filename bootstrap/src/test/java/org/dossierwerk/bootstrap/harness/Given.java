package org.dossierwerk.bootstrap.harness;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
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

/** What a test begins with, made through the conversations of somebody's desk. */
public final class Given {

    private final Desk desk;

    public Given(Desk desk) {
        this.desk = desk;
    }

    /** A type of one hour at the office whose appointments are confirmed by mail. */
    public AppointmentTypeId type(String name) {
        var results = List.of(new AppointmentResult(new ResultId(UUID.randomUUID()), "Wil advies", true));
        return desk.appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                name,
                                name,
                                Duration.ofHours(1),
                                Channel.ON_SITE,
                                results,
                                new Confirmation(true, true)));
    }

    /** A dossier of one person in Dutch, with that adviser. */
    public DossierId dossier(UserId adviser, String first, String last, String email) {
        return dossier(adviser, first, last, email, Language.NL);
    }

    /** The same in another language. */
    public DossierId dossier(UserId adviser, String first, String last, String email, Language language) {
        var who = new Who.New(
                new Party.Person(PersonName.of(first, "", last), null),
                new Party.Contact(EmailAddress.of(email), null, null));
        return desk.dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(new Dossiers.ApplicantEntry(null, who, null, null), null),
                        new Dossier.Handling(adviser, null),
                        FormOfAddress.FORMAL,
                        language,
                        null));
    }

    /** An appointment at a typed place, by the clock of the office. */
    public AppointmentId appointment(DossierId dossier, AppointmentTypeId type, UserId adviser, LocalDateTime start) {
        return desk.appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        dossier,
                        type,
                        "",
                        "",
                        new Appointments.When(start, null, null),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        adviser,
                        false));
    }

    /** A group of that many at a typed place, in which nobody takes part yet. */
    public AppointmentId group(
            String title, int capacity, AppointmentTypeId type, UserId adviser, LocalDateTime start) {
        return desk.groupAppointments()
                .plan(new GroupAppointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        type,
                        title,
                        "",
                        "Stoelen klaarzetten.",
                        capacity,
                        new Appointments.When(start, null, null),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        adviser,
                        false));
    }

    /** The dossier's own appointment in a group that it joins. */
    public AppointmentId seat(AppointmentId group, DossierId dossier) {
        desk.groupAppointments().add(group, dossier, false);
        return desk.groupAppointments().get(group).participants().stream()
                .filter(seat -> seat.dossier().equals(dossier))
                .findFirst()
                .orElseThrow()
                .appointment();
    }

    /** What the client is asked to do about that document. */
    public ActionItemId actionItem(DossierItem item, RequestedDocumentId document) {
        return desk.actionItems().of(item).stream()
                .filter(line -> document.equals(line.state().task().document()))
                .map(line -> line.state().id())
                .findFirst()
                .orElseThrow();
    }

    /** A document of a new kind that the client may hand in. */
    public RequestedDocumentId document(DossierItem item, String kind) {
        var kindId = new DocumentKindId(UUID.randomUUID());
        var setup = new DocumentKind.Setup(kind, "", EnumSet.allOf(FileFormat.class), true, null);
        desk.documentKinds().define(kindId, setup);
        var id = new RequestedDocumentId(UUID.randomUUID());
        desk.documentChecks()
                .request(new DocumentChecks.Request(id, item, kindId, null, ClientAccess.standard(), null, ""));
        return id;
    }

    /** A mortgage in the dossier. */
    public ProductId product(DossierId dossier) {
        var kind = new CatalogueItemId(UUID.randomUUID());
        desk.office().save(new CatalogueItem(kind, 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true));
        var product = new ProductId(UUID.randomUUID());
        desk.dossiers().addProduct(dossier, product, kind, "Eerste woning");
        return product;
    }

    /** A scenario for appointments that does one thing of each sort. */
    public ScenarioId scenario(String name, DocumentKindId kind) {
        var scenario = new ScenarioId(UUID.randomUUID());
        var steps = List.<Step>of(
                new Step.RequestDocument(
                        new StepId(UUID.randomUUID()),
                        kind,
                        Whom.EACH_APPLICANT,
                        ClientAccess.standard(),
                        Step.ActionItemChoice.AS_THE_KIND),
                new Step.AddActionItem(
                        new StepId(UUID.randomUUID()), ActionItemKind.READ, "Lees dit", "", Whom.DOSSIER, 5),
                new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel na"));
        desk.scenarios().define(scenario, new Scenario.Setup(name, new Scope.Appointments(), steps, List.of()));
        return scenario;
    }
}
