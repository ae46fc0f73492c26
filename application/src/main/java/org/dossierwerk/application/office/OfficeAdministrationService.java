package org.dossierwerk.application.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.Text;

final class OfficeAdministrationService implements OfficeAdministration {

    /** The version of what was never saved. */
    private static final long NEW = 0;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 20;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final OfficeValues values;

    OfficeAdministrationService(Workbench bench, Gate gate, Audit audit) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.values = new OfficeValues(stores);
    }

    @Override
    public OfficeSettings settings() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.office().settings().orElseThrow(OfficeRefusal.NotFound::new);
        });
    }

    @Override
    public void change(OfficeSettings settings) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            Text.required("name", settings.name(), LONGEST_NAME);
            var before = stores.office().settings().map(values::of).orElseGet(Map::of);
            stores.office().save(settings);
            audit.change("office.changed", History.OFFICE, settings.name(), before, values.of(settings), bench.now());
        });
    }

    @Override
    public List<Location> locations() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.office().locations();
        });
    }

    @Override
    public void save(Location location) {
        Once.of(stores.unitOfWork(), () -> made(location), () -> {
            var wanted = cleaned(location);
            var before = stores.office().location(wanted.id()).map(values::of).orElseGet(Map::of);
            stores.office().save(wanted);
            var action = wanted.version() == NEW ? "location.added" : "location.changed";
            audit.change(action, wanted.id().value(), wanted.name(), before, values.of(wanted), bench.now());
            return wanted.id();
        });
    }

    private Optional<LocationId> made(Location location) {
        gate.enter(Right.MAINTAIN_LOCATIONS);
        var wanted = cleaned(location);
        return stores.office()
                .location(wanted.id())
                .filter(known ->
                        wanted.equals(new Location(known.id(), NEW, known.name(), known.address(), known.active())))
                .map(Location::id);
    }

    private static Location cleaned(Location location) {
        return new Location(
                location.id(),
                location.version(),
                Text.required("name", location.name(), LONGEST_NAME),
                Text.block("address", location.address(), Place.LONGEST_TEXT),
                location.active());
    }

    @Override
    public List<CatalogueItem> items(Catalogue catalogue) {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.office().items(catalogue);
        });
    }

    @Override
    public void save(CatalogueItem item) {
        Once.of(stores.unitOfWork(), () -> made(item), () -> {
            var wanted = cleaned(item);
            var before = stores.office().item(wanted.id()).map(values::of).orElseGet(Map::of);
            stores.office().save(wanted);
            var action = wanted.version() == NEW ? "item.added" : "item.changed";
            audit.change(action, wanted.id().value(), wanted.name(), before, values.of(wanted), bench.now());
            return wanted.id();
        });
    }

    private Optional<CatalogueItemId> made(CatalogueItem item) {
        gate.enter(Right.MAINTAIN_CATALOGUES);
        var wanted = cleaned(item);
        return stores.office()
                .item(wanted.id())
                .filter(known -> wanted.equals(new CatalogueItem(
                        known.id(), NEW, known.catalogue(), known.name(), known.code(), known.active())))
                .map(CatalogueItem::id);
    }

    private static CatalogueItem cleaned(CatalogueItem item) {
        return new CatalogueItem(
                item.id(),
                item.version(),
                item.catalogue(),
                Text.required("name", item.name(), LONGEST_NAME),
                Text.required("code", item.code(), LONGEST_CODE),
                item.active());
    }
}
