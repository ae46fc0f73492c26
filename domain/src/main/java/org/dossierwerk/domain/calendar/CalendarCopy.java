package org.dossierwerk.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands in a linked calendar: where, and what was last written there. It stays in the calendar it was
 * written to, whichever is chosen later (CALENDAR CAL-1), is written anew after each change of the appointment, and ends when its
 * entry has been taken away.
 */
public final class CalendarCopy extends Aggregate {

    /** With the pauses of the relay some twenty minutes. */
    private static final int MOST_LOST_CREATIONS = 8;

    private final CalendarCopyId id;
    private final long version;
    private final AppointmentId appointment;
    private final CalendarLinkId link;
    private final Inviter inviter;
    private @Nullable Reference reference;
    private @Nullable Written written;
    private @Nullable TimeSlot attempted;
    private int generation;
    private @Nullable TimeSlot against;
    private int lostCreations;
    private @Nullable Late late;
    private boolean doubted;
    private @Nullable Instant waitingSince;

    private CalendarCopy(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.appointment = s.appointment();
        this.link = s.link();
        this.inviter = s.inviter();
        this.reference = s.reference();
        this.written = s.written();
        this.attempted = s.attempted();
        this.generation = s.generation();
        this.against = s.against();
        this.lostCreations = s.lostCreations();
        this.late = s.late();
        this.doubted = s.doubted();
        this.waitingSince = s.waitingSince();
    }

    /**
     * Where it stands, and which state of it is meant.
     *
     * @param id in the calendar system's own form; empty as long as it may stand there and nobody knows
     * @param uid of the iCalendar object
     * @param tag differs after every change, whoever made it
     */
    public record Reference(String calendar, String id, String uid, String tag) {

        /** Whether it is known to stand there. */
        public boolean isKnown() {
            return !id.isEmpty();
        }

        /** Whether it stands just there. */
        public boolean isAt(String otherCalendar, String otherId) {
            return calendar.equals(otherCalendar) && id.equals(otherId);
        }

        private Reference tagged(String other) {
            return new Reference(calendar, id, uid, other);
        }
    }

    /**
     * What was written last.
     *
     * @param digest of all of it; empty when it is known only that it arrived
     */
    public record Written(int revision, TimeSlot slot, String digest) {}

    /**
     * Creations to which no answer came: as long as nobody can be sure of the opposite, the system may yet carry one out.
     *
     * @param calendar in which that would be
     * @param generation the lowest for which it holds
     * @param since the last of them
     */
    public record Late(String calendar, int generation, Instant since) {

        private static final Duration LONGEST = Duration.ofDays(1);

        /** When nothing comes any more. */
        public Instant until() {
            return since.plus(LONGEST);
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(until());
        }
    }

    /**
     * @param inviter who invites the clients, for the whole of its life (BEY-05)
     * @param generation one more than that of any copy of the appointment before: some systems never give the same id twice
     */
    public static CalendarCopy begin(
            CalendarCopyId id,
            AppointmentId appointment,
            CalendarLinkId link,
            Inviter inviter,
            int generation,
            Instant now) {
        var copy = new CalendarCopy(new Snapshot(
                id, 0, appointment, link, inviter, null, null, null, generation, null, 0, null, false, null));
        copy.want(now);
        return copy;
    }

    /** It may differ from what it should be; somebody writes it, or takes it away. */
    public void want(Instant now) {
        if (waitingSince == null) {
            waitingSince = now;
        }
        raise(new CalendarCopyEvent.Wanted(id, now));
    }

    /** It is about to be written there at that time: from now on it may stand there so, even when no answer comes. */
    public void attempt(String calendar, TimeSlot slot, Instant now) {
        if (reference == null) {
            reference = new Reference(calendar, "", "", "");
        }
        if (!reference.isKnown()) {
            expect(reference.calendar(), now);
        }
        attempted = slot;
    }

    private void expect(String calendar, Instant now) {
        if (late == null || late.generation() == generation || late.calendar().equals(calendar)) {
            late = new Late(calendar, late == null ? generation : late.generation(), now);
        }
    }

    /** No more than so many creations are without an answer, and this one has come to stand there. */
    private void arrived(int unanswered) {
        if (late != null && late.generation() == generation && lostCreations <= unanswered) {
            late = null;
        }
        lostCreations = 0;
    }

    /**
     * It was found there. What was attempted before is settled by it: it came to be written when the entry bears a later revision
     * than the one that is known.
     */
    public void found(Reference where, int revision) {
        if (attempted != null && (written == null || revision > written.revision())) {
            written = new Written(revision, attempted, "");
        }
        reference = where;
        attempted = null;
        arrived(1);
    }

    /** It was to be created there and no answer came. */
    public void creationLost() {
        if (reference != null && !reference.isKnown() && attempted != null) {
            lostCreations++;
        }
    }

    /**
     * It was written.
     *
     * @param basis the version of this copy by which it was known what to write; when more was wanted since, it waits on
     */
    public void written(Reference where, Written what, long basis) {
        reference = where;
        written = what;
        attempted = null;
        arrived(0);
        if (basis == version) {
            settle();
        }
    }

    /** It already is as it should be. */
    public void unchanged(long basis) {
        if (basis == version) {
            settle();
        }
    }

    /** It waits for a decision of a person. */
    public void settle() {
        waitingSince = null;
        against = null;
        doubted = false;
    }

    /** Something told that its owner may have changed it: somebody looks, before anything is written. */
    public void doubt(Instant now) {
        doubted = true;
        want(now);
    }

    /** Somebody looked, and what was to be told of it has been told; what it is to be may yet have to be written. */
    public void looked(Instant now) {
        doubted = false;
        want(now);
    }

    /** Its owner changed something there that is not ours to tell. */
    public void seen(String tag) {
        if (reference != null) {
            reference = reference.tagged(tag);
        }
    }

    /**
     * Writes it as it was agreed, over what its owner did to it and was decided about; whatever the owner does later is something
     * else. An entry that was removed is another one from now on.
     *
     * @param outside where the owner had moved it; null when it was removed
     */
    public void putBack(@Nullable TimeSlot outside, Instant now) {
        if (outside == null) {
            withdrawn(version, now);
        }
        against = outside;
        want(now);
    }

    /**
     * Its entry was taken away by us, and whatever may come to stand there is another one. What may yet come of creations to which no
     * answer came is looked for again.
     *
     * @param basis as for {@link #written}
     */
    public void withdrawn(long basis, Instant now) {
        if (reference != null || written != null) {
            generation++;
            if (late != null) {
                raise(new CalendarCopyEvent.GivenUp(id, now));
            }
        }
        forget();
        if (basis == version) {
            settle();
        }
    }

    /** It was looked whether anything came to stand there late. */
    public void lookedForLate(Instant now) {
        if (late != null && late.generation() < generation && late.isOver(now)) {
            late = null;
        }
    }

    /** Its link has ended, and it could not be taken away: it stands there until the account is linked again. */
    public void left() {
        settle();
    }

    /**
     * The same entry, in the hands of another link to its account; this one is over. What became of the entry meanwhile nobody knows:
     * it is looked for before it is written.
     */
    public CalendarCopy handOver(CalendarCopyId id, CalendarLinkId to, Instant now) {
        var there = Objects.requireNonNull(reference);
        var last = written == null ? null : new Written(written.revision(), written.slot(), "");
        var copy = new CalendarCopy(new Snapshot(
                id,
                0,
                appointment,
                to,
                inviter,
                new Reference(there.calendar(), "", "", ""),
                last,
                attempted,
                generation,
                null,
                0,
                late,
                false,
                null));
        copy.want(now);
        return copy;
    }

    /** The calendar it stood in is gone: it is written to the one that is chosen now. */
    public void lost() {
        forget();
        late = null;
    }

    private void forget() {
        reference = null;
        written = null;
        attempted = null;
        lostCreations = 0;
        doubted = false;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param attempted the time at which it was last to be written, as long as nobody knows what came of it
     * @param against the time that its owner gave it and that somebody decided against
     * @param lostCreations how often it was to be created since it was last known to stand there, and no answer came
     * @param doubted whether its owner may have changed it and nobody has looked
     */
    public record Snapshot(
            CalendarCopyId id,
            long version,
            AppointmentId appointment,
            CalendarLinkId link,
            Inviter inviter,
            @Nullable Reference reference,
            @Nullable Written written,
            @Nullable TimeSlot attempted,
            int generation,
            @Nullable TimeSlot against,
            int lostCreations,
            @Nullable Late late,
            boolean doubted,
            @Nullable Instant waitingSince) {

        public boolean waiting() {
            return waitingSince != null;
        }

        /** Whether something was written of which nobody knows what came. */
        public boolean unanswered() {
            return attempted != null || reference != null && !reference.isKnown();
        }

        /** Whether it stood there for a link that has ended, and nobody has looked since. */
        public boolean isToBeLookedFor() {
            return written != null && reference != null && !reference.isKnown();
        }

        /** Whether entries that were given up may come to stand there all the same. */
        public boolean expectsLate() {
            return late != null && late.generation() < generation;
        }

        /** Whether nobody can believe any longer that it never came to stand there: whenever it is created anew, it is gone again. */
        public boolean isGoneAgainAndAgain() {
            return lostCreations >= MOST_LOST_CREATIONS;
        }

        /**
         * Whether an entry that stands there at that time may be written over: it already is at the time that is wanted, or at one
         * of our making, or at the one that somebody decided against. What stands at any other, its owner moved.
         */
        public boolean mayWriteOver(TimeSlot standing, TimeSlot wanted) {
            return standing.equals(wanted) || standing.equals(against) || isOurs(standing);
        }

        private boolean isOurs(TimeSlot slot) {
            return written == null && attempted == null || isPutAt(slot);
        }

        /** Whether it stands there at that time by what was written last, or by what was to be. */
        public boolean isPutAt(TimeSlot slot) {
            return written != null && slot.equals(written.slot()) || slot.equals(attempted);
        }

        /** Whether what was written last says the same. */
        public boolean says(String digest) {
            return written != null && attempted == null && Objects.equals(written.digest(), digest) && against == null;
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                version,
                appointment,
                link,
                inviter,
                reference,
                written,
                attempted,
                generation,
                against,
                lostCreations,
                late,
                doubted,
                waitingSince);
    }

    public static CalendarCopy restore(Snapshot s) {
        return new CalendarCopy(s);
    }
}
