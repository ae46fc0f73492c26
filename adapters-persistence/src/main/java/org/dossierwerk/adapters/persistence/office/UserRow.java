package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dossierwerk.domain.shared.Language;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. */
@Entity
@Table(name = "office_user")
class UserRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "user_name")
    String userName;

    @Column(name = "user_name_key")
    String userNameKey;

    @Column(name = "first_name")
    String firstName;

    String infix;

    @Column(name = "last_name")
    String lastName;

    String email;

    @Nullable
    String phone;

    @Column(name = "job_title")
    String jobTitle;

    @Enumerated(EnumType.STRING)
    Language language;

    short hue;

    @Column(name = "default_location_id")
    @Nullable
    UUID defaultLocation;

    @Column(name = "default_case_handler_id")
    @Nullable
    UUID defaultCaseHandler;

    String signature;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] rights;

    boolean active;
}
