package org.dossierwerk.application.office;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.Text;

final class OfficeAdministrationService implements OfficeAdministration {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 20;

    private final Stores stores;
    private final Gate gate;

    OfficeAdministrationService(Stores stores, Gate gate) {
        this.stores = stores;
        this.gate = gate;
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
            stores.office().save(settings);
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
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_LOCATIONS);
            stores.office()
                    .save(new Location(
                            location.id(),
                            location.version(),
                            Text.required("name", location.name(), LONGEST_NAME),
                            Text.block("address", location.address(), Place.LONGEST_TEXT),
                            location.active()));
        });
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
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_CATALOGUES);
            stores.office()
                    .save(new CatalogueItem(
                            item.id(),
                            item.version(),
                            item.catalogue(),
                            Text.required("name", item.name(), LONGEST_NAME),
                            Text.required("code", item.code(), LONGEST_CODE),
                            item.active()));
        });
    }

    @Override
    public List<ClosingDay> closingDays() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.office().closingDays();
        });
    }

    @Override
    public void save(ClosingDay day) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            stores.office().save(day);
        });
    }

    @Override
    public void removeClosingDay(LocalDate day) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            stores.office().removeClosingDay(day);
        });
    }
}
