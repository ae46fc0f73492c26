package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Sketch;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.SketchLine;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The plans of action that advisers start, or that start by themselves (SCN-01). */
@Controller
class ScenariosPage {

    private static final SettingsPlace PLACE = SettingsPlace.SCENARIOS;

    private final Pages pages;

    ScenariosPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/scenarios")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var words = visit.words();
        var scenarios = visit.desk().scenarios().list();
        var shown = Form.empty()
                .withAll(
                        "scope",
                        scenarios.stream()
                                .map(scenario ->
                                        ScenarioForm.value(scenario.setup().scope()))
                                .toList());
        var names = ScenarioChoosable.of(visit, shown).names();
        return PLACE.list(
                pages,
                visit,
                "scenario.new",
                "scenario.none",
                scenarios.stream().map(scenario -> thing(scenario, words, names)));
    }

    @GetMapping("/settings/scenarios/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, ScenarioForm.editor(null).editing(visit, ScenarioForm.fresh()));
    }

    @GetMapping("/settings/scenarios/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        var scenario = visit.desk().scenarios().get(new ScenarioId(id));
        return page(visit, HttpStatus.OK, ScenarioForm.editor(id).editing(visit, ScenarioForm.of(scenario)));
    }

    /** Adds, moves or removes a step in what is typed, and shows what it would ask for; nothing is saved. */
    @PostMapping({"/settings/scenarios/new/draft", "/settings/scenarios/{id}/draft"})
    ModelAndView draft(DeskVisit visit, @PathVariable(name = "id", required = false) @Nullable UUID id, Input input) {
        PLACE.enter(visit);
        var drafted = ScenarioForm.drafted(input.form(visit.words()), input.text("do"));
        return page(visit, HttpStatus.OK, ScenarioForm.editor(id).drafting(visit, drafted));
    }

    @PostMapping("/settings/scenarios/new")
    ModelAndView define(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var id = input.id("id", ScenarioId::new);
        var setup = ScenarioForm.read(input);
        var refused = input.submit(() -> visit.desk().scenarios().define(requireNonNull(id), requireNonNull(setup)));
        return refused == null
                ? PLACE.saved(request)
                : page(visit, refused, ScenarioForm.editor(null).editing(visit, input.form(visit.words())));
    }

    @PostMapping("/settings/scenarios/{id}")
    ModelAndView change(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var scenarios = visit.desk().scenarios();
        var stored = scenarios.get(new ScenarioId(id));
        var setup = ScenarioForm.read(input);
        var refused = input.submit(() -> scenarios.change(stored.id(), input.number("version"), requireNonNull(setup)));
        if (refused == null) {
            return PLACE.saved(request);
        }
        var typed = input.form(visit.words());
        var editor = ScenarioForm.editor(id);
        return page(
                visit,
                refused,
                refused == HttpStatus.PRECONDITION_FAILED
                        ? editor.conflict(
                                visit, summarised(visit, ScenarioForm.of(stored)), summarised(visit, typed), Map.of())
                        : editor.editing(visit, typed));
    }

    @GetMapping("/settings/scenarios/{id}/remove")
    ModelAndView removing(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        return removal(visit, HttpStatus.OK, new ScenarioId(id), List.of());
    }

    @PostMapping("/settings/scenarios/{id}/remove")
    ModelAndView remove(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var scenario = new ScenarioId(id);
        var refused = input.submit(() -> visit.desk().scenarios().remove(scenario));
        if (refused == null) {
            Flashes.say(request, "scenario.was-removed");
            return Redirects.to(PLACE.href());
        }
        return removal(visit, refused, scenario, input.errors(visit.words()));
    }

    private ModelAndView removal(DeskVisit visit, HttpStatus status, ScenarioId id, List<FieldError> refused) {
        var scenarios = visit.desk().scenarios();
        var name = scenarios.get(id).setup().name();
        var href = PLACE.href() + "/" + id.value();
        return pages.show(
                status,
                "adviser/settings/removeScenario",
                PLACE.frame(visit, visit.words().of("scenario.removing", name)),
                new SettingsPages.ScenarioRemoval(
                        PLACE.places(visit), href + "/remove", href, scenarios.planned(id), refused));
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Editing editing) {
        var words = visit.words();
        var form = editing.form();
        var choosable = ScenarioChoosable.of(visit, form);
        var names = choosable.names();
        return pages.show(
                status,
                "adviser/settings/scenario",
                PLACE.frame(visit, form.value("name").isBlank() ? words.of("scenario.new") : form.value("name")),
                new SettingsPages.Scenario(
                        editing,
                        editing.isNew() ? "" : names.getOrDefault(form.value("scope"), ""),
                        choosable.productScopes(),
                        choosable.fixed(),
                        ScenarioForm.rows(form),
                        choosable.starts(form),
                        ScenarioSketch.of(ScenarioForm.readable(form), names, words)));
    }

    /** The form with its steps and starts in words, so that two versions can be laid side by side. */
    private static Form summarised(DeskVisit visit, Form form) {
        var choosable = ScenarioChoosable.of(visit, form);
        var names = choosable.names();
        var couple = ScenarioSketch.of(ScenarioForm.readable(form), names, visit.words())
                .get(1);
        var starts = form.all("startType").stream()
                .map(type -> names.getOrDefault(type, ""))
                .filter(name -> !name.isEmpty())
                .toList();
        return form.withAll("steps", lines(couple)).withAll("starts", starts);
    }

    private static List<String> lines(Sketch sketch) {
        return sketch.lines().stream().map(ScenariosPage::line).toList();
    }

    private static String line(SketchLine line) {
        return line.text() + " (" + line.whom() + ")";
    }

    private static Thing thing(Scenario.Snapshot scenario, Words words, Map<String, String> names) {
        var setup = scenario.setup();
        var starts = setup.automatic().isEmpty() ? "" : " · " + words.of("scenario.automatic");
        return new Thing(
                PLACE.href(scenario.id().value()),
                setup.name(),
                names.getOrDefault(ScenarioForm.value(setup.scope()), "") + " · "
                        + words.of("scenario.step-count", setup.steps().size()) + starts,
                true);
    }
}
