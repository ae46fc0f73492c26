package org.dossierwerk.domain.appointment;

import java.util.UUID;
import org.dossierwerk.domain.dossier.ProductId;

/** What work in a dossier is done for: one appointment, or one product. Each has its own document check and action items. */
public sealed interface DossierItem {

    UUID value();

    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R appointment(AppointmentId appointment);

        R product(ProductId product);
    }

    static DossierItem of(AppointmentId appointment) {
        return new OfAppointment(appointment);
    }

    static DossierItem of(ProductId product) {
        return new OfProduct(product);
    }

    record OfAppointment(AppointmentId appointment) implements DossierItem {

        @Override
        public UUID value() {
            return appointment.value();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.appointment(appointment);
        }
    }

    record OfProduct(ProductId product) implements DossierItem {

        @Override
        public UUID value() {
            return product.value();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.product(product);
        }
    }
}
