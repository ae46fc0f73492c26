package org.dossierwerk.adapters.persistence.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trigger. */
@Entity
@Table(name = "scenario_trigger")
class TriggerRow {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Column(name = "type_id")
    UUID type;

    @Column(name = "working_days")
    int workingDays;

    @Column(name = "if_missing_kind_id")
    @Nullable
    UUID ifMissing;

    @Column(name = "scenario_id")
    UUID scenario;

    boolean delivered;

    boolean active;
}
