package org.dossierwerk.adapters.persistence.appointment;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.WhenStale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An appointment type. */
@Entity
@Table(name = "appointment_type")
class AppointmentTypeRow {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    String title;

    @Column(name = "duration_seconds")
    int durationSeconds;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Column(name = "confirm_planning")
    boolean confirmPlanning;

    @Column(name = "confirm_cancelling")
    boolean confirmCancelling;

    @Column(name = "reminder_hours")
    @JdbcTypeCode(SqlTypes.ARRAY)
    Integer[] reminderHours;

    @Enumerated(EnumType.STRING)
    Disclosure disclosure;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_stale")
    WhenStale whenStale;

    boolean active;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "type_id", nullable = false)
    @OrderColumn(name = "position")
    List<AppointmentResultRow> results = new ArrayList<>();
}
