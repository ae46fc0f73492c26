package org.dossierwerk.adapters.web.adviser.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The words for one occasion, of the office or of one type: a language at a time, formal and informal side by side. */
@Controller
class WordingsPage {

    private static final SettingsPlace PLACE = SettingsPlace.TEMPLATES;
    private static final String PATH = "/settings/templates/{occasion}";
    private static final Map<String, String> LABELS = WordingsForm.labels();

    private final Pages pages;

    WordingsPage(Pages pages) {
        this.pages = pages;
    }

    static String href(Occasion occasion, @Nullable AppointmentTypeId type) {
        return PLACE.href() + "/" + occasion.name() + (type == null ? "" : "?type=" + type.value());
    }

    /** Which words are on the page. */
    private record Which(Occasion occasion, @Nullable AppointmentTypeId type, WordingsForm form) {

        /** Ends where the language's name goes. */
        String ofLanguage() {
            return WordingsPage.href(occasion, type) + (type == null ? "?" : "&") + "language=";
        }

        String href() {
            return ofLanguage() + form.language().name();
        }

        Editor editor(MailTemplate.Snapshot template) {
            var back = type == null ? PLACE.href() : SettingsPlace.TYPES.href() + "/" + type.value();
            return new Editor(PLACE, template.id().value(), href(), back, false, LABELS);
        }

        Form stored(MailTemplate.Snapshot template) {
            return form.stored(template.wordings()).with("version", Long.toString(template.version()));
        }
    }

    @GetMapping(PATH)
    ModelAndView show(
            DeskVisit visit,
            HttpServletResponse response,
            @PathVariable("occasion") String occasion,
            @RequestParam(name = "type", required = false) @Nullable UUID type,
            Input input) {
        PLACE.enter(visit);
        var which = which(visit, occasion, type, input);
        var template = visit.desk().mailTemplates().get(which.occasion, which.type);
        var delivered = Arrays.stream(FormOfAddress.values())
                .filter(form -> form.name().equals(input.text("delivered")))
                .findFirst();
        var editor = which.editor(template);
        var stored = which.stored(template);
        var editing = delivered
                .map(form -> editor.drafting(
                        visit,
                        stored.with(which.form.filled(
                                form,
                                visit.desk()
                                        .mailTemplates()
                                        .delivered(which.occasion)
                                        .get(which.form.variant(form))))))
                .orElseGet(() -> editor.editing(visit, stored));
        return page(visit, response, HttpStatus.OK, which, template, editing);
    }

    @PostMapping(PATH)
    ModelAndView save(
            DeskVisit visit,
            HttpServletResponse response,
            @PathVariable("occasion") String occasion,
            @RequestParam(name = "type", required = false) @Nullable UUID type,
            Input input,
            HttpServletRequest request) {
        PLACE.enter(visit);
        var which = which(visit, occasion, type, input);
        var templates = visit.desk().mailTemplates();
        var wordings = which.form.read(input);
        var refused =
                input.submit(() -> templates.reword(which.occasion, which.type, input.number("version"), wordings));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(which.href());
        }
        var template = templates.get(which.occasion, which.type);
        var typed = WordingsForm.typed(input, wordings, visit.words());
        var editor = which.editor(template);
        return page(
                visit,
                response,
                refused,
                which,
                template,
                refused == HttpStatus.PRECONDITION_FAILED
                        ? editor.conflict(visit, which.stored(template), typed, Map.of())
                        : editor.editing(visit, typed));
    }

    @PostMapping(PATH + "/borrow")
    ModelAndView borrow(
            DeskVisit visit,
            @PathVariable("occasion") String occasion,
            @RequestParam(name = "type", required = false) @Nullable UUID type,
            Input input,
            HttpServletRequest request) {
        PLACE.enter(visit);
        var which = which(visit, occasion, type, input);
        if (which.type == null) {
            throw new OfficeRefusal.NotFound();
        }
        visit.desk().mailTemplates().borrow(which.occasion, which.type);
        Flashes.say(request, "template.was-borrowed");
        return Redirects.to(which.href());
    }

    private ModelAndView page(
            DeskVisit visit,
            HttpServletResponse response,
            HttpStatus status,
            Which which,
            MailTemplate.Snapshot template,
            Editing editing) {
        ContentPolicy.framing(response);
        var type = which.type;
        boolean own = type != null && type.equals(template.type());
        return pages.show(
                status,
                "adviser/settings/words",
                PLACE.frame(visit, visit.words().of("mail.occasion." + which.occasion.name())),
                new SettingsPages.Words(
                        editing,
                        which.form.tabs(visit, template.wordings(), which.ofLanguage()),
                        which.form.columns(
                                visit, template, visit.desk().mailTemplates().delivered(which.occasion), which.href()),
                        which.form.marks(visit),
                        TemplatePreviewPage.of(visit, which.occasion, type, which.form.language()),
                        TemplateVersionPage.rows(visit, template.id()),
                        type == null
                                ? ""
                                : visit.desk()
                                        .appointmentTypes()
                                        .get(type)
                                        .setup()
                                        .name(),
                        type != null && !own,
                        own ? borrowing(which) : ""));
    }

    private static String borrowing(Which which) {
        return PLACE.href() + "/" + which.occasion.name() + "/borrow?type="
                + (which.type == null ? "" : which.type.value());
    }

    private static Which which(DeskVisit visit, String occasion, @Nullable UUID type, Input input) {
        var found = Arrays.stream(Occasion.values())
                .filter(o -> o.name().equals(occasion) && !o.isFree())
                .findFirst()
                .orElseThrow(OfficeRefusal.NotFound::new);
        return new Which(
                found,
                type == null ? null : new AppointmentTypeId(type),
                new WordingsForm(visit.desk().mailTemplates(), found, WordingsForm.language(visit, input)));
    }
}
