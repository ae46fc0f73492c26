package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;

/** A document check. */
@Entity
@Table(name = "document_check")
class DocumentCheckRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "dossier_id")
    UUID dossier;

    @Embedded
    ItemColumns item;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "check_id", nullable = false)
    @OrderColumn(name = "position")
    List<RequestedDocumentRow> documents = new ArrayList<>();
}
