package org.dossierwerk.adapters.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dossierwerk.domain.access.Realm;
import org.jspecify.annotations.Nullable;

/** An account. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    Realm realm;

    @Column(name = "user_id", updatable = false)
    @Nullable
    UUID user;

    @Column(name = "person_id", updatable = false)
    @Nullable
    UUID person;

    @Column(name = "user_name")
    String userName;

    @Column(name = "user_name_key")
    String userNameKey;

    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    boolean blocked;

    int stamp;
}
