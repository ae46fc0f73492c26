package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What is read of appointments, calendars and types. */
public final class AppointmentViews {

    private AppointmentViews() {}

    /**
     * One appointment with all that its panel shows.
     *
     * @param started whether it has begun; then, or once inactive, a result can be recorded
     * @param results those that can be recorded, and the recorded one
     * @param readers the names of those who get a mail when it changes; empty when nobody can
     * @param changeMails whether a change now would be told to the client
     * @param cancelMails whether cancelling now would be told to the client
     * @param cancelRemoves whether cancelling now takes it out of the dossier
     */
    public record Details(
            Appointment.Snapshot state,
            AppointmentType.Snapshot type,
            Colleague adviser,
            boolean started,
            List<AppointmentResult> results,
            List<String> readers,
            boolean changeMails,
            boolean cancelMails,
            boolean cancelRemoves) {}

    /**
     * One block in a calendar; without dossier, client and answer where the caller may not see them.
     *
     * @param answer what the invited readers' answers come to, or null while there are none
     * @param attendance of a group, which is of no dossier; null for an appointment
     */
    public record AgendaEntry(
            AppointmentId id,
            long version,
            @Nullable DossierId dossier,
            UserId adviser,
            String title,
            String client,
            AgreedTime time,
            Channel channel,
            Answer.@Nullable Kind answer,
            @Nullable Attendance attendance) {

        /** The same for somebody who may not know what it is about. */
        public AgendaEntry blockOfTime() {
            return new AgendaEntry(id, version, null, adviser, "", "", time, channel, null, null);
        }
    }

    /** @param taken may be more than the capacity, when somebody meant it (reading 55) */
    public record Attendance(int taken, int capacity) {}

    /**
     * Somebody who may be taken at any time, because a linked calendar was not read of late (CAL-7).
     *
     * @param knownUntil when all of the linked calendars had last been read; null when one never was
     */
    public record Uncertain(UserId adviser, @Nullable Instant knownUntil) {}

    /** A time that is taken in an adviser's linked calendars, and no more is known of it (CAL-7). */
    public record BusyBlock(UserId adviser, TimeSlot slot) {}

    public record TypeLine(
            AppointmentTypeId id, String name, String title, Duration duration, Channel channel, boolean active) {}

    /**
     * What the panel of a new or changed appointment proposes (APT-02 to APT-09, readings 1, 7 and 69): what to show in each
     * field, and beside it what the form filled in by itself, to be handed back with the next question.
     *
     * @param channel the chosen one, else the type's usual one
     * @param homeAddress of the first applicant who has one, or empty; then the source HOME can be offered
     * @param taken other appointments of the adviser at the shown time, for a warning (reading 13)
     * @param readers the names of those who can get a mail; empty when nobody can
     * @param planMails whether planning it now would be told to the client
     */
    public record Draft(
            AppointmentTypeId type,
            String title,
            String titleFilled,
            Duration duration,
            Duration durationFilled,
            UserId adviser,
            AgreedTime time,
            Channel channel,
            Proposal.PlaceSource placeSource,
            @Nullable LocationId location,
            String placeText,
            String placeFilled,
            String homeAddress,
            List<TimeSlot> taken,
            List<String> readers,
            boolean planMails) {}
}
