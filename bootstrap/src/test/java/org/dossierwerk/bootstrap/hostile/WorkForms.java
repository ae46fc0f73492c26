package org.dossierwerk.bootstrap.hostile;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.testkit.hostile.HostileFiles;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.MultipartForm;
import org.dossierwerk.bootstrap.hostile.Mailroom.Asked;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Whom;

/**
 * An office in which a document is asked of Emma, she has something to do and a product, and a scenario and a trigger are set up:
 * one of everything that has text, so that what a form changes is read wherever it is shown.
 */
final class WorkForms {

    /** A kind that was taken off the list, a type nobody knows, and so on: rows name them by these ids. */
    private static final String ENDED_KIND = "00000000-0000-4000-8000-0000000000e1";

    private static final String TASK = "s-00000000-0000-4000-8000-000000000001-";
    private static final String ALERT = "s-00000000-0000-4000-8000-000000000002-";
    private static final String DOCUMENT = "s-00000000-0000-4000-8000-000000000003-";
    private static final Map<String, String> STEP_FIELDS = Map.of(
            "title", TASK + "title",
            "explanation", TASK + "explanation",
            "dueIn", TASK + "dueIn",
            "whom", TASK + "whom",
            "text", ALERT + "text",
            "kind", DOCUMENT + "kind");
    private static final String LIST_FORM = "form#setting";

    private final Mailroom mailroom;
    private final HostileFiles files = new HostileFiles(URI.create("http://127.0.0.1:9"));
    private final Given given;
    private final String dossier;
    private final String item;
    private final DocumentKindId kind = new DocumentKindId(UUID.randomUUID());
    private final RequestedDocumentId document = new RequestedDocumentId(UUID.randomUUID());
    private final ActionItemId delivery;
    private final ActionItemId todo = new ActionItemId(UUID.randomUUID());
    private final ProductId product;
    private final ScenarioId scenario = new ScenarioId(UUID.randomUUID());
    private final TriggerId trigger = new TriggerId(UUID.randomUUID());
    private final AppointmentTypeId type;

    WorkForms(Mailroom mailroom) {
        this.mailroom = mailroom;
        this.given = new Given(desk());
        var emma = mailroom.emma();
        this.dossier = "/dossiers/" + emma.dossier().value();
        this.item = dossier + "/appointments/" + emma.item().value();
        this.type = given.type("Bespreking");
        define(kind, "Loonstrook");
        define(new DocumentKindId(UUID.fromString(ENDED_KIND)), "Vervallen");
        desk().documentKinds().retire(new DocumentKindId(UUID.fromString(ENDED_KIND)));
        desk().documentChecks()
                .request(new DocumentChecks.Request(
                        document, emma.item(), kind, null, ClientAccess.standard(), null, ""));
        this.delivery = given.actionItem(emma.item(), document);
        desk().actionItems()
                .add(new ActionItems.Add(
                        todo,
                        emma.item(),
                        new ActionItem.Task(ActionItemKind.DO, "Bel de bank", "", null, null, null, null)));
        this.product = given.product(emma.dossier());
        desk().dossiers().addProduct(emma.dossier(), new ProductId(UUID.randomUUID()), productKind(), "Tweede woning");
        desk().scenarios()
                .define(
                        scenario,
                        new Scenario.Setup(
                                "Inkomen",
                                new Scope.Appointments(),
                                List.of(
                                        new Step.AddActionItem(
                                                step(TASK), ActionItemKind.READ, "Lees dit", "", Whom.DOSSIER, 5),
                                        new Step.RaiseAlert(step(ALERT), "Bel na"),
                                        new Step.RequestDocument(
                                                step(DOCUMENT),
                                                kind,
                                                Whom.DOSSIER,
                                                ClientAccess.standard(),
                                                Step.ActionItemChoice.AS_THE_KIND)),
                                List.of()));
        desk().triggers().define(trigger, new Trigger.Setup("Op tijd", type, -5, kind, scenario));
    }

    private static StepId step(String prefix) {
        return new StepId(UUID.fromString(prefix.substring(2, prefix.length() - 1)));
    }

    private void define(DocumentKindId id, String name) {
        desk().documentKinds()
                .define(id, new DocumentKind.Setup(name, "", EnumSet.allOf(FileFormat.class), true, null));
    }

    private Desk desk() {
        return mailroom.desk();
    }

    ScenarioId scenario() {
        return scenario;
    }

    AppointmentTypeId type() {
        return type;
    }

    Sheet of(String form) {
        return switch (form) {
            case "kind" -> kind();
            case "scenario" -> scenarioSheet();
            case "new-scenario" -> newScenario();
            case "trigger" -> trigger();
            case "request" -> request();
            case "settings" -> settings();
            case "judge" -> judged();
            case "again" -> again();
            case "action" -> action();
            case "new-action" -> newAction();
            case "product" -> product();
            case "new-product" -> newProduct();
            case "picker" -> picker();
            default -> throw new AssertionError("No such form: " + form);
        };
    }

    private Sheet kind() {
        var page = "/settings/documents/" + kind.value();
        return new Sheet(
                page,
                LIST_FORM,
                page,
                Map.of(),
                Map.of(),
                page,
                List.of(
                        "/settings/documents",
                        page,
                        item + "/documents",
                        board(document),
                        item + "/actions",
                        dossier + "/actions",
                        item + "/scenario",
                        "/settings/scenarios/" + scenario.value(),
                        item + "/documents/new",
                        "/settings/triggers/" + trigger.value()),
                List.of("/portal/actions/" + delivery.value(), "/portal"),
                Set.of("name", "explanation"));
    }

    private Sheet scenarioSheet() {
        var page = "/settings/scenarios/" + scenario.value();
        return new Sheet(
                page,
                LIST_FORM,
                page,
                Map.of(),
                STEP_FIELDS,
                page,
                List.of(
                        page,
                        "/settings/scenarios",
                        page + "/remove",
                        item + "/scenario",
                        item + "/actions",
                        "/today",
                        "/settings/triggers/" + trigger.value(),
                        "/settings/triggers"),
                List.of("/portal"),
                Set.of("title"));
    }

    private Sheet newScenario() {
        return new Sheet(
                "/settings/scenarios/new",
                LIST_FORM,
                "/settings/scenarios/new",
                Map.of("name", "Nog een"),
                Map.of(),
                "",
                List.of("/settings/scenarios"),
                List.of(),
                Set.of());
    }

    private Sheet trigger() {
        var page = "/settings/triggers/" + trigger.value();
        return new Sheet(
                page,
                LIST_FORM,
                page,
                Map.of(),
                Map.of(),
                page,
                List.of(page, "/settings/triggers"),
                List.of(),
                Set.of());
    }

    /** Of a kind of its own, since the same one is asked for once. */
    private Sheet request() {
        var own = new DocumentKindId(UUID.randomUUID());
        var name = "Soort " + own.value();
        define(own, name);
        var asked = UUID.randomUUID();
        return new Sheet(
                item + "/documents/new",
                "form.panel__form",
                item + "/documents",
                Map.of("kind", name, "id", asked.toString()),
                Map.of(),
                board(new RequestedDocumentId(asked)),
                List.of(item + "/documents", board(new RequestedDocumentId(asked)), item + "/history"),
                List.of("/portal", "/portal/documents"),
                Set.of());
    }

    private Sheet settings() {
        return new Sheet(
                board(document),
                "form#settings",
                board(document),
                Map.of(),
                Map.of(),
                board(document),
                List.of(item + "/documents", board(document), item + "/history"),
                List.of("/portal/actions/" + delivery.value(), "/portal", "/portal/documents"),
                Set.of("remark"));
    }

    private Sheet judged() {
        var received = received();
        return new Sheet(
                received.atBoard(),
                "form#judge",
                received.atBoard() + "/judge",
                Map.of("verdict", "REJECT"),
                Map.of(),
                received.atBoard(),
                List.of(item + "/documents", received.atBoard(), item + "/history"),
                List.of(received.atPortal(), "/portal", "/portal/documents"),
                Set.of("remark", "reason"));
    }

    private Sheet again() {
        var received = received();
        var row = mailroom.row(received);
        desk().documentChecks()
                .judge(new DocumentChecks.Judgement(
                        received.document(),
                        row.document().current().orElseThrow().file(),
                        DocumentChecks.Verdict.APPROVE,
                        ""));
        return new Sheet(
                received.atBoard(),
                "form[action*=/again]",
                received.atBoard() + "/again",
                Map.of(),
                Map.of(),
                "",
                List.of(item + "/documents", received.atBoard(), item + "/history"),
                List.of(received.atPortal(), "/portal", "/portal/documents"),
                Set.of("remark", "reason"));
    }

    private Asked received() {
        var asked = mailroom.asked();
        mailroom.send(
                mailroom.emma().visitor(),
                asked.atPortal(),
                new MultipartForm().file("files", "a.pdf", files.named("pdf")));
        mailroom.settled(asked);
        return asked;
    }

    private Sheet action() {
        var page = item + "/actions/" + todo.value();
        return new Sheet(
                page,
                "form#action",
                page,
                Map.of(),
                Map.of(),
                page,
                List.of(page, item + "/actions", dossier + "/actions", dossier, item + "/history"),
                List.of("/portal", "/portal/actions/" + todo.value()),
                Set.of("title", "explanation"));
    }

    private Sheet newAction() {
        return new Sheet(
                item + "/actions/new",
                "form#action",
                item + "/actions",
                Map.of("kind", "DO", "title", "Bel de bank"),
                Map.of(),
                "",
                List.of(item + "/actions", dossier + "/actions"),
                List.of("/portal"),
                Set.of("title"));
    }

    private Sheet product() {
        var page = dossier + "/products/" + product.value();
        return new Sheet(
                page,
                "form#product",
                page,
                Map.of("active", "true", "clientMayView", "true"),
                Map.of(),
                page,
                List.of(
                        page,
                        dossier + "/products",
                        dossier,
                        page + "/documents",
                        page + "/move",
                        dossier + "/history"),
                List.of("/portal/products/" + product.value(), "/portal"),
                Set.of("description", "explanation"));
    }

    private Sheet newProduct() {
        return new Sheet(
                dossier + "/products",
                "form[action$=/products]",
                dossier + "/products",
                Map.of("kind", productKind().value().toString()),
                Map.of(),
                "",
                List.of(dossier + "/products", dossier),
                List.of("/portal", "/portal/products/" + product.value()),
                Set.of("description"));
    }

    private CatalogueItemId productKind() {
        return desk().products().get(product).product().kind();
    }

    private Sheet picker() {
        return new Sheet(
                item + "/scenario",
                "form#start",
                item + "/scenario",
                Map.of("scenario", scenario.value().toString(), "timed", "true", "executeAt", "09:00"),
                Map.of(),
                "",
                List.of(item + "/scenario"),
                List.of(),
                Set.of());
    }

    private String board(RequestedDocumentId asked) {
        return item + "/documents/" + asked.value();
    }
}
