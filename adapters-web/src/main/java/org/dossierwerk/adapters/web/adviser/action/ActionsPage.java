package org.dossierwerk.adapters.web.adviser.action;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dossierwerk.adapters.web.adviser.action.ActionScreens.Edit;
import org.dossierwerk.adapters.web.adviser.action.ActionScreens.Todo;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.WayBack;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the client is asked to do for one appointment or product: adding, changing, ticking off, taking away (ACT-01, ACT-06). */
@Controller
class ActionsPage {

    private static final String PART = "/actions";
    private static final String ONE = "/actions/{action}";

    private final Pages pages;
    private final Clock clock;

    ActionsPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView show(DeskVisit visit, ItemPath place) {
        return page(look(visit, place), null, null, HttpStatus.OK);
    }

    @GetMapping({ItemPath.APPOINTMENT + PART + "/new", ItemPath.PRODUCT + PART + "/new"})
    ModelAndView fresh(DeskVisit visit, ItemPath place) {
        var look = look(visit, place);
        if (!look.workable()) {
            return Redirects.to(place.actions());
        }
        var edits = new ActionEdits(look);
        return page(look, null, edits.edit(edits.fresh()), HttpStatus.OK);
    }

    @PostMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView add(DeskVisit visit, ItemPath place, Input input, HttpServletRequest request) {
        var look = look(visit, place);
        var edits = new ActionEdits(look);
        var task = edits.task(input, null);
        var id = input.id("id", ActionItemId::new);
        var status = input.submit(() -> {
            if (task == null || id == null) {
                throw new ActionItemRefusal.NeedsDocument();
            }
            visit.desk().actionItems().add(new ActionItems.Add(id, place.item(), task));
        });
        if (status != null) {
            return page(look, null, edits.edit(input.form(visit.words())), status);
        }
        Flashes.say(request, "action.said.added");
        return Redirects.to(place.actions());
    }

    @GetMapping({ItemPath.APPOINTMENT + ONE, ItemPath.PRODUCT + ONE})
    ModelAndView open(DeskVisit visit, ItemPath place, @PathVariable("action") ActionItemId action) {
        var look = look(visit, place);
        var line = look.line(action);
        if (!look.workable() || !line.state().isOpen()) {
            return Redirects.to(place.actions());
        }
        var edits = new ActionEdits(look);
        return page(look, action, edits.edit(line, edits.stored(line), null), HttpStatus.OK);
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE, ItemPath.PRODUCT + ONE})
    ModelAndView change(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("action") ActionItemId action) {
        var look = look(visit, place);
        var line = look.line(action);
        var edits = new ActionEdits(look);
        var task = edits.task(input, line.state().task());
        var status = input.submit(() -> {
            if (task != null) {
                visit.desk().actionItems().change(action, input.number("version"), task);
            }
        });
        if (status != null) {
            return page(look, action, refused(edits, line, input.form(visit.words()), status), status);
        }
        Flashes.say(request, "action.said.changed");
        return Redirects.to(place.actions());
    }

    private static Edit refused(ActionEdits edits, Line line, Form typed, HttpStatus status) {
        return edits.edit(line, typed, status == HttpStatus.PRECONDITION_FAILED ? edits.conflict(line, typed) : null);
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/complete", ItemPath.PRODUCT + ONE + "/complete"})
    ModelAndView complete(
            DeskVisit visit, ItemPath place, HttpServletRequest request, @PathVariable("action") ActionItemId action) {
        return act(visit, place, request, action, "completed", visit.desk().actionItems()::complete);
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/reopen", ItemPath.PRODUCT + ONE + "/reopen"})
    ModelAndView reopen(
            DeskVisit visit, ItemPath place, HttpServletRequest request, @PathVariable("action") ActionItemId action) {
        return act(visit, place, request, action, "reopened", visit.desk().actionItems()::reopen);
    }

    /** Takes only the action item away; a document it is about stays asked for (DOC-09). */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/drop", ItemPath.PRODUCT + ONE + "/drop"})
    ModelAndView drop(
            DeskVisit visit, ItemPath place, HttpServletRequest request, @PathVariable("action") ActionItemId action) {
        var back = look(visit, place).address(action) + "/bring-back";
        var answer = act(visit, place, request, action, "dropped", visit.desk().actionItems()::drop);
        Flashes.say(request, WayBack.to(back), "action.said.dropped");
        return answer;
    }

    /** Puts the one that was just taken away back on the list. */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/bring-back", ItemPath.PRODUCT + ONE + "/bring-back"})
    ModelAndView bringBack(
            DeskVisit visit, ItemPath place, HttpServletRequest request, @PathVariable("action") ActionItemId action) {
        look(visit, place);
        visit.desk().actionItems().bringBack(action);
        Flashes.say(request, "action.said.back");
        return Redirects.to(place.actions());
    }

    private ModelAndView act(
            DeskVisit visit,
            ItemPath place,
            HttpServletRequest request,
            ActionItemId action,
            String said,
            Consumer<ActionItemId> doing) {
        look(visit, place).line(action);
        doing.accept(action);
        Flashes.say(request, "action.said." + said);
        return Redirects.to(place.actions());
    }

    private ActionLook look(DeskVisit visit, ItemPath place) {
        return ActionLook.at(visit, place, LocalDate.ofInstant(clock.instant(), visit.zone()));
    }

    private ModelAndView page(
            ActionLook look, @Nullable ActionItemId selected, @Nullable Edit edit, HttpStatus status) {
        var words = look.words();
        var about = look.check().itemTitle();
        var lines = new ActionLines(look.visit(), look.workable(), item -> "", selected);
        var todo = new Todo(
                DossierTree.of(look.dossier(), words, Spot.ACTIONS, look.place().item()),
                about,
                look.workable() ? look.place().actions() + "/new" : "",
                closed(look),
                lines.open(look.lines()),
                lines.done(look.lines()),
                edit);
        return pages.show(
                status,
                "adviser/action/list",
                look.visit().frame(words.of("action.title") + " – " + about, Section.DOSSIERS),
                todo);
    }

    private static String closed(ActionLook look) {
        if (look.workable()) {
            return "";
        }
        return look.words().of(look.check().itemActive() ? "action.closed.dossier" : "action.closed.item");
    }
}
