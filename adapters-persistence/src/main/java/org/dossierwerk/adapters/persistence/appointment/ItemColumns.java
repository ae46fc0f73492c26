package org.dossierwerk.adapters.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.ProductId;
import org.jspecify.annotations.Nullable;

/** What work is done for: one of both is there. A row has it as {@code item}, and it stays. */
@Embeddable
public class ItemColumns {

    @Column(name = "appointment_id", updatable = false)
    @Nullable
    UUID appointment;

    @Column(name = "product_id", updatable = false)
    @Nullable
    UUID product;

    protected ItemColumns() {}

    public static ItemColumns of(DossierItem item) {
        var columns = new ItemColumns();
        return item.fold(new DossierItem.Cases<>() {
            @Override
            public ItemColumns appointment(AppointmentId id) {
                columns.appointment = id.value();
                return columns;
            }

            @Override
            public ItemColumns product(ProductId id) {
                columns.product = id.value();
                return columns;
            }
        });
    }

    public DossierItem read() {
        return appointment == null
                ? DossierItem.of(new ProductId(product))
                : DossierItem.of(new AppointmentId(appointment));
    }

    /** The item in the answer of a question that selects both columns. */
    public static DossierItem read(Columns line) {
        return line.has("appointment_id")
                ? DossierItem.of(new AppointmentId(line.uuid("appointment_id")))
                : DossierItem.of(new ProductId(line.uuid("product_id")));
    }

    /** Narrows a question in JPQL about rows {@code r} to those of the item {@code :item}. */
    public static String condition(DossierItem item) {
        return "r.item." + name(item) + " = :item";
    }

    /** Narrows a question in SQL to the rows of the item {@code :item}. */
    public static String column(DossierItem item) {
        return name(item) + "_id = :item";
    }

    public static Map<String, UUID> parameter(DossierItem item) {
        return Map.of("item", item.value());
    }

    private static String name(DossierItem item) {
        return item.fold(new DossierItem.Cases<>() {
            @Override
            public String appointment(AppointmentId id) {
                return "appointment";
            }

            @Override
            public String product(ProductId id) {
                return "product";
            }
        });
    }
}
