package org.dossierwerk.domain.scenario;

import java.time.LocalDate;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.WorkingDays;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Starts a scenario a number of working days before or after appointments of a type, if need be only while a document is
 * missing (SCN-15). The administrator maintains them; those that came with the product are fixed (SCN-14).
 */
public final class Trigger extends Aggregate {

    private static final int FARTHEST = 250;

    private final TriggerId id;
    private final long version;
    private final boolean delivered;
    private Setup setup;
    private boolean active;

    private Trigger(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.delivered = s.delivered();
        this.setup = s.setup();
        this.active = s.active();
    }

    /**
     * What an administrator decides about a trigger.
     *
     * @param workingDays after the day of the appointment, or before it when negative
     * @param ifMissing only while the office waits for a document of this kind; null for always
     */
    public record Setup(
            String name,
            AppointmentTypeId type,
            int workingDays,
            @Nullable DocumentKindId ifMissing,
            ScenarioId scenario) {
        public Setup {
            name = Text.required("name", name, 100);
            if (workingDays < -FARTHEST || workingDays > FARTHEST) {
                throw new InvalidValue("workingDays", "scenario.workingDays", FARTHEST);
            }
        }

        /** The day on which it starts its scenario for an appointment on that day. */
        public LocalDate dayFor(LocalDate appointment, WorkingDays calendar) {
            return calendar.plus(appointment, workingDays);
        }
    }

    public static Trigger define(TriggerId id, Setup setup) {
        return new Trigger(new Snapshot(id, 0, setup, false, true));
    }

    public void change(Setup changed) {
        requireOwn();
        setup = changed;
    }

    public void retire() {
        requireOwn();
        active = false;
    }

    public void reinstate() {
        requireOwn();
        active = true;
    }

    private void requireOwn() {
        if (delivered) {
            throw new ScenarioRefusal.TriggerFixed();
        }
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param delivered whether it came with the product
     */
    public record Snapshot(TriggerId id, long version, Setup setup, boolean delivered, boolean active) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, setup, delivered, active);
    }

    public static Trigger restore(Snapshot s) {
        return new Trigger(s);
    }
}
