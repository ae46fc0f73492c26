package org.dossierwerk.application.appointment;

import java.util.List;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** What is read of group appointments. */
public final class GroupViews {

    private GroupViews() {}

    /**
     * A group with all that its panel shows.
     *
     * @param participants those whose dossier the caller may see, in the order in which they came
     * @param others how many more take part
     * @param started whether it has begun; then nobody joins any more
     */
    public record GroupDetails(
            GroupAppointment.Snapshot state,
            AppointmentType.Snapshot type,
            Colleague adviser,
            List<Seat> participants,
            int others,
            boolean started) {}

    /** @param answer what the invited readers' answers come to, or null while there are none */
    public record Seat(
            DossierId dossier, String number, String client, AppointmentId appointment, Answer.@Nullable Kind answer) {}

    public record GroupLine(
            AppointmentId id, String title, AgreedTime time, Colleague adviser, int participants, int capacity) {}
}
