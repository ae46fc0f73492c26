package org.dossierwerk.adapters.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
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

    /** Narrows a question in JPQL about rows {@code r} to those of the items {@code :items}; no id is of both kinds. */
    public static final String CONDITION = "(r.item.appointment in :items or r.item.product in :items)";

    /** The same in SQL. */
    public static final String SQL_CONDITION = "(appointment_id IN (:items) OR product_id IN (:items))";

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

    /** The values of {@code :items} in {@link #CONDITION} and {@link #SQL_CONDITION}. */
    public static Map<String, List<UUID>> parameters(Collection<DossierItem> items) {
        return Map.of("items", items.stream().map(DossierItem::value).toList());
    }
}
