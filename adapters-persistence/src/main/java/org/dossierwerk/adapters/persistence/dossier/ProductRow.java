package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product of a dossier. */
@Entity
@Table(name = "product")
class ProductRow {

    @Id
    UUID id;

    @Column(name = "kind_id")
    UUID kind;

    String description;

    @Column(name = "status_id")
    @Nullable
    UUID status;

    String explanation;

    boolean active;

    @Column(name = "client_may_view")
    boolean clientMayView;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "product_party", joinColumns = @JoinColumn(name = "product_id"))
    @OrderColumn(name = "position")
    List<InvolvedColumns> parties = new ArrayList<>();
}
