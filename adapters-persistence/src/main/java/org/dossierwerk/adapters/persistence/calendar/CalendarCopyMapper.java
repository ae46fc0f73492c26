package org.dossierwerk.adapters.persistence.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Between CalendarCopys and their rows. */
final class CalendarCopyMapper implements Mapper<CalendarCopy, CalendarCopy.Snapshot, CalendarCopyRow> {

    @Override
    public Class<CalendarCopyRow> rows() {
        return CalendarCopyRow.class;
    }

    @Override
    public UUID id(CalendarCopy.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(CalendarCopy.Snapshot state) {
        return state.version();
    }

    @Override
    public CalendarCopy.Snapshot stateOf(CalendarCopy aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public CalendarCopy restore(CalendarCopy.Snapshot state) {
        return CalendarCopy.restore(state);
    }

    @Override
    public CalendarCopyRow begin(UUID id, long version) {
        var row = new CalendarCopyRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(CalendarCopyRow row) {
        return row.version;
    }

    @Override
    public void apply(CalendarCopy.Snapshot state, CalendarCopyRow row) {
        var reference = state.reference();
        var written = state.written();
        var attempted = state.attempted();
        var against = state.against();
        var late = state.late();
        row.appointment = state.appointment().value();
        row.link = state.link().value();
        row.inviter = state.inviter();
        row.calendar = reference == null ? null : reference.calendar();
        row.entryId = reference == null ? null : reference.id();
        row.entryUid = reference == null ? null : reference.uid();
        row.tag = reference == null ? null : reference.tag();
        row.revision = written == null ? null : written.revision();
        row.startsAt = written == null ? null : written.slot().start();
        row.endsAt = written == null ? null : written.slot().end();
        row.digest = written == null ? null : written.digest();
        row.attemptedStartsAt = attempted == null ? null : attempted.start();
        row.attemptedEndsAt = attempted == null ? null : attempted.end();
        row.generation = state.generation();
        row.againstStartsAt = against == null ? null : against.start();
        row.againstEndsAt = against == null ? null : against.end();
        row.lostCreations = state.lostCreations();
        row.lateCalendar = late == null ? null : late.calendar();
        row.lateGeneration = late == null ? null : late.generation();
        row.lateSince = late == null ? null : late.since();
        row.doubted = state.doubted();
        row.waitingSince = state.waitingSince();
    }

    @Override
    public CalendarCopy.Snapshot read(CalendarCopyRow row) {
        return new CalendarCopy.Snapshot(
                new CalendarCopyId(row.id),
                row.version,
                new AppointmentId(row.appointment),
                new CalendarLinkId(row.link),
                row.inviter,
                row.calendar == null
                        ? null
                        : new CalendarCopy.Reference(
                                row.calendar, there(row.entryId), there(row.entryUid), there(row.tag)),
                row.revision == null
                        ? null
                        : new CalendarCopy.Written(
                                row.revision, new TimeSlot(there(row.startsAt), there(row.endsAt)), there(row.digest)),
                slot(row.attemptedStartsAt, row.attemptedEndsAt),
                row.generation,
                slot(row.againstStartsAt, row.againstEndsAt),
                row.lostCreations,
                row.lateCalendar == null
                        ? null
                        : new CalendarCopy.Late(row.lateCalendar, there(row.lateGeneration), there(row.lateSince)),
                row.doubted,
                row.waitingSince);
    }

    private static @Nullable TimeSlot slot(@Nullable Instant start, @Nullable Instant end) {
        return start == null ? null : new TimeSlot(start, there(end));
    }

    /** The database sees to it that what belongs together is there together. */
    private static <T> T there(@Nullable T part) {
        return Objects.requireNonNull(part);
    }
}
