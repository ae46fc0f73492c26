package org.dossierwerk.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sort of appointment as the administrator set it up (APT-28): what it is called inside, which title and duration it
 * proposes, how one usually meets, which results it can have, and which mails leave by themselves. A type that is no
 * longer wanted is made inactive; appointments of that type keep it.
 */
public final class AppointmentType extends Aggregate {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final AppointmentTypeId id;
    private final long version;
    private Setup setup;
    private boolean active;

    private AppointmentType(AppointmentTypeId id, long version, Setup setup, boolean active) {
        this.id = id;
        this.version = version;
        this.setup = setup;
        this.active = active;
    }

    /**
     * What an administrator decides about a type.
     *
     * @param name internal; no client ever reads it (reading 6)
     * @param title proposed for the appointment (APT-02)
     * @param duration proposed for the appointment (APT-03), a whole number of minutes
     * @param results in the order in which they are offered
     * @param disclosure what calendars outside the office may show of it (BEY-10)
     * @param whenStale what becomes of free times while linked calendars are not known (BEY-04)
     */
    public record Setup(
            String name,
            String title,
            Duration duration,
            Channel channel,
            List<AppointmentResult> results,
            Confirmation confirmation,
            Disclosure disclosure,
            WhenStale whenStale) {

        /**
         * With all shown in calendars outside the office that the client reads too (APT-14), and no times offered while linked
         * calendars are not known.
         */
        public Setup(
                String name,
                String title,
                Duration duration,
                Channel channel,
                List<AppointmentResult> results,
                Confirmation confirmation) {
            this(name, title, duration, channel, results, confirmation, Disclosure.FULL, WhenStale.HIDE);
        }

        public Setup {
            name = Text.required("name", name, 100);
            title = Text.required("title", title, Appointment.LONGEST_TITLE);
            results = List.copyOf(results);
            if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(LONGEST) > 0) {
                throw new InvalidValue("duration", "time.tooLong");
            }
            var names = new HashSet<String>();
            for (var result : results) {
                if (!names.add(Text.required("results", result.name(), 100))) {
                    throw new InvalidValue("results", "appointment.resultTwice", result.name());
                }
            }
        }
    }

    public static AppointmentType define(AppointmentTypeId id, Setup setup) {
        return new AppointmentType(id, 0, setup, true);
    }

    /**
     * Changes the set-up. A result that left the list stays as an inactive one, because appointments may have it.
     */
    public void change(Setup changed, Instant now) {
        if (changed.disclosure() != setup.disclosure()) {
            raise(new AppointmentTypeEvent.DisclosureChanged(id, now));
        }
        var kept = new ArrayList<>(changed.results());
        for (var known : setup.results()) {
            if (changed.results().stream().noneMatch(r -> r.id().equals(known.id()))) {
                kept.add(new AppointmentResult(known.id(), known.name(), false));
            }
        }
        setup = new Setup(
                changed.name(),
                changed.title(),
                changed.duration(),
                changed.channel(),
                kept,
                changed.confirmation(),
                changed.disclosure(),
                changed.whenStale());
    }

    public void retire() {
        active = false;
    }

    public void reinstate() {
        active = true;
    }

    /** Asserts that new appointments of this type may be made (APT-01). */
    public void requireAvailable() {
        if (!active) {
            throw new AppointmentRefusal.TypeUnavailable();
        }
    }

    /** The title to save: what was typed, or the type's own when nothing was (APT-02). */
    public String titleOr(String typed) {
        return typed.isBlank() ? setup.title() : typed;
    }

    /** The duration to save: what was chosen, or the type's own when nothing was (APT-04). */
    public Duration durationOr(@Nullable Duration chosen) {
        return chosen == null ? setup.duration() : chosen;
    }

    /** Asserts that a result can be recorded for appointments of this type (APT-26). */
    void requireAllowed(ResultId result) {
        if (setup.results().stream().noneMatch(r -> r.active() && r.id().equals(result))) {
            throw new AppointmentRefusal.ResultNotAllowed();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(AppointmentTypeId id, long version, Setup setup, boolean active) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, setup, active);
    }

    public static AppointmentType restore(Snapshot s) {
        return new AppointmentType(s.id(), s.version(), s.setup(), s.active());
    }
}
