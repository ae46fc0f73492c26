package org.dossierwerk.adapters.web.adviser.scenario;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.scenario.ScenarioScreens.Picker;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Chooses scenarios for an appointment or product, shows what they would ask for, and starts them (SCN-02 to SCN-09). */
@Controller
class PickerPage {

    private static final String PART = "/scenario";

    private final Pages pages;
    private final Clock clock;

    PickerPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView show(DeskVisit visit, ItemPath place) {
        var fresh = Form.empty().with("request", UUID.randomUUID().toString());
        return page(visit, HttpStatus.OK, place, Moment.fill(fresh, today(visit), null, visit.words()));
    }

    /** Only what would be asked for, while scenarios are being ticked. */
    @GetMapping({ItemPath.APPOINTMENT + PART + "/preview", ItemPath.PRODUCT + PART + "/preview"})
    ModelAndView preview(DeskVisit visit, ItemPath place, Input input) {
        Started.at(visit, place);
        return pages.show(
                "adviser/scenario/preview", visit.part(), Previews.of(visit, place.item(), Previews.chosen(input)));
    }

    /** The same without scripts: the whole page, with what is typed. */
    @PostMapping({ItemPath.APPOINTMENT + PART + "/preview", ItemPath.PRODUCT + PART + "/preview"})
    ModelAndView draft(DeskVisit visit, ItemPath place, Input input) {
        return page(visit, HttpStatus.OK, place, input.form(visit.words()));
    }

    @PostMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView start(DeskVisit visit, ItemPath place, Input input, HttpServletRequest request) {
        Started.at(visit, place);
        var id = input.id("request", value -> value);
        var moment = Moment.read(input, today(visit));
        var scenarios = Previews.chosen(input);
        var refused = input.submit(() -> visit.desk()
                .scenarioRuns()
                .start(new ScenarioRuns.Start(
                        requireNonNull(id), place.item(), scenarios, requireNonNull(moment.on()), moment.at())));
        if (refused == null) {
            say(request, moment, visit);
            return Redirects.to(place.scenario());
        }
        return page(visit, refused, place, input.form(visit.words()));
    }

    private void say(HttpServletRequest request, Moment moment, DeskVisit visit) {
        var on = requireNonNull(moment.on());
        if (moment.isAfter(LocalDateTime.now(clock.withZone(visit.zone())))) {
            Flashes.say(request, "scenario.was-planned", Moment.say(on, moment.at(), visit.words()));
        } else {
            Flashes.say(request, "scenario.started");
        }
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, ItemPath place, Form form) {
        var started = Started.at(visit, place);
        var words = visit.words();
        var offered = visit.desk().scenarioRuns().offered(place.item());
        var runs = Runs.of(visit, place);
        var closed = !started.dossier().open() ? "scenario.closed.dossier" : "scenario.closed.item";
        return pages.show(
                status,
                "adviser/scenario/picker",
                visit.frame(words.of("scenario.picker"), Section.DOSSIERS),
                new Picker(
                        started.tree(visit),
                        place.scenario(),
                        started.title(),
                        offered.startable() ? "" : words.of(closed),
                        form,
                        form.options(
                                "scenario",
                                offered.scenarios().stream()
                                        .map(scenario -> new Option(
                                                scenario.id().value().toString(),
                                                scenario.setup().name(),
                                                false))
                                        .toList()),
                        Previews.of(visit, place.item(), Previews.chosen(new Input(form.values()))),
                        runs.planned(),
                        runs.past(),
                        place.documents()));
    }

    private LocalDate today(DeskVisit visit) {
        return LocalDate.now(clock.withZone(visit.zone()));
    }
}
