package org.dossierwerk.domain.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;

/**
 * A meeting of an adviser with clients of several dossiers. It takes the adviser's time once and stands in a calendar once; each
 * participant has a seat, which is an appointment of their own in their own dossier, so that what is said to one of them never
 * tells of another (BEY-05, reading 55).
 */
public final class GroupAppointment extends Aggregate {

    public static final int MOST_SEATS = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;

    private final AppointmentId id;
    private final long version;
    private Setup setup;
    private final List<Participant> participants;
    private boolean mayOverlap;
    private int revision;
    private AppointmentStatus status;

    private GroupAppointment(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.setup = s.setup();
        this.participants = new ArrayList<>(s.participants());
        this.mayOverlap = s.mayOverlap();
        this.revision = s.revision();
        this.status = s.status();
    }

    /**
     * What is agreed about a group.
     *
     * @param particulars what each participant may read
     * @param description for the office only (GRP-07)
     * @param capacity how many dossiers take part at most, unless somebody means to overbook
     */
    public record Setup(AppointmentTypeId type, Appointment.Particulars particulars, String description, int capacity) {

        public Setup {
            description = Text.block("description", description, LONGEST_DESCRIPTION);
            if (capacity < 1 || capacity > MOST_SEATS) {
                throw new InvalidValue("capacity", "group.capacity", MOST_SEATS);
            }
        }
    }

    /** @param seat the appointment in the dossier that takes part */
    public record Participant(DossierId dossier, AppointmentId seat) {}

    /** @param mayOverlap whether an overlap with another appointment of the adviser is meant (reading 75) */
    public static GroupAppointment plan(AppointmentId id, Setup setup, boolean mayOverlap, Instant now) {
        requireToCome(setup, now);
        var group =
                new GroupAppointment(new Snapshot(id, 0, setup, List.of(), mayOverlap, 0, AppointmentStatus.ACTIVE));
        group.raise(new GroupEvent.Planned(id, now));
        return group;
    }

    /**
     * Puts another set-up in place; nothing different is nothing done. What participants and calendars can see makes a new revision,
     * what only the office knows does not. Fewer seats than are taken send nobody away.
     */
    public void change(Setup changed, boolean overlapMeant, Instant now) {
        requireActive();
        mayOverlap = overlapMeant;
        if (changed.equals(setup)) {
            return;
        }
        var agreed = setup.particulars().time();
        if (!agreed.slot().start().equals(changed.particulars().time().slot().start())) {
            requireToCome(changed, now);
        }
        if (!changed.type().equals(setup.type()) || !changed.particulars().equals(setup.particulars())) {
            revision++;
        }
        setup = changed;
        raise(new GroupEvent.Changed(id, revision, now));
    }

    /**
     * Takes a dossier in; one that takes part already stays where it is.
     *
     * @param overbook whether one more than there are seats is meant
     * @throws AppointmentRefusal.GroupFull when all seats are taken and that is not meant
     */
    public void join(Participant participant, boolean overbook, Instant now) {
        requireActive();
        requireToCome(setup, now);
        if (of(participant.dossier()).isPresent()) {
            return;
        }
        if (participants.size() >= setup.capacity() && !overbook) {
            throw new AppointmentRefusal.GroupFull(setup.capacity());
        }
        participants.add(participant);
        raise(new GroupEvent.ParticipantsChanged(id, now));
    }

    /** The dossier takes part no longer; that of one that does not is nothing done. */
    public void leave(DossierId dossier, Instant now) {
        if (participants.removeIf(participant -> participant.dossier().equals(dossier))) {
            raise(new GroupEvent.ParticipantsChanged(id, now));
        }
    }

    /**
     * It takes place no more, and nobody takes part; cancelling once more changes nothing. Its seats are cancelled by whoever
     * cancels it.
     */
    public void cancel(Instant now) {
        if (status == AppointmentStatus.ACTIVE) {
            status = AppointmentStatus.INACTIVE;
            participants.clear();
            raise(new GroupEvent.Cancelled(id, ++revision, now));
        }
    }

    public Optional<Participant> of(DossierId dossier) {
        return participants.stream()
                .filter(participant -> participant.dossier().equals(dossier))
                .findFirst();
    }

    private void requireActive() {
        if (status == AppointmentStatus.INACTIVE) {
            throw new AppointmentRefusal.Inactive();
        }
    }

    private static void requireToCome(Setup setup, Instant now) {
        if (!setup.particulars().time().slot().startsAfter(now)) {
            throw new AppointmentRefusal.InThePast();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            AppointmentId id,
            long version,
            Setup setup,
            List<Participant> participants,
            boolean mayOverlap,
            int revision,
            AppointmentStatus status) {

        public Snapshot {
            participants = List.copyOf(participants);
        }

        public boolean active() {
            return status == AppointmentStatus.ACTIVE;
        }

        /** The same for somebody who may know of these participants only. */
        public Snapshot showing(List<Participant> known) {
            return new Snapshot(id, version, setup, known, mayOverlap, revision, status);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, setup, participants, mayOverlap, revision, status);
    }

    public static GroupAppointment restore(Snapshot s) {
        return new GroupAppointment(s);
    }
}
