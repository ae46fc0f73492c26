package org.dossierwerk.domain.calendar;

import java.time.Instant;
import java.util.Objects;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a linked calendar did there to the entry of an appointment. The appointment stays as it was agreed until
 * somebody decides: it follows, or the entry is put back (reading 77). Of one entry there is at most one to decide about.
 */
public final class OutsideChange extends Aggregate {

    /** What the owner did. */
    public enum Kind {
        MOVED,
        REMOVED
    }

    /** What became of it. */
    public enum Decision {
        TAKEN_OVER,
        PUT_BACK,
        /** Nothing is left to decide: it was undone there, or the appointment changed or was cancelled here. */
        OVERTAKEN
    }

    private final OutsideChangeId id;
    private final long version;
    private final CalendarCopyId copy;
    private final AppointmentId appointment;
    private final UserId adviser;
    private final Instant noticedAt;
    private @Nullable TimeSlot outside;
    private @Nullable Instant settledAt;
    private @Nullable Decision decision;

    private OutsideChange(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.copy = s.copy();
        this.appointment = s.appointment();
        this.adviser = s.adviser();
        this.noticedAt = s.noticedAt();
        this.outside = s.outside();
        this.settledAt = s.settledAt();
        this.decision = s.decision();
    }

    /**
     * @param adviser whose calendar it is
     * @param outside where the entry stands now; null when it was removed
     */
    public static OutsideChange notice(
            OutsideChangeId id,
            CalendarCopyId copy,
            AppointmentId appointment,
            UserId adviser,
            @Nullable TimeSlot outside,
            Instant now) {
        var change = new OutsideChange(new Snapshot(id, 0, copy, appointment, adviser, outside, now, null, null));
        change.raise(new OutsideChangeEvent.Noticed(id, now));
        return change;
    }

    /** The owner did something else before anybody decided. */
    public void became(@Nullable TimeSlot now) {
        requireOpen();
        outside = now;
    }

    public boolean isAbout(@Nullable TimeSlot slot) {
        return Objects.equals(outside, slot);
    }

    /** @throws CalendarRefusal.ChangeUnknown when it was decided before */
    public void settle(Decision decided, Instant now) {
        requireOpen();
        decision = decided;
        settledAt = now;
        raise(new OutsideChangeEvent.Settled(id, decided, now));
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new CalendarRefusal.ChangeUnknown();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            OutsideChangeId id,
            long version,
            CalendarCopyId copy,
            AppointmentId appointment,
            UserId adviser,
            @Nullable TimeSlot outside,
            Instant noticedAt,
            @Nullable Instant settledAt,
            @Nullable Decision decision) {

        public Kind kind() {
            return outside == null ? Kind.REMOVED : Kind.MOVED;
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, copy, appointment, adviser, outside, noticedAt, settledAt, decision);
    }

    public static OutsideChange restore(Snapshot s) {
        return new OutsideChange(s);
    }
}
