package org.dossierwerk.application.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What is read of calendar links. */
public final class CalendarLinkViews {

    private CalendarLinkViews() {}

    /** How an account's owner lets us in. */
    public enum Admission {
        /** In the browser, at the calendar system itself. */
        CONSENT,
        /** With a user name and a password for this purpose. */
        PASSWORD,
        /** Not at all: the office as a whole was let in, and whoever maintains it links the account ({@link OfficeCalendars}). */
        OFFICE
    }

    /**
     * A calendar system that the office can link, by the stable name of its provider.
     *
     * @param oneServer whether there is one server of it, so that nobody has to name it
     */
    public record ProviderOffer(String provider, Admission admission, boolean invites, boolean oneServer) {}

    /** What went wrong last. */
    public enum FailureKind {
        /** The system cannot be reached, or asked us to wait; it is tried again. */
        NOT_NOW,
        /** We are no longer let in. */
        NEEDS_CONSENT,
        /** A calendar is not there any more. */
        CALENDAR_GONE,
        /** The system told of an empty calendar where entries were known; what is known stays, until it is tried by hand. */
        SUDDENLY_EMPTY,
        /** The system refused, or told nonsense. */
        REFUSED
    }

    /** @param words of the system or the network, for staff; without anything that stands in a calendar */
    public record Failure(Instant at, FailureKind kind, String words) {}

    /**
     * One link and how it is.
     *
     * @param adviser whose calendars they are
     * @param account the name the system knows the account by
     * @param synchronisedUntil up to when all chosen calendars are known; null when one was never read, and then nothing is
     *     known of its taken times (BEY-04)
     * @param lastSuccess when something was last read or written; null when never
     * @param lastFailure what went wrong since, or null
     * @param waiting appointments that are to be written
     * @param parked those among them that were set aside
     * @param pushes whether the system tells of changes by itself
     */
    public record LinkView(
            CalendarLinkId id,
            UserId adviser,
            String adviserName,
            String provider,
            @Nullable URI server,
            String account,
            LinkStatus status,
            CalendarChoice choice,
            @Nullable Instant synchronisedUntil,
            @Nullable Instant lastSuccess,
            @Nullable Failure lastFailure,
            int waiting,
            int parked,
            boolean pushes) {}

    /**
     * A link that waits for a person (BEY-04).
     *
     * @param own whether it is the caller's, who alone can connect it anew or choose another calendar
     * @param since when it was last known to work
     */
    public record BrokenLink(
            CalendarLinkId id,
            boolean own,
            String adviserName,
            String provider,
            String account,
            LinkStatus status,
            Instant since) {}

    /** A calendar of an account. */
    public record Calendar(String id, String name, ZoneId zone, boolean writable, boolean standard) {}

    /**
     * An appointment whose entry was set aside.
     *
     * @param appointment or group; null when it is gone, and only its entry is left
     * @param dossier also null for a group
     * @param title of the appointment, or empty when the caller may not know it
     * @param error in the system's words
     */
    public record WaitingCopy(
            UUID delivery,
            @Nullable AppointmentId appointment,
            @Nullable DossierId dossier,
            String title,
            String error,
            int attempts,
            Instant since) {}

    /**
     * What the owner of a calendar did to an appointment's entry (reading 77).
     *
     * @param appointment or group
     * @param version of it, to be handed back
     * @param dossier null for a group
     * @param dossierNumber empty for a group
     * @param dossierTitle the clients' family names or the company's name; empty for a group
     * @param title of the appointment
     * @param time as agreed
     * @param outside where the entry stands now; null when it was removed
     */
    public record OutsideChangeView(
            OutsideChangeId id,
            OutsideChange.Kind kind,
            AppointmentId appointment,
            long version,
            @Nullable DossierId dossier,
            String dossierNumber,
            String dossierTitle,
            String title,
            UserId adviser,
            String adviserName,
            AgreedTime time,
            @Nullable TimeSlot outside,
            Instant noticedAt) {

        /** That on which clocks are put forward. */
        private static final Duration SHORTEST_DAY = Duration.ofHours(23);

        /** Whether the entry was made to last a whole day, which is a time that nobody can agree on with a client. */
        public boolean wholeDay() {
            return isWholeDay(outside, time);
        }

        static boolean isWholeDay(@Nullable TimeSlot outside, AgreedTime agreed) {
            return outside != null
                    && outside.duration().compareTo(SHORTEST_DAY) >= 0
                    && agreed.duration().compareTo(SHORTEST_DAY) < 0;
        }
    }
}
