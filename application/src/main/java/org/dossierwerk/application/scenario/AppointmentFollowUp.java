package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.Aspect;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Starts what belongs to an appointment by itself, in the transaction that plans it (SCN-12, BEY-01), and keeps the runs of
 * triggers at their distance from its day when it moves (SCN-15).
 */
final class AppointmentFollowUp implements InsideReaction<AppointmentEvent> {

    private final Workbench bench;
    private final WorkCalendar calendar;

    AppointmentFollowUp(Workbench bench) {
        this.bench = bench;
        this.calendar = new WorkCalendar(bench);
    }

    @Override
    public Class<AppointmentEvent> to() {
        return AppointmentEvent.class;
    }

    @Override
    public void react(AppointmentEvent event) {
        var appointment =
                bench.stores().appointments().find(event.appointment()).map(Appointment::snapshot);
        if (appointment.isEmpty()) {
            return;
        }
        var state = appointment.get();
        if (event instanceof AppointmentEvent.Planned) {
            var scenarios = startingWith(state);
            launch(Stream.concat(automatic(state, scenarios).stream(), ofTriggers(state, scenarios).stream())
                    .toList());
        } else if (event instanceof AppointmentEvent.Changed changed && movesTriggers(changed)) {
            callOffTriggers(state);
            launch(ofTriggers(state, startingWith(state)));
        } else if (event instanceof AppointmentEvent.Cancelled) {
            callOffTriggers(state);
        }
    }

    private static boolean movesTriggers(AppointmentEvent.Changed changed) {
        return changed.aspects().contains(Aspect.TIME) || changed.aspects().contains(Aspect.TYPE);
    }

    private List<Scenario.Snapshot> startingWith(Appointment.Snapshot appointment) {
        return bench.stores().scenarios().startingWith(appointment.type()).stream()
                .map(Scenario::snapshot)
                .toList();
    }

    private List<ScenarioRun> automatic(Appointment.Snapshot appointment, List<Scenario.Snapshot> scenarios) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        var applicants = bench.stores().dossiers().find(appointment.dossier()).map(Dossier::snapshot).stream()
                .flatMap(dossier -> dossier.client().applicants().stream())
                .toList();
        var runs = new ArrayList<ScenarioRun>();
        for (var scenario : scenarios) {
            scenario.startsFor(appointment.type(), applicants)
                    .ifPresent(
                            only -> runs.add(run(appointment, plan(scenario, only, new Cause.Automatic()), today())));
        }
        return runs;
    }

    private List<ScenarioRun> ofTriggers(Appointment.Snapshot appointment, List<Scenario.Snapshot> scenarios) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        var byId = scenarios.stream().collect(Collectors.toMap(Scenario.Snapshot::id, Function.identity()));
        var day = appointment.particulars().time().wallTime().toLocalDate();
        return bench.stores().triggers().all().stream()
                .map(Trigger::snapshot)
                .filter(trigger -> trigger.active() && trigger.setup().type().equals(appointment.type()))
                .filter(trigger -> byId.containsKey(trigger.setup().scenario()))
                .map(trigger ->
                        run(appointment, plan(byId.get(trigger.setup().scenario()), trigger), on(dayFor(trigger, day))))
                .toList();
    }

    /** A day that has passed already means at once: the appointment was planned late. */
    private LocalDate dayFor(Trigger.Snapshot trigger, LocalDate appointment) {
        var day = trigger.setup().dayFor(appointment, calendar.workingDays());
        return day.isBefore(calendar.today()) ? calendar.today() : day;
    }

    private void callOffTriggers(Appointment.Snapshot appointment) {
        for (var run : bench.stores().scenarioRuns().of(DossierItem.of(appointment.id()))) {
            var state = run.snapshot();
            if (state.status() == RunStatus.PLANNED && state.plan().cause() instanceof Cause.ByTrigger) {
                run.cancel(bench.now());
                bench.stores().scenarioRuns().save(run);
            }
        }
    }

    private static ScenarioRun.Plan plan(Scenario.Snapshot scenario, @Nullable Set<ApplicantId> only, Cause cause) {
        return new ScenarioRun.Plan(scenario.id(), scenario.setup().name(), only, null, cause);
    }

    private static ScenarioRun.Plan plan(Scenario.Snapshot scenario, Trigger.Snapshot trigger) {
        return new ScenarioRun.Plan(
                scenario.id(),
                scenario.setup().name(),
                null,
                trigger.setup().ifMissing(),
                new Cause.ByTrigger(trigger.id()));
    }

    private ScenarioRun run(Appointment.Snapshot appointment, ScenarioRun.Plan plan, Execution execution) {
        return ScenarioRun.plan(
                new ScenarioRunId(bench.nextId()),
                appointment.dossier(),
                DossierItem.of(appointment.id()),
                plan,
                execution,
                bench.now());
    }

    private void launch(List<ScenarioRun> runs) {
        new Launch(bench).launch(runs);
    }

    private Execution today() {
        return on(calendar.today());
    }

    private Execution on(LocalDate day) {
        return new Execution(day, null, calendar.zone());
    }
}
