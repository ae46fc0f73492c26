package org.dossierwerk.adapters.persistence.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An action item. */
@Entity
@Table(name = "action_item")
class ActionItemRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "dossier_id")
    UUID dossier;

    @Embedded
    ItemColumns item;

    /** Given by the database, in the order of the first saves. */
    @Column(insertable = false, updatable = false)
    long sequence;

    @Enumerated(EnumType.STRING)
    ActionItemKind kind;

    String title;

    String explanation;

    @Column(name = "document_id")
    @Nullable
    UUID document;

    @Column(name = "applicant_id")
    @Nullable
    UUID applicant;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "due_on")
    @Nullable
    LocalDate due;

    @Enumerated(EnumType.STRING)
    ActionItemStatus status;

    Instant since;

    @Column(name = "to_sign_id")
    @Nullable
    UUID toSign;

    @Nullable
    String signer;

    @Column(name = "signed_file_id")
    @Nullable
    UUID signedFile;

    @Column(name = "signed_sha256")
    @Nullable
    String signedSha256;
}
