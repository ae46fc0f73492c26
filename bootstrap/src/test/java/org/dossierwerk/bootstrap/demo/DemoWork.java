package org.dossierwerk.bootstrap.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Product;

/** What is done for the products of the first dossiers, before {@link DemoFiles anything} is handed in. */
final class DemoWork {

    private final Office office;
    private final DemoCast cast;
    private final Supplier<UUID> ids;

    DemoWork(Office office, DemoCast cast, Supplier<UUID> ids) {
        this.office = office;
        this.cast = cast;
        this.ids = ids;
    }

    void begin(LocalDate today) {
        for (int number = 0; number < 8; number++) {
            var one = cast.dossiers().get(number);
            var desk = office.as(Caller.user(cast.staff().get(one.adviser())));
            var product = desk.dossiers().get(one.id()).products().get(0).id();
            ask(desk, DossierItem.of(product), number);
            if (number % 2 == 0) {
                var known = desk.products().get(product);
                desk.products().change(withStatus(known.product(), number), known.version());
            }
        }
        planForTheFirstClient(today);
        planToSign(cast.dossiers().get(1), today.plusWeeks(3).with(DayOfWeek.THURSDAY));
    }

    /** Before the others begin; the triggers look after it. */
    private void planToSign(DemoCast.Case one, LocalDate day) {
        var adviser = cast.staff().get(one.adviser());
        office.as(Caller.user(adviser))
                .appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(ids.get()),
                        one.id(),
                        cast.types().get("Ondertekenen"),
                        "",
                        "",
                        new Appointments.When(day.atTime(8, 15), null, null),
                        new Place.AtOffice(cast.locations().get("Utrecht"), "Maliesingel 38, 3581 BK Utrecht"),
                        adviser,
                        false));
    }

    private void ask(Desk desk, DossierItem item, int number) {
        ask(desk, item, "Taxatierapport", "");
        ask(desk, item, "Hypotheekoverzicht", "Graag met de rentevaste periode erop.");
        var unneeded = ask(desk, item, "Bankafschrift", "");
        if (number % 3 == 0) {
            desk.documentChecks().lapse(unneeded);
        }
        desk.actionItems()
                .add(new ActionItems.Add(
                        new ActionItemId(ids.get()),
                        item,
                        new ActionItem.Task(
                                ActionItemKind.READ,
                                "Lees de dienstenwijzer",
                                "Zo weet u wat wij voor u doen en wat het kost.",
                                null,
                                null,
                                null)));
    }

    private RequestedDocumentId ask(Desk desk, DossierItem item, String kind, String remark) {
        var id = new RequestedDocumentId(ids.get());
        desk.documentChecks()
                .request(new DocumentChecks.Request(
                        id, item, cast.kinds().get(kind), null, ClientAccess.standard(), null, remark));
        return id;
    }

    private Product withStatus(Product product, int number) {
        var status = List.of("Offerte aangevraagd", "Offerte uitgebracht", "Finaal akkoord", "In behandeling")
                .get(number / 2);
        return new Product(
                product.id(),
                product.kind(),
                product.description(),
                new Product.Standing(cast.lists().get(status), number == 0 ? "Wacht op het taxatierapport." : ""),
                true,
                true,
                product.parties());
    }

    /** A scenario that waits for its day. */
    private void planForTheFirstClient(LocalDate today) {
        var first = cast.dossiers().get(0);
        var desk = office.as(Caller.user(cast.staff().get(first.adviser())));
        desk.dossiers().get(first.id()).appointments().stream()
                .filter(appointment -> appointment.active()
                        && appointment.time().wallTime().toLocalDate().isAfter(today))
                .findFirst()
                .ifPresent(appointment -> {
                    var item = DossierItem.of(appointment.id());
                    var sale = desk.scenarioRuns().offered(item).scenarios().stream()
                            .filter(scenario -> scenario.setup().name().equals("Verkoop woning"))
                            .map(scenario -> scenario.id())
                            .toList();
                    desk.scenarioRuns().start(new ScenarioRuns.Start(ids.get(), item, sale, today.plusDays(2), null));
                });
    }
}
