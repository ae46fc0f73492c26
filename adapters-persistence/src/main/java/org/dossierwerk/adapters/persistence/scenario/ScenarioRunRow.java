package org.dossierwerk.adapters.persistence.scenario;

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
import java.time.LocalTime;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.domain.scenario.RunStatus;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A run of a scenario. */
@Entity
@Table(name = "scenario_run")
class ScenarioRunRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "dossier_id")
    UUID dossier;

    @Embedded
    ItemColumns item;

    @Column(name = "scenario_id")
    UUID scenario;

    @Column(name = "scenario_name")
    String scenarioName;

    @Column(name = "only_applicants")
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID @Nullable [] only;

    @Column(name = "if_missing_kind_id")
    @Nullable
    UUID ifMissing;

    @Enumerated(EnumType.STRING)
    CauseKind cause;

    @Column(name = "user_id")
    @Nullable
    UUID user;

    @Column(name = "trigger_id")
    @Nullable
    UUID trigger;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "execute_on")
    LocalDate executeOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "execute_at")
    @Nullable
    LocalTime executeAt;

    String zone;

    @Column(name = "due_at")
    Instant due;

    @Enumerated(EnumType.STRING)
    RunStatus status;

    int attempts;

    int documents;

    @Column(name = "action_items")
    int actionItems;

    int alerts;
}
