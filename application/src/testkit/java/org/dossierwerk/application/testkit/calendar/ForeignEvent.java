package org.dossierwerk.application.testkit.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Something in a calendar that is none of ours: the {@link Canary} stands in each of its texts.
 *
 * @param start what the clock shows in the zone; of a whole day midnight
 * @param end what it shows then; of whole days the midnight after the last
 * @param zone in which it was made
 * @param written how the zone is told
 * @param confidential whether its owner marked it as private
 */
public record ForeignEvent(
        String title,
        LocalDateTime start,
        LocalDateTime end,
        ZoneId zone,
        ZoneForm written,
        boolean wholeDays,
        Shown shown,
        boolean confidential,
        Optional<Weekly> series) {

    /** Where it is, as its owner wrote it. */
    public static final String PLACE = Canary.in("Haus 7");

    /** What its owner noted. */
    public static final String REMARKS = Canary.in("Befund mitbringen");

    /** Who else is there, when it is private. */
    public static final String GUEST = "doctor@" + Canary.WORD + ".test";

    public ForeignEvent {
        title = Canary.isIn(title) ? title : Canary.in(title);
    }

    /** Hours of a day in the owner's zone, during which the owner is busy. */
    public static ForeignEvent at(String title, LocalDateTime start, LocalDateTime end) {
        return new ForeignEvent(
                title, start, end, CalendarSystem.ZONE, ZoneForm.NAMED, false, Shown.BUSY, false, Optional.empty());
    }

    /** From one instant to another, as the owner's zone shows them. */
    public static ForeignEvent during(String title, TimeSlot slot) {
        return at(
                title,
                LocalDateTime.ofInstant(slot.start(), CalendarSystem.ZONE),
                LocalDateTime.ofInstant(slot.end(), CalendarSystem.ZONE));
    }

    /** @param last the last day that is taken */
    public static ForeignEvent days(String title, LocalDate first, LocalDate last) {
        return new ForeignEvent(
                title,
                first.atStartOfDay(),
                last.plusDays(1).atStartOfDay(),
                CalendarSystem.ZONE,
                ZoneForm.NAMED,
                true,
                Shown.BUSY,
                false,
                Optional.empty());
    }

    public ForeignEvent shown(Shown as) {
        return new ForeignEvent(title, start, end, zone, written, wholeDays, as, confidential, series);
    }

    public ForeignEvent asPrivate() {
        return new ForeignEvent(title, start, end, zone, written, wholeDays, shown, true, series);
    }

    public ForeignEvent in(ZoneId other, ZoneForm form) {
        return new ForeignEvent(title, start, end, other, form, wholeDays, shown, confidential, series);
    }

    public ForeignEvent every(Weekly weekly) {
        return new ForeignEvent(title, start, end, zone, written, wholeDays, shown, confidential, Optional.of(weekly));
    }

    /** When it is; of a series the first time. A time that the clock skips is as much later as the clock skips. */
    public TimeSlot slot() {
        return new TimeSlot(
                start.atZone(zone).toInstant(), end.atZone(zone).toInstant());
    }

    /** How the zone is told. */
    public enum ZoneForm {
        /** By its IANA name. */
        NAMED,
        /** By the name Windows has for it. */
        WINDOWS,
        /** By a name of its own, with its rules spelled out. */
        SPELLED_OUT,
        /** By a name that says nothing to anybody. */
        UNKNOWN,
        /** Not at all: the time is that of wherever the owner is. */
        FLOATING
    }

    /** What others are shown of the owner during it. */
    public enum Shown {
        BUSY,
        TENTATIVE,
        FREE,
        OUT_OF_OFFICE,
        /** Works, elsewhere. */
        WORKING_ELSEWHERE,
        /** It is somebody else's, and the owner declined. */
        DECLINED,
        /** It was called off and still stands there. */
        CANCELLED
    }

    /**
     * Once a week, at the same time on the clock.
     *
     * @param times how often, those left out included
     * @param leftOut days on which it is not
     * @param calledOff days on which it was called off, and still stands there as such
     * @param moved days on which it is at another time
     */
    public record Weekly(int times, List<LocalDate> leftOut, List<LocalDate> calledOff, List<Moved> moved) {
        public Weekly {
            leftOut = List.copyOf(leftOut);
            calledOff = List.copyOf(calledOff);
            moved = List.copyOf(moved);
        }

        public static Weekly times(int times) {
            return new Weekly(times, List.of(), List.of(), List.of());
        }

        /** @param day on which it would have been */
        public record Moved(LocalDate day, LocalDateTime start, LocalDateTime end) {}
    }
}
