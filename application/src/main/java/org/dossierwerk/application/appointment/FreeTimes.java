package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.LocalDate;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.OfferedTimes;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Which times may be offered for a type of appointment, and how firmly (BEY-04). */
public interface FreeTimes {

    /**
     * The next times of an adviser that may be offered, on working days within the office's hours. What stands in the adviser's
     * linked calendars keeps them clear; while that is not known, the type says what becomes of them.
     *
     * @throws org.dossierwerk.domain.appointment.AppointmentRefusal.TypeUnavailable for a type that is no longer planned
     * @throws org.dossierwerk.domain.office.OfficeRefusal.UserUnavailable for somebody who works here no longer
     */
    OfferedTimes offered(Question question);

    /**
     * @param duration null for the type's own; elapsed time
     * @param from the first day, in the office's zone; fourteen days from it on are looked at, and what has begun is left out
     * @param most how many times at most
     * @param except the appointment that is to move, whose own time is free and whose type may be one that is no longer
     *     planned; or null
     */
    record Question(
            AppointmentTypeId type,
            UserId adviser,
            @Nullable Duration duration,
            LocalDate from,
            int most,
            @Nullable AppointmentId except) {

        public Question {
            if (duration != null && (duration.isZero() || duration.isNegative())) {
                throw new InvalidValue("duration", "time.endsBeforeStart");
            }
        }
    }
}
