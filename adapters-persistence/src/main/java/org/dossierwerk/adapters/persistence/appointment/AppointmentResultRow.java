package org.dossierwerk.adapters.persistence.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A result that appointments of a type can have. */
@Entity
@Table(name = "appointment_result")
class AppointmentResultRow {

    @Id
    UUID id;

    String name;

    boolean active;
}
