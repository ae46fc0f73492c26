package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in the role of applicant. */
@Entity
@Table(name = "applicant")
class ApplicantRow {

    @Id
    UUID id;

    @Column(name = "person_id")
    UUID person;

    @Column(name = "income_type_id")
    @Nullable
    UUID incomeType;

    @Column(name = "client_profile_id")
    @Nullable
    UUID clientProfile;
}
