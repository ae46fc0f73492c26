package org.dossierwerk.application.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;

final class ProductService implements Products {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Choices choices;

    ProductService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.choices = new Choices(stores.office());
    }

    @Override
    public Known get(ProductId product) {
        return stores.unitOfWork().read(() -> {
            var dossier = holding(gate.enterToWork(), product).snapshot();
            var known = product(dossier, product);
            return new Known(known, dossier.id(), dossier.version(), names(known));
        });
    }

    @Override
    public void change(Product changed, long version) {
        stores.unitOfWork().run(() -> {
            var dossier = holding(gate.enterToWork(), changed.id());
            var before = dossier.snapshot();
            if (before.version() != version) {
                throw new StaleVersion();
            }
            choices.require(
                    "status",
                    Catalogue.PRODUCT_STATUS,
                    changed.standing().status(),
                    product(before, changed.id()).standing().status());
            for (var involved : changed.parties()) {
                stores.parties().find(involved.party()).orElseThrow(PartyRefusal.NotFound::new);
            }
            dossier.changeProduct(changed, bench.now());
            stores.dossiers().save(dossier);
        });
    }

    @Override
    public void move(ProductId product, DossierId to) {
        stores.unitOfWork().run(() -> {
            var me = gate.enter(Right.MOVE_PRODUCTS);
            var source = holding(me, product);
            if (source.snapshot().id().equals(to)) {
                throw new DossierRefusal.SameDossier();
            }
            var target = gate.dossier(me, to);
            var moving = source.release(product, to, bench.now());
            stores.dossiers().save(source);
            target.adopt(moving);
            stores.dossiers().save(target);
            take(DossierItem.of(product), source.snapshot(), target.snapshot());
        });
    }

    /** All that is done for a product goes where it goes. */
    private void take(DossierItem item, Dossier.Snapshot from, Dossier.Snapshot to) {
        var same = to.client().sameAs(from.client());
        stores.documentChecks().lock(item).ifPresent(check -> {
            check.moveTo(to.id(), same);
            stores.documentChecks().save(check);
        });
        for (var file : stores.trayFiles().of(item)) {
            file.moveTo(to.id());
            stores.trayFiles().save(file);
        }
        var actions = stores.actionItems().of(item);
        actions.forEach(action -> action.moveTo(to.id(), same));
        stores.actionItems().saveAll(actions);
        for (var run : stores.scenarioRuns().of(item)) {
            run.moveTo(to.id(), same);
            stores.scenarioRuns().save(run);
        }
        for (var alert : stores.alerts().of(item)) {
            alert.moveTo(to.id(), to.handling(), from.handling());
            stores.alerts().save(alert);
        }
    }

    private Dossier holding(Visitor me, ProductId product) {
        return stores.dossiers()
                .holding(product)
                .filter(dossier -> me.mayKnow(dossier.snapshot().handling()))
                .orElseThrow(DossierRefusal.ProductUnknown::new);
    }

    private static Product product(Dossier.Snapshot dossier, ProductId product) {
        return dossier.product(product).orElseThrow(DossierRefusal.ProductUnknown::new);
    }

    private Map<PartyId, String> names(Product product) {
        var names = new LinkedHashMap<PartyId, String>();
        for (var involved : product.parties()) {
            stores.parties()
                    .find(involved.party())
                    .ifPresent(party -> names.put(
                            involved.party(), party.snapshot().identity().displayName()));
        }
        return names;
    }
}
