package org.dossierwerk.application.testkit.calendar;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;

/**
 * What the owner of the calendars does with a program of their own, behind the provider's back. Ids are those of the provider:
 * {@link org.dossierwerk.application.port.calendar.provider.EntryRef#id()} of an entry of ours.
 */
public interface Owner {

    /** @return the id of what was added */
    String add(String calendar, ForeignEvent event);

    /** To other hours; a series as a whole. */
    void move(String calendar, String id, TimeSlot to);

    void retitle(String calendar, String id, String title);

    /** Gives it what the provider knows nothing of, such as a colour, a category or an alarm. */
    void decorate(String calendar, String id);

    void delete(String calendar, String id);

    /**
     * Makes a second one at another time, with all that the first bears, our mark too.
     *
     * @return the id of the second
     */
    String copy(String calendar, String id, TimeSlot to);

    /**
     * Puts it into another calendar of theirs.
     *
     * @return its id there
     */
    default String putInto(String calendar, String id, String other) {
        return Assumptions.abort("This owner has no way to do that");
    }

    /** Makes it last the whole of a day. */
    default void makeWholeDay(String calendar, String id, LocalDate day) {
        Assumptions.abort("This owner has no way to do that");
    }

    /** Makes a series of it: it is every week from now on, so many times in all. */
    default void repeatWeekly(String calendar, String id, int times) {
        Assumptions.abort("This owner has no way to do that");
    }

    /** Everything that stands there, each series once, without what was deleted. */
    List<Seen> all(String calendar);

    /** @return the id of a new, empty calendar of the account, to which can be written */
    String addCalendar(String name);

    /** Deletes the calendar with all that is in it. */
    void dropCalendar(String calendar);

    /** What stands there with that id. */
    default Seen seen(String calendar, String id) {
        return all(calendar).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing stands there with the id " + id));
    }

    /**
     * Something as it stands in the system, not as the provider tells it.
     *
     * @param slot of a series the first
     * @param marks of ours that it bears, each as it is written
     * @param attendees addresses, without the owner's own
     * @param decorated whether it still has what {@link #decorate} gave it
     */
    record Seen(
            String id,
            String title,
            String place,
            String remarks,
            TimeSlot slot,
            List<String> marks,
            List<String> attendees,
            boolean decorated) {
        public Seen {
            marks = List.copyOf(marks);
            attendees = List.copyOf(attendees);
        }
    }
}
