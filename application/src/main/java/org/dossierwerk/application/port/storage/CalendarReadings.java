package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * How far the calendars of linked accounts have been read, and what is known of them: taken times, and nothing else (CALENDAR
 * CAL-5, CAL-7). A reading is due from time to time; whoever reads holds it by a lease.
 */
public interface CalendarReadings {

    /** From now on these calendars are read, those that are new at once; what is known of others is forgotten. */
    void choose(CalendarLinkId link, Set<String> calendars);

    List<Reading> of(CalendarLinkId link);

    /** Leases the one that is longest due, in a transaction of its own. */
    Optional<Leased> lease(Duration lease);

    /** Keeps how far it came, and the lease. @return false when the lease was lost; then nothing is kept */
    boolean goOn(Leased leased, Duration lease);

    /** Keeps how far it came and lets go; due again after the pause. @return as {@link #goOn} */
    boolean finish(Leased leased, Duration pause);

    /** Makes one due at once. */
    void hasten(CalendarLinkId link, String calendar);

    /** Makes all of a link due at once, with everything to be listed anew, even when nothing is there any more. */
    void restart(CalendarLinkId link);

    /** Puts what is known of items in the place of what was known before. */
    void put(CalendarLinkId link, String calendar, int generation, List<Item> items);

    void remove(CalendarLinkId link, String calendar, Collection<String> items);

    /** Forgets the items that the listings of that generation and later ones have not told of. @return which */
    List<String> removeBefore(CalendarLinkId link, String calendar, int generation);

    /** Which items the listings of that generation and later ones have not told of. */
    List<String> before(CalendarLinkId link, String calendar, int generation);

    /** When advisers are taken by what stands in their linked calendars within a stretch of time, as far as is known; by start. */
    List<Busy> busy(Collection<UserId> advisers, TimeSlot within);

    /**
     * @param token proves the lease
     */
    record Leased(Reading reading, UUID token) {
        public Leased with(Reading changed) {
            return new Leased(changed, token);
        }
    }

    /**
     * How far a calendar has been read.
     *
     * @param cursor of the next page; null to begin with everything
     * @param window of the listing
     * @param generation of the listing that is under way, or that was the last
     * @param listing whether a listing is under way
     * @param told how many items it told of so far
     * @param listedAt when everything was last listed; null when never
     * @param completeAt when it was last read to its end; null when never
     * @param mayBeEmpty whether somebody said that nothing may be there
     * @param failure since then, or null
     */
    record Reading(
            CalendarLinkId link,
            String calendar,
            @Nullable String cursor,
            @Nullable TimeSlot window,
            int generation,
            boolean listing,
            int told,
            @Nullable Instant listedAt,
            @Nullable Instant completeAt,
            boolean mayBeEmpty,
            @Nullable Failure failure) {

        public static Reading fresh(CalendarLinkId link, String calendar) {
            return new Reading(link, calendar, null, null, 0, false, 0, null, null, false, null);
        }

        /** Begins to list everything. */
        public Reading listingAnew(TimeSlot wanted) {
            return new Reading(
                    link, calendar, null, wanted, generation + 1, true, 0, listedAt, completeAt, mayBeEmpty, failure);
        }

        /** One page further. */
        public Reading onwards(String next, int items) {
            return new Reading(
                    link,
                    calendar,
                    next,
                    window,
                    generation,
                    listing,
                    told + items,
                    listedAt,
                    completeAt,
                    mayBeEmpty,
                    failure);
        }

        /** Read to its end. */
        public Reading complete(Instant now) {
            return new Reading(
                    link, calendar, cursor, window, generation, false, 0, listing ? now : listedAt, now, false, null);
        }

        /** It went wrong; everything that is known stays. */
        public Reading failed(Failure why, boolean beginAgain) {
            return new Reading(
                    link,
                    calendar,
                    beginAgain ? null : cursor,
                    beginAgain ? null : window,
                    generation,
                    !beginAgain && listing,
                    beginAgain ? 0 : told,
                    listedAt,
                    completeAt,
                    mayBeEmpty,
                    why);
        }

        /** Everything is to be listed, and nothing may be there. */
        public Reading restarted() {
            return new Reading(link, calendar, null, null, generation, false, 0, listedAt, completeAt, true, failure);
        }
    }

    /**
     * An item of a calendar.
     *
     * @param busy when its owner is not free during it; none of an entry of ours
     */
    record Item(String id, List<Taken> busy) {
        public Item {
            busy = List.copyOf(busy);
        }
    }

    record Taken(TimeSlot slot, Availability availability) {}

    record Busy(UserId adviser, TimeSlot slot, Availability availability) {}
}
