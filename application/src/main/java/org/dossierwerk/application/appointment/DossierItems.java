package org.dossierwerk.application.appointment;

import java.util.Optional;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
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
        return item.fold(new DossierItem.Cases<>() {
            @Override
            public Optional<Known> appointment(AppointmentId id) {
                return stores.appointments()
                        .find(id)
                        .map(Appointment::snapshot)
                        .flatMap(appointment -> stores.dossiers()
                                .find(appointment.dossier())
                                .map(dossier -> of(item, dossier.snapshot(), appointment)));
            }

            @Override
            public Optional<Known> product(ProductId id) {
                return stores.dossiers()
                        .holding(id)
                        .map(Dossier::snapshot)
                        .flatMap(dossier -> dossier.product(id).map(product -> of(item, dossier, product)));
            }
        });
    }

    private static Known of(DossierItem item, Dossier.Snapshot dossier, Appointment.Snapshot appointment) {
        return new Known(item, dossier, appointment, null, appointment.active(), appointment.active());
    }

    private static Known of(DossierItem item, Dossier.Snapshot dossier, Product product) {
        return new Known(item, dossier, null, product, product.active(), product.clientMayView());
    }
}
