package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Mark;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The words of the office's mails, for each occasion, language and form of address; of the office or of one type. */
@Controller
class WordingsPage {

    private static final SettingsPlace PLACE = SettingsPlace.TEMPLATES;
    private static final String PATH = "/settings/templates/{occasion}";

    private final Pages pages;

    WordingsPage(Pages pages) {
        this.pages = pages;
    }

    static String href(Occasion occasion, @Nullable AppointmentTypeId type) {
        return PLACE.href() + "/" + occasion.name() + (type == null ? "" : "?type=" + type.value());
    }

    /** Which wording is on the page. */
    private record Which(Occasion occasion, @Nullable AppointmentTypeId type, Variant variant) {

        String href(Variant other) {
            var base = WordingsPage.href(occasion, type);
            return base + (type == null ? "?" : "&") + "language="
                    + other.language().name() + "&form=" + other.formOfAddress().name();
        }

        Editor editor(MailTemplate.Snapshot template) {
            var back = type == null ? PLACE.href() : SettingsPlace.TYPES.href() + "/" + type.value();
            return new Editor(
                    PLACE,
                    template.id().value(),
                    href(variant),
                    back,
                    false,
                    Editor.labels("template", "subject", "body"));
        }
    }

    @GetMapping("/settings/templates")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var occasions = Arrays.stream(Occasion.values())
                .filter(occasion -> !occasion.isFree())
                .map(occasion -> new Thing(
                        href(occasion, null),
                        visit.words().of("mail.occasion." + occasion.name()),
                        visit.words().of("settings.occasion." + occasion.name()),
                        true))
                .toList();
        return pages.show(
                "adviser/settings/templates",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.Occasions(PLACE.places(visit), occasions));
    }

    @GetMapping(PATH)
    ModelAndView show(
            DeskVisit visit,
            @PathVariable("occasion") String occasion,
            @RequestParam(name = "type", required = false) @Nullable UUID type,
            Input input) {
        PLACE.enter(visit);
        var which = which(visit, occasion, type, input);
        var template = visit.desk().mailTemplates().get(which.occasion, which.type);
        return page(
                visit, HttpStatus.OK, which, template, which.editor(template).editing(visit, stored(template, which)));
    }

    @PostMapping(PATH)
    ModelAndView save(
            DeskVisit visit,
            @PathVariable("occasion") String occasion,
            @RequestParam(name = "type", required = false) @Nullable UUID type,
            Input input,
            HttpServletRequest request) {
        PLACE.enter(visit);
        var which = which(visit, occasion, type, input);
        var templates = visit.desk().mailTemplates();
        input.require("subject", typed -> typed);
        input.require("body", typed -> typed);
        var wording =
                input.wrong() ? null : input.group("", () -> new Wording(input.text("subject"), input.text("body")));
        var refused = input.submit(() -> templates.reword(
                which.occasion, which.type, input.number("version"), which.variant, requireNonNull(wording)));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(which.href(which.variant));
        }
        var template = templates.get(which.occasion, which.type);
        var typed = input.form(visit.words());
        return page(
                visit,
                refused,
                which,
                template,
                refused == HttpStatus.PRECONDITION_FAILED
                        ? which.editor(template).conflict(visit, stored(template, which), typed, Map.of())
                        : which.editor(template).editing(visit, typed));
    }

    private ModelAndView page(
            DeskVisit visit, HttpStatus status, Which which, MailTemplate.Snapshot template, Editing editing) {
        var type = which.type;
        return pages.show(
                status,
                "adviser/settings/words",
                PLACE.frame(visit, visit.words().of("mail.occasion." + which.occasion.name())),
                new SettingsPages.Words(
                        editing,
                        variants(which, visit),
                        marks(which.occasion, visit),
                        type == null
                                ? ""
                                : visit.desk()
                                        .appointmentTypes()
                                        .get(type)
                                        .setup()
                                        .name(),
                        type != null && !type.equals(template.type())));
    }

    private static List<Tab> variants(Which which, DeskVisit visit) {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(FormOfAddress.values()).map(form -> new Variant(language, form)))
                .map(variant -> new Tab(
                        which.href(variant),
                        visit.words()
                                .of(
                                        "template.variant",
                                        visit.words()
                                                .of("office.language."
                                                        + variant.language().name()),
                                        visit.words()
                                                .of("template.form."
                                                        + variant.formOfAddress()
                                                                .name())),
                        variant.equals(which.variant)))
                .toList();
    }

    private static List<Mark> marks(Occasion occasion, DeskVisit visit) {
        return Stream.of(Placeholder.values())
                .filter(placeholder -> fits(placeholder, occasion))
                .map(placeholder ->
                        new Mark(placeholder.mark(), visit.words().of("template.mark." + placeholder.name())))
                .toList();
    }

    /** What says something in mails of that occasion. */
    private static boolean fits(Placeholder placeholder, Occasion occasion) {
        return switch (placeholder) {
            case SALUTATION, CLIENT_NAME, OFFICE_NAME, OFFICE_PHONE, PORTAL_LINK -> true;
            case DOCUMENTS_MISSING -> occasion == Occasion.REMINDER;
            case USER_NAME, ACCESS_LINK -> !occasion.concernsAppointment();
            default -> occasion.concernsAppointment();
        };
    }

    private static Form stored(MailTemplate.Snapshot template, Which which) {
        var wording = template.wordings().get(which.variant);
        return Form.empty()
                .with("version", Long.toString(template.version()))
                .with("subject", wording == null ? "" : wording.subject())
                .with("body", wording == null ? "" : wording.body());
    }

    private static Which which(DeskVisit visit, String occasion, @Nullable UUID type, Input input) {
        var office = visit.office();
        var found = Arrays.stream(Occasion.values())
                .filter(o -> o.name().equals(occasion) && !o.isFree())
                .findFirst()
                .orElseThrow(OfficeRefusal.NotFound::new);
        var language = Arrays.stream(Language.values())
                .filter(l -> l.name().equals(input.text("language")))
                .findFirst()
                .orElse(office.language());
        var form = Arrays.stream(FormOfAddress.values())
                .filter(f -> f.name().equals(input.text("form")))
                .findFirst()
                .orElse(office.formOfAddress());
        return new Which(found, type == null ? null : new AppointmentTypeId(type), new Variant(language, form));
    }
}
