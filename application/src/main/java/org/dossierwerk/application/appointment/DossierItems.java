package org.dossierwerk.application.appointment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.Product;
import org.jspecify.annotations.Nullable;

/** What stands behind a dossier's item. */
public final class DossierItems {

    private final Stores stores;

    public DossierItems(Stores stores) {
        this.stores = stores;
    }

    /**
     * An item with the dossier it belongs to; exactly one of appointment and product is there.
     *
     * @param active whether work can still be added: not for a cancelled appointment or a product that was set aside
     * @param clientSees whether it is on the portal (PRD-02, APT-24)
     */
    public record Known(
            DossierItem item,
            Dossier.Snapshot dossier,
            Appointment.@Nullable Snapshot appointment,
            @Nullable Product product,
            boolean active,
            boolean clientSees) {}

    /** @throws DossierRefusal.NotFound also when the visitor may not know of it */
    public Known get(Visitor visitor, DossierItem item) {
        return find(item)
                .filter(known -> visitor.mayKnow(known.dossier().handling()))
                .orElseThrow(DossierRefusal.NotFound::new);
    }

    public Optional<Known> find(DossierItem item) {
        return Optional.ofNullable(findAll(List.of(item)).get(item));
    }

    /** Those of several that there are; the storage is asked no more often for many than for one. */
    public Map<DossierItem, Known> findAll(Collection<DossierItem> items) {
        var known = new HashMap<DossierItem, Known>();
        addAppointments(items, known);
        addProducts(items, known);
        return known;
    }

    private void addAppointments(Collection<DossierItem> items, Map<DossierItem, Known> known) {
        var ids = items.stream()
                .filter(DossierItem.OfAppointment.class::isInstance)
                .map(item -> ((DossierItem.OfAppointment) item).appointment())
                .toList();
        var appointments = stores.appointments().findAll(ids).stream()
                .map(Appointment::snapshot)
                .toList();
        var dossiers =
                stores
                        .dossiers()
                        .findAll(appointments.stream()
                                .map(Appointment.Snapshot::dossier)
                                .toList())
                        .stream()
                        .map(Dossier::snapshot)
                        .collect(Collectors.toMap(Dossier.Snapshot::id, Function.identity()));
        for (var appointment : appointments) {
            var item = DossierItem.of(appointment.id());
            known.put(item, of(item, dossiers.get(appointment.dossier()), appointment));
        }
    }

    private void addProducts(Collection<DossierItem> items, Map<DossierItem, Known> known) {
        var ids = items.stream()
                .filter(DossierItem.OfProduct.class::isInstance)
                .map(item -> ((DossierItem.OfProduct) item).product())
                .toList();
        for (var dossier : stores.dossiers().holding(ids)) {
            for (var product : dossier.snapshot().products()) {
                if (ids.contains(product.id())) {
                    var item = DossierItem.of(product.id());
                    known.put(item, of(item, dossier.snapshot(), product));
                }
            }
        }
    }

    private static Known of(DossierItem item, Dossier.Snapshot dossier, Appointment.Snapshot appointment) {
        return new Known(item, dossier, appointment, null, appointment.active(), appointment.active());
    }

    private static Known of(DossierItem item, Dossier.Snapshot dossier, Product product) {
        return new Known(item, dossier, null, product, product.active(), product.clientMayView());
    }
}
