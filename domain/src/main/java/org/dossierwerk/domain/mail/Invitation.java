package org.dossierwerk.domain.mail;

import java.util.UUID;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a calendar understands it (RFC 5545, RFC 5546).
 *
 * @param uid constant for the life of the appointment
 * @param sequence rises with each revision; unchanged when the same revision is sent again
 * @param place where, or empty
 * @param remarks what else the client reads, or empty
 * @param attendee exactly one reader, so that readers never see each other (BEY-05); null in a file to take along
 */
public record Invitation(
        Method method,
        UUID uid,
        int sequence,
        AgreedTime time,
        String title,
        String place,
        String remarks,
        Mailbox organizer,
        @Nullable Mailbox attendee) {

    /** What the calendar should do with it. */
    public enum Method {
        REQUEST,
        CANCEL,
        PUBLISH
    }

    public record Mailbox(String name, EmailAddress address) {

        /** The office's own: mails to clients come from it, and calendars name it as the organizer. */
        public static Mailbox of(OfficeSettings office) {
            return new Mailbox(office.name(), office.mailbox());
        }
    }

    /** The same to somebody else; it stays the same revision. */
    public Invitation to(Mailbox other) {
        return new Invitation(method, uid, sequence, time, title, place, remarks, organizer, other);
    }

    /** What a calendar should know of an appointment as it is. */
    public static Invitation of(
            Appointment.Snapshot appointment, Method method, Mailbox organizer, @Nullable Mailbox attendee) {
        var agreed = appointment.particulars();
        return new Invitation(
                method,
                appointment.id().value(),
                appointment.revision(),
                agreed.time(),
                agreed.title(),
                agreed.place().text(),
                agreed.remarks(),
                organizer,
                attendee);
    }
}
