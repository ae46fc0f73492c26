package org.dossierwerk.application.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.Draft;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Line;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

final class DossierService implements Dossiers {

    private static final int LINES = 50;
    private static final int HITS = 10;
    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Choices choices;
    private final Assignments assignments;
    private final Opening opening;

    DossierService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.choices = new Choices(stores.office());
        this.assignments = new Assignments(stores.users());
        this.opening = new Opening(bench, choices, assignments);
    }

    @Override
    public Draft draft(@Nullable UserId chosenAdviser) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var adviser = chosenAdviser == null ? me.id() : chosenAdviser;
            var wanted = stores.users().find(adviser).filter(DossierService::isActive);
            var usual = wanted.map(user -> user.snapshot().profile())
                    .orElseThrow(() -> new OfficeRefusal.UserUnavailable("adviser"))
                    .defaultCaseHandler();
            var handler = usual == null ? null : activeOrNull(usual);
            var settings = bench.settings();
            var today = LocalDate.ofInstant(bench.now(), settings.zone());
            return new Draft(adviser, handler, settings.formOfAddress(), settings.language(), today);
        });
    }

    @Override
    public DossierId open(Open command) {
        try {
            return stores.unitOfWork().call(() -> {
                gate.enterToWork();
                return opening.open(command).snapshot().id();
            });
        } catch (StaleVersion sentTwice) {
            return stores.unitOfWork()
                    .read(() -> gate.dossier(gate.enterToWork(), command.id())
                            .snapshot()
                            .id());
        }
    }

    @Override
    public void change(Change command) {
        change(command.id(), command.version(), dossier -> {
            var before = dossier.snapshot();
            dossier.requireOpen();
            assignments.require(command.handling(), before.handling());
            choices.require("leadSource", Catalogue.LEAD_SOURCE, command.leadSource(), before.leadSource());
            var client = opening.cast().of(command.client(), before.client().applicants(), opening.today());
            dossier.serve(client, bench.now());
            dossier.assign(command.handling(), bench.now());
            dossier.speak(new Dossier.Manner(command.formOfAddress(), command.language()));
            dossier.attribute(command.leadSource());
        });
    }

    @Override
    public ProductId addProduct(DossierId id, ProductId product, CatalogueItemId kind, String description) {
        return Once.of(stores.unitOfWork(), () -> added(id, product), () -> {
            var dossier = gate.dossier(gate.enterToWork(), id);
            choices.require("kind", Catalogue.PRODUCT_KIND, kind, null);
            dossier.addProduct(Product.of(product, kind, description), bench.now());
            stores.dossiers().save(dossier);
            return product;
        });
    }

    private Optional<ProductId> added(DossierId id, ProductId product) {
        return gate.dossier(gate.enterToWork(), id).snapshot().products().stream()
                .map(Product::id)
                .filter(product::equals)
                .findFirst();
    }

    @Override
    public void close(DossierId dossier, long version) {
        change(dossier, version, found -> found.close(bench.now()));
    }

    @Override
    public void reopen(DossierId dossier, long version) {
        change(dossier, version, found -> found.reopen(bench.now()));
    }

    @Override
    public Details get(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return stores.dossierQueries()
                    .details(
                            dossier,
                            LocalDate.ofInstant(bench.now(), bench.settings().zone()))
                    .filter(details -> me.mayKnow(handling(details)))
                    .orElseThrow(DossierRefusal.NotFound::new);
        });
    }

    @Override
    public Page<Line> list(Filter filter, @Nullable String cursor) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return stores.dossierQueries().list(filter, me.onlyInvolving(), cursor, LINES, bench.now());
        });
    }

    @Override
    public List<Hit> search(String text) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return text.isBlank() ? List.<Hit>of() : stores.dossierQueries().search(text, me.onlyInvolving(), HITS);
        });
    }

    private void change(DossierId id, long version, Consumer<Dossier> change) {
        stores.unitOfWork().run(() -> {
            var dossier = gate.dossier(gate.enterToWork(), id);
            if (dossier.snapshot().version() != version) {
                throw new StaleVersion();
            }
            change.accept(dossier);
            stores.dossiers().save(dossier);
        });
    }

    private @Nullable UserId activeOrNull(UserId user) {
        return stores.users().find(user).filter(DossierService::isActive).isPresent() ? user : null;
    }

    private static boolean isActive(User user) {
        return user.snapshot().active();
    }

    private static Dossier.Handling handling(Details details) {
        var handler = details.caseHandler();
        return new Dossier.Handling(details.adviser().id(), handler == null ? null : handler.id());
    }
}
