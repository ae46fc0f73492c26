package org.dossierwerk.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plan of action that the administrator prepared (SCN-01): which documents to ask for, what the client is to do, and what the
 * adviser is to be reminded of. It is started by hand from an appointment or product of its scope, by itself when one is
 * made, or by a trigger. Carrying it out uses it as it is at that moment (reading 32).
 */
public final class Scenario extends Aggregate {

    private static final int MOST_STEPS = 100;

    private final ScenarioId id;
    private final long version;
    private Setup setup;

    private Scenario(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.setup = s.setup();
    }

    /**
     * What an administrator decides about a scenario.
     *
     * @param steps in the order in which they are carried out
     * @param automatic when it starts by itself; empty for only by hand and by triggers
     */
    public record Setup(String name, Scope scope, List<Step> steps, List<AutomaticStart> automatic) {
        public Setup {
            name = Text.required("name", name, 100);
            steps = List.copyOf(steps);
            automatic = List.copyOf(automatic);
            if (steps.size() > MOST_STEPS) {
                throw new InvalidValue("steps", "scenario.tooManySteps", MOST_STEPS);
            }
            boolean ofAppointments = scope instanceof Scope.Appointments;
            if (automatic.stream().anyMatch(start -> start instanceof AutomaticStart.OnProduct == ofAppointments)) {
                throw new ScenarioRefusal.OutOfScope();
            }
        }
    }

    public static Scenario define(ScenarioId id, Setup setup) {
        return new Scenario(new Snapshot(id, 0, setup));
    }

    /** Its scope stays: runs are planned for items of that scope. */
    public void change(Setup changed) {
        if (!changed.scope().equals(setup.scope())) {
            throw new ScenarioRefusal.OutOfScope();
        }
        setup = changed;
    }

    /** Asserts that it is meant for items of that scope (SCN-02). */
    public void requireScope(Scope scope) {
        if (!setup.scope().equals(scope)) {
            throw new ScenarioRefusal.OutOfScope();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(ScenarioId id, long version, Setup setup) {

        /**
         * What it comes down to for these applicants.
         *
         * @param only those for whom it is started, or null for all; steps for the dossier as a whole are taken in any case
         */
        public List<PlannedStep> stepsFor(List<Applicant> applicants, @Nullable Set<ApplicantId> only) {
            var planned = new ArrayList<PlannedStep>();
            for (var step : setup.steps()) {
                for (var applicant : step.whom().among(applicants)) {
                    if (applicant == null || only == null || only.contains(applicant)) {
                        planned.add(new PlannedStep(step, applicant));
                    }
                }
            }
            return List.copyOf(planned);
        }

        /**
         * For whom it starts by itself when an appointment of that type is planned (SCN-12): each applicant by the own income
         * type and profile (reading 34).
         *
         * @return empty when it does not start; an empty set of applicants when it starts for a dossier without any
         */
        public Optional<Set<ApplicantId>> startsFor(AppointmentTypeId type, List<Applicant> applicants) {
            var rules = setup.automatic().stream()
                    .filter(AutomaticStart.OnAppointment.class::isInstance)
                    .map(AutomaticStart.OnAppointment.class::cast)
                    .filter(rule -> rule.type().equals(type))
                    .toList();
            var suited = applicants.stream()
                    .filter(applicant -> rules.stream().anyMatch(rule -> rule.suits(applicant)))
                    .map(Applicant::id)
                    .collect(Collectors.toUnmodifiableSet());
            boolean starts = !suited.isEmpty() || rules.stream().anyMatch(AutomaticStart.OnAppointment::suitsAnybody);
            return starts ? Optional.of(suited) : Optional.empty();
        }

        public boolean startsWithProduct() {
            return setup.automatic().stream().anyMatch(AutomaticStart.OnProduct.class::isInstance);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, setup);
    }

    public static Scenario restore(Snapshot s) {
        return new Scenario(s);
    }
}
