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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.documents.Progress;
import org.jspecify.annotations.Nullable;

/** A requested document of a check. */
@Entity
@Table(name = "requested_document")
class RequestedDocumentRow {

    @Id
    UUID id;

    @Column(name = "kind_id")
    UUID kind;

    @Column(name = "applicant_id")
    @Nullable
    UUID applicant;

    @Column(name = "client_may_upload")
    boolean clientMayUpload;

    @Column(name = "client_may_view")
    boolean clientMayView;

    @Enumerated(EnumType.STRING)
    Progress.State state;

    Instant since;

    @Column(name = "decided_by")
    @Nullable
    UUID decidedBy;

    String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "before_state")
    Progress.@Nullable State beforeState;

    @Column(name = "before_since")
    @Nullable
    Instant beforeSince;

    @Column(name = "before_decided_by")
    @Nullable
    UUID beforeDecidedBy;

    @Column(name = "before_remark")
    @Nullable
    String beforeRemark;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "file_version", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    List<FileVersionColumns> versions = new ArrayList<>();
}
