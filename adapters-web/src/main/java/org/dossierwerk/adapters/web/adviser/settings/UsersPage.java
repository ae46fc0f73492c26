package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.office.Staff;
import org.dossierwerk.application.office.StaffViews.Details;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The people who work here: adding and inviting them, their profile and rights, and ending their access (ADM-01, ADM-02). */
@Controller
class UsersPage {

    private static final SettingsPlace PLACE = SettingsPlace.USERS;

    private final Pages pages;

    UsersPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/users")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        return PLACE.list(
                pages,
                visit,
                "user.new",
                "user.none",
                visit.desk().staff().colleagues().stream()
                        .map(c -> new Thing(
                                PLACE.href(c.id().value()),
                                c.name(),
                                c.jobTitle().isEmpty() ? c.email() : c.jobTitle() + " · " + c.email(),
                                c.active())));
    }

    @GetMapping("/settings/users/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        var form =
                UserForm.fresh(visit.office(), visit.desk().staff().colleagues().size());
        return page(visit, HttpStatus.OK, null, UserForm.editor(null).editing(visit, form));
    }

    @PostMapping("/settings/users/new")
    ModelAndView add(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        if (input.checked("preset")) {
            return preset(visit, null, input);
        }
        var staff = visit.desk().staff();
        var id = input.chosenId(UserId::new);
        var userName = input.require("userName", typed -> typed);
        var profile = UserForm.profile(input, visit.office());
        var refused = input.submit(() -> staff.add(
                requireNonNull(id), requireNonNull(userName), requireNonNull(profile), UserForm.rights(input)));
        if (refused == null) {
            Flashes.say(request, "user.was-added");
            return Redirects.to(PLACE.href());
        }
        var typed = input.form(visit.words());
        return refused == HttpStatus.PRECONDITION_FAILED
                ? conflict(visit, staff.get(requireNonNull(id)), typed)
                : page(visit, refused, null, UserForm.editor(null).editing(visit, typed));
    }

    @GetMapping("/settings/users/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        var user = visit.desk().staff().get(new UserId(id));
        return page(visit, HttpStatus.OK, user, UserForm.editor(id).editing(visit, UserForm.of(user)));
    }

    @PostMapping("/settings/users/{id}")
    ModelAndView change(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var staff = visit.desk().staff();
        var user = staff.get(new UserId(id));
        if (input.checked("preset")) {
            return preset(visit, user, input);
        }
        var profile = UserForm.profile(input, visit.office());
        var refused = input.submit(() ->
                staff.change(user.id(), input.number("version"), requireNonNull(profile), UserForm.rights(input)));
        if (refused == null) {
            return PLACE.saved(request);
        }
        var typed = input.form(visit.words());
        return refused == HttpStatus.PRECONDITION_FAILED
                ? conflict(visit, user, typed)
                : page(visit, refused, user, UserForm.editor(id).editing(visit, typed));
    }

    /** What is stored by now beside what was typed. */
    private ModelAndView conflict(DeskVisit visit, Details user, Form typed) {
        var editor = UserForm.editor(user.id().value());
        var conflict = editor.conflict(visit, UserForm.of(user), typed, names(visit, typed));
        return page(visit, HttpStatus.PRECONDITION_FAILED, user, conflict);
    }

    @PostMapping("/settings/users/{id}/invite")
    ModelAndView invite(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        return act(visit, id, input, request, Staff::invite, "user.was-invited");
    }

    @PostMapping("/settings/users/{id}/deactivate")
    ModelAndView deactivate(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        return act(visit, id, input, request, Staff::deactivate, "user.was-deactivated");
    }

    @PostMapping("/settings/users/{id}/reactivate")
    ModelAndView reactivate(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        return act(visit, id, input, request, Staff::reactivate, "user.was-reactivated");
    }

    private ModelAndView act(
            DeskVisit visit,
            UUID id,
            Input input,
            HttpServletRequest request,
            BiConsumer<Staff, UserId> action,
            String said) {
        PLACE.enter(visit);
        var staff = visit.desk().staff();
        var refused = input.submit(() -> action.accept(staff, new UserId(id)));
        if (refused == null) {
            Flashes.say(request, said);
            return Redirects.to(PLACE.href() + "/" + id);
        }
        var user = staff.get(new UserId(id));
        var shown = new Form(UserForm.of(user).values(), input.errors(visit.words()));
        return page(visit, refused, user, UserForm.editor(id).editing(visit, shown));
    }

    /** The form with the rights that offices usually hand out together. */
    private ModelAndView preset(DeskVisit visit, @Nullable Details user, Input input) {
        var rights = input.text("preset").equals("administrator") ? Rights.ofAdministrator() : Rights.ofAdviser();
        var form = input.form(visit.words())
                .withAll("rights", rights.stream().map(Right::name).toList());
        var editor = UserForm.editor(user == null ? null : user.id().value());
        return page(visit, HttpStatus.OK, user, editor.editing(visit, form));
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, @Nullable Details user, Editing editing) {
        var words = visit.words();
        var form = editing.form();
        var account = user == null ? null : user.account();
        return pages.show(
                status,
                "adviser/settings/user",
                PLACE.frame(
                        visit,
                        user == null
                                ? words.of("user.new")
                                : user.profile().name().full()),
                new SettingsPages.User(
                        editing,
                        user == null ? "" : user.userName(),
                        form.options("language", Choosable.languages(words)),
                        form.options("hue", UserForm.hues(words)),
                        form.options("defaultLocation", locations(visit, form)),
                        form.options("defaultCaseHandler", colleagues(visit, form, user)),
                        form.options(
                                "rights", Choosable.all(Right.values(), right -> words.of("right." + right.name()))),
                        words.of("user.account." + (account == null ? "NONE" : account.name())),
                        user == null || user.active()));
    }

    private static List<Option> locations(DeskVisit visit, Form form) {
        return visit.desk().office().locations().stream()
                .filter(l -> l.active()
                        || form.value("defaultLocation").equals(l.id().value().toString()))
                .map(l -> new Option(l.id().value().toString(), l.name(), false))
                .toList();
    }

    private static List<Option> colleagues(DeskVisit visit, Form form, @Nullable Details user) {
        return visit.desk().staff().colleagues().stream()
                .filter(c -> user == null || !c.id().equals(user.id()))
                .filter(c -> c.active()
                        || form.value("defaultCaseHandler")
                                .equals(c.id().value().toString()))
                .map(c -> new Option(c.id().value().toString(), c.name(), false))
                .toList();
    }

    private static Map<String, String> names(DeskVisit visit, Form form) {
        var words = visit.words();
        return Stream.of(
                        Choosable.languages(words),
                        locations(visit, form),
                        colleagues(visit, form, null),
                        Choosable.all(Right.values(), right -> words.of("right." + right.name())))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Option::value, Option::label));
    }
}
