package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.domain.appointment.GroupAppointment;

/**
 * The form of a group as its template shows it.
 *
 * @param shared the fields that an appointment has too, and all around them
 * @param description for the office only (GRP-07)
 */
public record GroupForm(AppointmentForm shared, Field capacity, Field description) {

    static GroupForm of(AppointmentForm shared, GroupTyped typed, List<FieldError> errors, DeskVisit visit) {
        var words = visit.words();
        return new GroupForm(
                shared,
                Field.of("capacity", words.of("group.capacity"), typed.capacity())
                        .hint(words.of("group.capacity-hint", GroupAppointment.MOST_SEATS))
                        .eye(Eye.CLOSED)
                        .errors(errors),
                Field.of("description", words.of("group.description"), typed.description())
                        .hint(words.of("group.description-hint"))
                        .eye(Eye.CLOSED)
                        .errors(errors)
                        .optional());
    }
}
