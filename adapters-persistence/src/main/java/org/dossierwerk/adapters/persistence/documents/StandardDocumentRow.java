package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.Upload;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A document for every client, with what was sent for it last. */
@Entity
@Table(name = "standard_document")
class StandardDocumentRow {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    int position;

    boolean active;

    @Column(name = "arrival_id")
    UUID arrival;

    @Column(name = "arrival_parts")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String arrivalParts;

    @Column(name = "arrival_by")
    UUID arrivalBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrival_state")
    Upload.State arrivalState;

    @Enumerated(EnumType.STRING)
    @Nullable
    FileProblem problem;

    @Column(name = "problem_file")
    @Nullable
    String problemFile;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "standard_document_file", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    List<FileVersionColumns> versions = new ArrayList<>();
}
