package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
        reactToAll(List.of(event));
    }

    /** First is called off what no appointment wants any more, and then all is begun at once. */
    @Override
    public void reactToAll(List<AppointmentEvent> events) {
        var planned = of(events, AppointmentEvent.Planned.class::isInstance);
        var moved = of(events, AppointmentFollowUp::movesTriggers);
        callOffTriggers(Stream.concat(moved.stream(), of(events, AppointmentEvent.Cancelled.class::isInstance).stream())
                .toList());
        var beginnings = new Beginnings(bench.stores());
        var runs = new ArrayList<ScenarioRun>();
        for (var state : planned) {
            runs.addAll(automatic(state, beginnings));
            runs.addAll(ofTriggers(state, beginnings));
        }
        moved.forEach(state -> runs.addAll(ofTriggers(state, beginnings)));
        new Launch(bench).launch(runs);
    }

    private List<Appointment.Snapshot> of(List<AppointmentEvent> events, Predicate<AppointmentEvent> kind) {
        return events.stream()
                .filter(kind)
                .flatMap(event -> bench.stores().appointments().find(event.appointment()).stream())
                .map(Appointment::snapshot)
                .toList();
    }

    private static boolean movesTriggers(AppointmentEvent event) {
        return event instanceof AppointmentEvent.Changed changed && movesTriggers(changed);
    }

    private static boolean movesTriggers(AppointmentEvent.Changed changed) {
        return changed.aspects().contains(Aspect.TIME) || changed.aspects().contains(Aspect.TYPE);
    }

    private List<ScenarioRun> automatic(Appointment.Snapshot appointment, Beginnings beginnings) {
        var scenarios = beginnings.scenarios(appointment.type());
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

    private List<ScenarioRun> ofTriggers(Appointment.Snapshot appointment, Beginnings beginnings) {
        var scenarios = beginnings.scenarios(appointment.type());
        if (scenarios.isEmpty()) {
            return List.of();
        }
        var byId = scenarios.stream().collect(Collectors.toMap(Scenario.Snapshot::id, Function.identity()));
        var day = appointment.particulars().time().wallTime().toLocalDate();
        return beginnings.triggers().stream()
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

    private void callOffTriggers(List<Appointment.Snapshot> appointments) {
        var items = appointments.stream()
                .map(appointment -> DossierItem.of(appointment.id()))
                .toList();
        var runs = bench.stores().scenarioRuns().of(items).stream()
                .filter(AppointmentFollowUp::isAhead)
                .toList();
        runs.forEach(run -> run.cancel(bench.now()));
        bench.stores().scenarioRuns().saveAll(runs);
    }

    private static boolean isAhead(ScenarioRun run) {
        var state = run.snapshot();
        return state.status() == RunStatus.PLANNED && state.plan().cause() instanceof Cause.ByTrigger;
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

    private Execution today() {
        return on(calendar.today());
    }

    private Execution on(LocalDate day) {
        return new Execution(day, null, calendar.zone());
    }
}
