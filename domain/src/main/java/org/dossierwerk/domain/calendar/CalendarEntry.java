package org.dossierwerk.domain.calendar;

import java.util.UUID;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.shared.AgreedTime;

/**
 * A meeting as a calendar outside the office shows it: no more than its type allows (BEY-10), and never the type
 * itself (APT-14).
 *
 * @param uid constant for the life of the meeting
 * @param sequence rises with each revision
 * @param title what was agreed, or the word for a time that is taken
 * @param place where, or empty
 * @param remarks what else may be read, or empty
 */
public record CalendarEntry(UUID uid, int sequence, AgreedTime time, String title, String place, String remarks) {

    /** @param busy the word for a time that is taken, in the reader's language */
    public static CalendarEntry of(Meeting meeting, Disclosure disclosure, String busy) {
        var agreed = meeting.particulars();
        boolean titled = disclosure.compareTo(Disclosure.TITLE) >= 0;
        boolean placed = disclosure.compareTo(Disclosure.TITLE_AND_PLACE) >= 0;
        return new CalendarEntry(
                meeting.id().value(),
                meeting.revision(),
                agreed.time(),
                titled ? agreed.title() : busy,
                placed ? agreed.place().text() : "",
                disclosure == Disclosure.FULL ? agreed.remarks() : "");
    }
}
