package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The words for letters that are written by hand: each with a name to choose it by, and perhaps for one type alone. */
@Controller
class LettersPage {

    static final String PATH = "/settings/letters";

    private static final SettingsPlace PLACE = SettingsPlace.TEMPLATES;
    private static final Map<String, String> LABELS = WordingsForm.labels("name");

    private final Pages pages;

    LettersPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH + "/new")
    ModelAndView fresh(DeskVisit visit, HttpServletResponse response, Input input) {
        PLACE.enter(visit);
        var form = Form.empty().with("id", UUID.randomUUID().toString()).with("version", "0");
        return page(
                visit,
                response,
                HttpStatus.OK,
                null,
                input,
                editor(null, input, visit).editing(visit, form));
    }

    @GetMapping(PATH + "/{letter}")
    ModelAndView show(DeskVisit visit, HttpServletResponse response, @PathVariable("letter") UUID letter, Input input) {
        PLACE.enter(visit);
        var template = visit.desk().letterTemplates().letter(new MailTemplateId(letter));
        return page(
                visit,
                response,
                HttpStatus.OK,
                template,
                input,
                editor(letter, input, visit).editing(visit, stored(visit, template, input)));
    }

    @PostMapping(PATH + "/new")
    ModelAndView write(DeskVisit visit, HttpServletResponse response, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var id = input.chosenId(MailTemplateId::new);
        var type = input.id("type", AppointmentTypeId::new);
        var naming = input.group("", () -> new MailTemplate.Naming(input.text("name"), type));
        var wordings = wordingsForm(visit, input).read(input);
        var refused = input.submit(
                () -> visit.desk().letterTemplates().write(requireNonNull(id), requireNonNull(naming), wordings));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(href(requireNonNull(id).value(), visit, input));
        }
        return page(
                visit,
                response,
                refused,
                null,
                input,
                editor(null, input, visit).editing(visit, WordingsForm.typed(input, wordings, visit.words())));
    }

    @PostMapping(PATH + "/{letter}")
    ModelAndView change(
            DeskVisit visit,
            HttpServletResponse response,
            @PathVariable("letter") UUID letter,
            Input input,
            HttpServletRequest request) {
        PLACE.enter(visit);
        var templates = visit.desk().letterTemplates();
        var template = templates.letter(new MailTemplateId(letter));
        var naming = input.group("", () -> new MailTemplate.Naming(input.text("name"), template.type()));
        var wordings = wordingsForm(visit, input).read(input);
        var refused = input.submit(() -> templates.change(
                template.id(), input.number("version"), requireNonNull(naming).name(), wordings));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(href(letter, visit, input));
        }
        var typed = WordingsForm.typed(input, wordings, visit.words());
        var editor = editor(letter, input, visit);
        return page(
                visit,
                response,
                refused,
                template,
                input,
                refused == HttpStatus.PRECONDITION_FAILED
                        ? editor.conflict(visit, stored(visit, template, input), typed, Map.of())
                        : editor.editing(visit, typed));
    }

    @PostMapping(PATH + "/{letter}/retire")
    ModelAndView retire(DeskVisit visit, @PathVariable("letter") UUID letter, HttpServletRequest request) {
        visit.desk().letterTemplates().retire(new MailTemplateId(letter));
        Flashes.say(request, "template.was-retired");
        return Redirects.to(PATH + "/" + letter);
    }

    @PostMapping(PATH + "/{letter}/reinstate")
    ModelAndView reinstate(DeskVisit visit, @PathVariable("letter") UUID letter, HttpServletRequest request) {
        visit.desk().letterTemplates().reinstate(new MailTemplateId(letter));
        Flashes.say(request, "template.was-reinstated");
        return Redirects.to(PATH + "/" + letter);
    }

    private ModelAndView page(
            DeskVisit visit,
            HttpServletResponse response,
            HttpStatus status,
            MailTemplate.@Nullable Snapshot template,
            Input input,
            Editing editing) {
        ContentPolicy.framing(response);
        var words = visit.words();
        var form = wordingsForm(visit, input);
        var id = template == null ? null : template.id();
        var base = PATH + "/" + (id == null ? "new" : id.value()) + "?language=";
        Map<MailTemplate.Variant, Wording> wordings = template == null ? Map.of() : template.wordings();
        var type = template == null ? null : template.type();
        return pages.show(
                status,
                "adviser/settings/letter",
                PLACE.frame(visit, template == null ? words.of("template.new-letter") : template.name()),
                new SettingsPages.LetterWords(
                        new SettingsPages.Words(
                                editing,
                                id == null ? List.of() : form.tabs(visit, wordings, base),
                                form.columns(visit, template, Map.of(), base),
                                form.marks(visit),
                                TemplatePreviewPage.of(visit, Occasion.LETTER, type, form.language()),
                                id == null ? List.of() : TemplateVersionPage.rows(visit, id),
                                type == null
                                        ? ""
                                        : visit.desk()
                                                .appointmentTypes()
                                                .get(type)
                                                .setup()
                                                .name(),
                                false,
                                ""),
                        editing.form().options("type", types(visit)),
                        template == null || template.active(),
                        PATH + "/" + (id == null ? "" : id.value())));
    }

    private static List<Option> types(DeskVisit visit) {
        return visit.desk().appointmentTypes().list().stream()
                .filter(TypeLine::active)
                .map(type -> new Option(type.id().value().toString(), type.name(), false))
                .toList();
    }

    private static WordingsForm wordingsForm(DeskVisit visit, Input input) {
        return new WordingsForm(visit.desk().mailTemplates(), Occasion.LETTER, WordingsForm.language(visit, input));
    }

    private static Form stored(DeskVisit visit, MailTemplate.Snapshot template, Input input) {
        return wordingsForm(visit, input)
                .stored(template.wordings())
                .with("name", template.name())
                .with("version", Long.toString(template.version()));
    }

    private static String href(UUID letter, DeskVisit visit, Input input) {
        return PATH + "/" + letter + "?language="
                + WordingsForm.language(visit, input).name();
    }

    private static Editor editor(@Nullable UUID letter, Input input, DeskVisit visit) {
        var action = letter == null
                ? PATH + "/new?language=" + WordingsForm.language(visit, input).name()
                : href(letter, visit, input);
        return new Editor(PLACE, letter, action, PLACE.href(), letter == null, LABELS);
    }
}
