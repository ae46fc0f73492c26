package org.dossierwerk.adapters.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLRestriction;

/** A group appointment, which is in no dossier. */
@Entity
@Table(name = "appointment")
@SQLRestriction("dossier_id IS NULL")
class GroupRow extends MeetingRow {

    String description;

    int capacity;

    @Column(name = "seats_taken")
    int seatsTaken;
}
