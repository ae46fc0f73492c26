package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What starts scenarios so many working days before or after an appointment; what came with the product is fixed (SCN-14). */
@Controller
class TriggersPage {

    private static final SettingsPlace PLACE = SettingsPlace.TRIGGERS;

    private final Pages pages;

    TriggersPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/triggers")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var words = visit.words();
        var names = TriggerForm.names(visit);
        return PLACE.list(
                pages,
                visit,
                "trigger.new",
                "trigger.none",
                visit.desk().triggers().list().stream().map(trigger -> thing(trigger, words, names)));
    }

    @GetMapping("/settings/triggers/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, true, TriggerForm.editor(null).editing(visit, TriggerForm.fresh()));
    }

    @GetMapping("/settings/triggers/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        var trigger = visit.desk().triggers().get(new TriggerId(id));
        if (trigger.delivered()) {
            return pages.show(
                    "adviser/settings/deliveredTrigger",
                    PLACE.frame(visit, trigger.setup().name()),
                    new SettingsPages.DeliveredTrigger(
                            PLACE.places(visit), PLACE.href(), TriggerForm.terms(trigger.setup(), visit)));
        }
        var editing = TriggerForm.editor(id).editing(visit, TriggerForm.of(trigger));
        return page(visit, HttpStatus.OK, trigger.active(), editing);
    }

    @PostMapping("/settings/triggers/new")
    ModelAndView define(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var id = input.id("id", TriggerId::new);
        var setup = TriggerForm.read(input);
        var refused = input.submit(() -> visit.desk().triggers().define(requireNonNull(id), requireNonNull(setup)));
        return refused == null
                ? PLACE.saved(request)
                : page(visit, refused, true, TriggerForm.editor(null).editing(visit, input.form(visit.words())));
    }

    @PostMapping("/settings/triggers/{id}")
    ModelAndView change(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var triggers = visit.desk().triggers();
        var trigger = triggers.get(new TriggerId(id));
        var setup = TriggerForm.read(input);
        var refused = input.submit(() -> triggers.change(trigger.id(), input.number("version"), requireNonNull(setup)));
        if (refused == null) {
            return PLACE.saved(request);
        }
        var stored = TriggerForm.of(trigger);
        var typed = input.form(visit.words());
        var editing = TriggerForm.editor(id).refused(visit, refused, stored, typed, TriggerForm.names(visit));
        return page(visit, refused, trigger.active(), editing);
    }

    @PostMapping("/settings/triggers/{id}/retire")
    ModelAndView retire(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().triggers().retire(new TriggerId(id));
        return PLACE.done(request, id, "trigger.was-retired");
    }

    @PostMapping("/settings/triggers/{id}/reinstate")
    ModelAndView reinstate(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().triggers().reinstate(new TriggerId(id));
        return PLACE.done(request, id, "trigger.was-reinstated");
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, boolean active, Editing editing) {
        var words = visit.words();
        var form = editing.form();
        return pages.show(
                status,
                "adviser/settings/trigger",
                PLACE.frame(visit, form.value("name").isBlank() ? words.of("trigger.new") : form.value("name")),
                new SettingsPages.Trigger(
                        editing,
                        form.options("type", TriggerForm.types(visit)),
                        form.options("direction", TriggerForm.directions(words)),
                        form.options("ifMissing", TriggerForm.kinds(visit)),
                        form.options("scenario", TriggerForm.scenarios(visit)),
                        active));
    }

    private static Thing thing(Trigger.Snapshot trigger, Words words, Map<String, String> names) {
        var setup = trigger.setup();
        var moment = TriggerForm.moment(setup, words, names);
        return new Thing(
                PLACE.href(trigger.id().value()),
                setup.name(),
                trigger.delivered() ? moment + " · " + words.of("trigger.delivered") : moment,
                trigger.active());
    }
}
