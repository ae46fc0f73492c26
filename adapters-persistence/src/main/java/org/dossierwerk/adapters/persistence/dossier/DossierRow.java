package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** A dossier. */
@Entity
@Table(name = "dossier")
class DossierRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String number;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Column(updatable = false)
    String kind;

    @Column(name = "company_id")
    @Nullable
    UUID company;

    @Column(name = "adviser_id")
    UUID adviser;

    @Column(name = "case_handler_id")
    @Nullable
    UUID caseHandler;

    @Enumerated(EnumType.STRING)
    @Column(name = "form_of_address")
    FormOfAddress formOfAddress;

    @Enumerated(EnumType.STRING)
    Language language;

    @Column(name = "lead_source_id")
    @Nullable
    UUID leadSource;

    @Enumerated(EnumType.STRING)
    DossierStatus status;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "dossier_id", nullable = false)
    @OrderColumn(name = "position")
    List<ApplicantRow> applicants = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "dossier_id", nullable = false)
    @OrderColumn(name = "position")
    List<ProductRow> products = new ArrayList<>();
}
