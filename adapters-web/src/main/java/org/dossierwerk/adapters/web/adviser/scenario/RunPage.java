package org.dossierwerk.adapters.web.adviser.scenario;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.dossierwerk.adapters.web.adviser.scenario.ScenarioScreens.Replan;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.scenario.ScenarioViews.RunLine;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One planned scenario: put at another moment, or called off. */
@Controller
class RunPage {

    private static final String PART = "/scenario/runs/{run}";

    private final Pages pages;
    private final Clock clock;

    RunPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView show(DeskVisit visit, ItemPath place, @PathVariable("run") ScenarioRunId id) {
        var started = Started.at(visit, place);
        var run = find(visit, place, id);
        if (run.status() != RunStatus.PLANNED) {
            throw new ScenarioRefusal.NotPlanned();
        }
        var execution = run.execution();
        var form = Moment.fill(Form.empty(), execution.on(), execution.at(), visit.words());
        return page(visit, HttpStatus.OK, started, run, form);
    }

    @PostMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView replan(
            DeskVisit visit,
            ItemPath place,
            @PathVariable("run") ScenarioRunId id,
            Input input,
            HttpServletRequest request) {
        var started = Started.at(visit, place);
        var run = find(visit, place, id);
        var moment = Moment.read(input, LocalDate.now(clock.withZone(visit.zone())));
        var refused =
                input.submit(() -> visit.desk().scenarioRuns().replan(id, requireNonNull(moment.on()), moment.at()));
        if (refused == null) {
            Flashes.say(request, "scenario.was-replanned", run.plan().scenarioName());
            return Redirects.to(place.scenario());
        }
        return page(visit, refused, started, run, input.form(visit.words()));
    }

    @PostMapping({ItemPath.APPOINTMENT + PART + "/cancel", ItemPath.PRODUCT + PART + "/cancel"})
    ModelAndView cancel(
            DeskVisit visit, ItemPath place, @PathVariable("run") ScenarioRunId id, HttpServletRequest request) {
        Started.at(visit, place);
        var run = find(visit, place, id);
        visit.desk().scenarioRuns().cancel(id);
        Flashes.say(request, "scenario.was-cancelled", run.plan().scenarioName());
        return Redirects.to(place.scenario());
    }

    private static ScenarioRun.Snapshot find(DeskVisit visit, ItemPath place, ScenarioRunId id) {
        return visit.desk().scenarioRuns().of(place.item()).stream()
                .map(RunLine::run)
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(ScenarioRefusal.NotFound::new);
    }

    private ModelAndView page(
            DeskVisit visit, HttpStatus status, Started started, ScenarioRun.Snapshot run, Form form) {
        var place = started.place();
        return pages.show(
                status,
                "adviser/scenario/replan",
                visit.frame(run.plan().scenarioName(), Section.DOSSIERS),
                new Replan(
                        started.tree(visit),
                        place.scenario() + "/runs/" + run.id().value(),
                        place.scenario(),
                        started.title(),
                        form));
    }
}
