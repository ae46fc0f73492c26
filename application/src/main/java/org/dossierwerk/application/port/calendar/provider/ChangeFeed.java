package org.dossierwerk.application.port.calendar.provider;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Tells what stands in a calendar, and afterwards what changed. Of what is not ours nothing is told but when (CAL-7). */
public interface ChangeFeed {

    /**
     * The next page. Asking again with the same cursor is harmless, and tells at least the same.
     *
     * @param cursor of the page before; null to begin with everything
     * @param window of the first page; what lies outside it may be told or not. A later page keeps to that of the first
     */
    Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window);

    /** What came of it. */
    sealed interface Pull {}

    /**
     * @param next the cursor of the page that follows, or of the changes to come
     * @param more whether a page follows at once
     */
    record Page(List<Change> changes, String next, boolean more) implements Pull {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /** The system no longer knows the cursor: begin with everything, and forget nothing before that is done (CAL-5). */
    record CursorLost() implements Pull {}

    record CalendarGone() implements Pull {}

    /** Something that differs from before. */
    sealed interface Change {

        /** In the provider's own form; an entry of ours has that of its {@link EntryRef#id()}. */
        String item();
    }

    /**
     * Stands there.
     *
     * @param tag differs after every change
     * @param series the item of the series of which it is one time, where a system tells each time by itself
     * @param mark the key that it bears; empty as well when the system does not tell it here
     * @param occurrences when, within the window: one, or those of a series
     * @param answers of the guests whom the system invited
     */
    record Present(
            String item,
            String tag,
            Optional<String> series,
            Optional<EntryKey> mark,
            List<Occurrence> occurrences,
            List<GuestAnswer> answers)
            implements Change {
        public Present {
            occurrences = List.copyOf(occurrences);
            answers = List.copyOf(answers);
        }

        /** Of a system that tells a series as one item. */
        public Present(
                String item,
                String tag,
                Optional<EntryKey> mark,
                List<Occurrence> occurrences,
                List<GuestAnswer> answers) {
            this(item, tag, Optional.empty(), mark, occurrences, answers);
        }
    }

    /** Is gone, or has left the window. */
    record Removed(String item) implements Change {}

    record Occurrence(TimeSlot slot, Availability availability) {}

    record GuestAnswer(EmailAddress guest, Answer.Kind kind) {}
}
