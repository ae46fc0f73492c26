package org.dossierwerk.adapters.persistence.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A card of the index. */
@Entity
@Table(name = "party")
class PartyRow {

    @Id
    UUID id;

    @Version
    long version;

    String kind;

    @Column(name = "first_name")
    @Nullable
    String firstName;

    @Nullable
    String infix;

    @Column(name = "last_name")
    @Nullable
    String lastName;

    @Column(name = "birth_date")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate birthDate;

    @Column(name = "company_name")
    @Nullable
    String companyName;

    @Column(name = "registration_number")
    @Nullable
    String registrationNumber;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String street;

    @Column(name = "house_number")
    @Nullable
    String houseNumber;

    @Nullable
    String postcode;

    @Nullable
    String city;

    @Nullable
    String country;

    /** Postcode and house number, to be compared. */
    @Nullable
    String door;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "email_key")
    @Nullable
    String emailKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] words;
}
