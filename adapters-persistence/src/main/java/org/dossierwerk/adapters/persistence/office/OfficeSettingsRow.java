package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.UUID;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The one row of the office. */
@Entity
@Table(name = "office_settings")
class OfficeSettingsRow {

    @Id
    short id;

    @Version
    long version;

    String name;

    String zone;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    @Column(name = "form_of_address")
    FormOfAddress formOfAddress;

    @Column(name = "opens_at")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    LocalTime opensAt;

    @Column(name = "closes_at")
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    LocalTime closesAt;

    String mailbox;

    @Nullable
    String phone;

    @Column(name = "portal_lead_source_id")
    @Nullable
    UUID portalLeadSource;

    @Column(name = "reminder_days")
    @JdbcTypeCode(SqlTypes.ARRAY)
    Integer[] reminderDays;
}
