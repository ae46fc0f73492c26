package org.dossierwerk.domain.appointment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of an adviser with the client of a dossier. It is planned for a moment to come, appears in the adviser's
 * calendar and on the client's portal, may be changed — each change that the client can see is a new revision and is told —
 * and afterwards gets a result. Cancelled before it began and before any work was done for it, it leaves no trace in the
 * dossier; otherwise it stays there, inactive (APT-21 to APT-25).
 */
public final class Appointment extends Aggregate {

    public static final int LONGEST_TITLE = 150;
    private static final int LONGEST_REMARKS = 4_000;

    private final AppointmentId id;
    private final long version;
    private final DossierId dossier;
    private final @Nullable AppointmentId group;
    private AppointmentTypeId type;
    private Particulars particulars;
    private boolean mayOverlap;
    private int revision;
    private AppointmentStatus status;
    private @Nullable Outcome outcome;

    private Appointment(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.dossier = s.dossier();
        this.group = s.group();
        this.type = s.type();
        this.particulars = s.particulars();
        this.mayOverlap = s.mayOverlap();
        this.revision = s.revision();
        this.status = s.status();
        this.outcome = s.outcome();
    }

    /** What adviser and client agreed on; all of it may be read by the client (reading 73). */
    public record Particulars(String title, String remarks, AgreedTime time, Place place, UserId adviser) {
        public Particulars {
            title = Text.required("title", title, LONGEST_TITLE);
            remarks = Text.block("remarks", remarks, LONGEST_REMARKS);
        }

        /** The same meeting at another time. */
        public Particulars at(AgreedTime moved) {
            return new Particulars(title, remarks, moved, place, adviser);
        }

        /** The same meeting with another adviser. */
        public Particulars with(UserId other) {
            return new Particulars(title, remarks, time, place, other);
        }
    }

    /** @param mayOverlap whether an overlap with another appointment of the adviser is meant (reading 75) */
    public static Appointment plan(
            AppointmentId id,
            DossierId dossier,
            AppointmentTypeId type,
            Particulars particulars,
            boolean mayOverlap,
            Instant now) {
        return begin(
                new Snapshot(id, 0, dossier, null, type, particulars, mayOverlap, 0, AppointmentStatus.ACTIVE, null),
                now);
    }

    /** The seat of a dossier in a group: an appointment of that dossier at which what is agreed for the group holds. */
    public static Appointment seat(AppointmentId id, DossierId dossier, GroupAppointment.Snapshot group, Instant now) {
        var setup = group.setup();
        return begin(
                new Snapshot(
                        id,
                        0,
                        dossier,
                        group.id(),
                        setup.type(),
                        setup.particulars(),
                        true,
                        0,
                        AppointmentStatus.ACTIVE,
                        null),
                now);
    }

    private static Appointment begin(Snapshot planned, Instant now) {
        requireToCome(planned.particulars().time(), now);
        var appointment = new Appointment(planned);
        appointment.raise(new AppointmentEvent.Planned(planned.id(), planned.dossier(), now));
        return appointment;
    }

    /**
     * Puts other particulars in place. What differs is one new revision; nothing different is nothing done.
     *
     * @throws AppointmentRefusal.SeatInGroup for a seat, which {@linkplain #follow follows} its group
     */
    public void change(AppointmentTypeId changedType, Particulars changed, boolean overlapMeant, Instant now) {
        requireOnItsOwn();
        agree(changedType, changed, overlapMeant, now);
    }

    /** As {@link #change} for a seat, by what is agreed for its group now. */
    public void follow(GroupAppointment.Setup changed, Instant now) {
        agree(changed.type(), changed.particulars(), true, now);
    }

    private void agree(AppointmentTypeId changedType, Particulars changed, boolean overlapMeant, Instant now) {
        requireActive();
        mayOverlap = overlapMeant;
        var aspects = differences(changedType, changed);
        if (aspects.isEmpty()) {
            return;
        }
        if (aspects.contains(Aspect.TIME)) {
            requireToCome(changed.time(), now);
        }
        type = changedType;
        particulars = changed;
        revision++;
        raise(new AppointmentEvent.Changed(id, dossier, revision, aspects, now));
    }

    /**
     * A future appointment nobody worked on leaves no trace; any other stays, inactive. Cancelling once more changes
     * nothing.
     *
     * @param checkIsEmpty whether its document check contains no document (reading 3)
     */
    public Cancellation cancel(boolean checkIsEmpty, Instant now) {
        if (status == AppointmentStatus.INACTIVE) {
            return Cancellation.KEPT;
        }
        status = AppointmentStatus.INACTIVE;
        raise(new AppointmentEvent.Cancelled(id, dossier, ++revision, now));
        return isToCome(now) && checkIsEmpty ? Cancellation.REMOVED : Cancellation.KEPT;
    }

    /** Records what came of it: once it has started, or when it was cancelled (reading 9). */
    public void recordResult(AppointmentType ownType, Outcome recorded, Instant now) {
        if (status == AppointmentStatus.ACTIVE && isToCome(now)) {
            throw new AppointmentRefusal.ResultTooEarly();
        }
        ownType.requireAllowed(recorded.result());
        outcome = recorded;
        raise(new AppointmentEvent.ResultRecorded(id, dossier, recorded.result(), now));
    }

    public boolean isToCome(Instant now) {
        return particulars.time().slot().startsAfter(now);
    }

    private Set<Aspect> differences(AppointmentTypeId otherType, Particulars other) {
        var aspects = EnumSet.noneOf(Aspect.class);
        mark(aspects, Aspect.TYPE, type, otherType);
        mark(aspects, Aspect.TITLE, particulars.title(), other.title());
        mark(aspects, Aspect.REMARKS, particulars.remarks(), other.remarks());
        mark(aspects, Aspect.TIME, particulars.time().start(), other.time().start());
        mark(
                aspects,
                Aspect.DURATION,
                particulars.time().duration(),
                other.time().duration());
        mark(aspects, Aspect.PLACE, particulars.place(), other.place());
        mark(aspects, Aspect.ADVISER, particulars.adviser(), other.adviser());
        return aspects;
    }

    private static void mark(Set<Aspect> aspects, Aspect aspect, Object ours, Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            aspects.add(aspect);
        }
    }

    /** @throws AppointmentRefusal.SeatInGroup for a seat in a group */
    public void requireOnItsOwn() {
        if (group != null) {
            throw new AppointmentRefusal.SeatInGroup();
        }
    }

    private void requireActive() {
        if (status == AppointmentStatus.INACTIVE) {
            throw new AppointmentRefusal.Inactive();
        }
    }

    private static void requireToCome(AgreedTime time, Instant now) {
        if (!time.slot().startsAfter(now)) {
            throw new AppointmentRefusal.InThePast();
        }
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param group the group in which this is the dossier's seat, or null
     */
    public record Snapshot(
            AppointmentId id,
            long version,
            DossierId dossier,
            @Nullable AppointmentId group,
            AppointmentTypeId type,
            Particulars particulars,
            boolean mayOverlap,
            int revision,
            AppointmentStatus status,
            @Nullable Outcome outcome) {

        public boolean active() {
            return status == AppointmentStatus.ACTIVE;
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, dossier, group, type, particulars, mayOverlap, revision, status, outcome);
    }

    public static Appointment restore(Snapshot s) {
        return new Appointment(s);
    }
}
