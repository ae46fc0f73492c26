package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A day on which the office is closed. */
@Entity
@Table(name = "closing_day")
class ClosingDayRow {

    @Id
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate day;

    String name;
}
