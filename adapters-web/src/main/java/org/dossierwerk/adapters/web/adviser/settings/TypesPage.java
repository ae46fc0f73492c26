package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The types of appointments with their results and their mails (APT-28). */
@Controller
class TypesPage {

    private static final SettingsPlace PLACE = SettingsPlace.TYPES;

    private final Pages pages;

    TypesPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/types")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        return PLACE.list(
                pages,
                visit,
                "type.new",
                "type.none",
                visit.desk().appointmentTypes().list().stream().map(type -> thing(type, visit)));
    }

    @GetMapping("/settings/types/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, null, TypeForm.editor(null).editing(visit, TypeForm.fresh(visit.words())));
    }

    @GetMapping("/settings/types/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        var type = visit.desk().appointmentTypes().get(new AppointmentTypeId(id));
        return page(visit, HttpStatus.OK, type, TypeForm.editor(id).editing(visit, TypeForm.of(type, visit.words())));
    }

    @PostMapping("/settings/types/new")
    ModelAndView define(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var types = visit.desk().appointmentTypes();
        var id = input.chosenId(AppointmentTypeId::new);
        var setup = TypeForm.read(input, List.of());
        var refused = input.submit(() -> types.define(requireNonNull(id), requireNonNull(setup)));
        if (refused == null) {
            return PLACE.saved(request);
        }
        return refused == HttpStatus.PRECONDITION_FAILED
                ? again(visit, refused, types.get(requireNonNull(id)), input)
                : page(visit, refused, null, TypeForm.editor(null).editing(visit, input.form(visit.words())));
    }

    @PostMapping("/settings/types/{id}")
    ModelAndView change(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var types = visit.desk().appointmentTypes();
        var type = types.get(new AppointmentTypeId(id));
        var setup = TypeForm.read(input, type.setup().results());
        var refused = input.submit(() -> types.change(type.id(), input.number("version"), requireNonNull(setup)));
        if (refused == null) {
            return PLACE.saved(request);
        }
        return again(visit, refused, type, input);
    }

    private ModelAndView again(DeskVisit visit, HttpStatus refused, AppointmentType.Snapshot type, Input input) {
        var words = visit.words();
        var editor = TypeForm.editor(type.id().value());
        var typed = input.form(words);
        return page(
                visit,
                refused,
                type,
                editor.refused(visit, refused, TypeForm.of(type, words), typed, TypeForm.names(words)));
    }

    @PostMapping("/settings/types/{id}/retire")
    ModelAndView retire(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().appointmentTypes().retire(new AppointmentTypeId(id));
        return PLACE.done(request, id, "type.was-retired");
    }

    @PostMapping("/settings/types/{id}/reinstate")
    ModelAndView reinstate(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().appointmentTypes().reinstate(new AppointmentTypeId(id));
        return PLACE.done(request, id, "type.was-reinstated");
    }

    private ModelAndView page(
            DeskVisit visit, HttpStatus status, AppointmentType.@Nullable Snapshot type, Editing editing) {
        var words = visit.words();
        var name = editing.form().value("name");
        return pages.show(
                status,
                "adviser/settings/type",
                PLACE.frame(visit, name.isBlank() ? words.of("type.new") : name),
                new SettingsPages.Type(
                        editing,
                        editing.form().options("channel", Choosable.channels(words)),
                        editing.form().options("disclosure", TypeForm.disclosures(words)),
                        editing.form().options("whenStale", TypeForm.whenStale(words)),
                        TypeForm.rows(
                                editing.form(),
                                type == null ? List.of() : type.setup().results()),
                        type == null ? List.of() : mails(visit, type),
                        type == null || type.active()));
    }

    private static List<Thing> mails(DeskVisit visit, AppointmentType.Snapshot type) {
        return Stream.of(Occasion.values())
                .filter(Occasion::concernsAppointment)
                .map(occasion -> {
                    boolean own = type.id()
                            .equals(visit.desk()
                                    .mailTemplates()
                                    .get(occasion, type.id())
                                    .type());
                    return new Thing(
                            WordingsPage.href(occasion, type.id()),
                            visit.words().of("mail.occasion." + occasion.name()),
                            visit.words().of(own ? "type.own-words" : "type.office-words"),
                            true);
                })
                .toList();
    }

    private static Thing thing(TypeLine type, DeskVisit visit) {
        var words = visit.words();
        return new Thing(
                PLACE.href(type.id().value()),
                type.name(),
                words.duration(type.duration()) + " · "
                        + words.of("appointment.channel." + type.channel().name()),
                type.active());
    }
}
