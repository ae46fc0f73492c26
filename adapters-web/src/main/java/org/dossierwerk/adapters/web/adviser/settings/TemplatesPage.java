package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Group;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The words of all mails: by what they are written for, by the appointment types that have their own, and for letters. */
@Controller
class TemplatesPage {

    private static final SettingsPlace PLACE = SettingsPlace.TEMPLATES;
    private static final int ALL = Language.values().length * FormOfAddress.values().length;

    private final Pages pages;

    TemplatesPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/templates")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var words = visit.words();
        var all = visit.desk().mailTemplates().list();
        return pages.show(
                "adviser/settings/templates",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.Templates(
                        PLACE.places(visit),
                        List.of(
                                new Group(
                                        words.of("template.by-event"),
                                        words.of("template.intro"),
                                        "mail",
                                        events(visit, all)),
                                new Group(
                                        words.of("template.by-type"),
                                        words.of("template.by-type-text"),
                                        "calendar",
                                        types(visit, all)),
                                new Group(
                                        words.of("template.free"),
                                        words.of("template.free-text"),
                                        "pencil",
                                        letters(visit, all))),
                        LettersPage.PATH + "/new"));
    }

    private static List<Thing> events(DeskVisit visit, List<MailTemplate.Snapshot> all) {
        return Arrays.stream(Occasion.values())
                .filter(occasion -> !occasion.isFree())
                .map(occasion -> new Thing(
                        WordingsPage.href(occasion, null),
                        visit.words().of("mail.occasion." + occasion.name()),
                        all.stream()
                                .filter(template -> template.occasion() == occasion && template.type() == null)
                                .findFirst()
                                .map(template -> detail(visit, "settings.occasion." + occasion.name(), template))
                                .orElse(visit.words().of("settings.occasion." + occasion.name())),
                        true))
                .toList();
    }

    private static String detail(DeskVisit visit, String key, MailTemplate.Snapshot template) {
        int missing = ALL - template.wordings().size();
        var text = visit.words().of(key);
        return missing == 0 ? text : text + " · " + visit.words().of("template.missing", missing);
    }

    private static List<Thing> types(DeskVisit visit, List<MailTemplate.Snapshot> all) {
        return visit.desk().appointmentTypes().list().stream()
                .filter(TypeLine::active)
                .map(type -> new Thing(
                        SettingsPlace.TYPES.href() + "/" + type.id().value() + "#mails",
                        type.name(),
                        own(visit, type, all),
                        true))
                .toList();
    }

    private static String own(DeskVisit visit, TypeLine type, List<MailTemplate.Snapshot> all) {
        var own = all.stream()
                .filter(template -> type.id().equals(template.type()) && template.active())
                .map(template -> template.occasion().isFree()
                        ? template.name()
                        : visit.words()
                                .of("mail.occasion." + template.occasion().name()))
                .collect(Collectors.joining(", "));
        return own.isEmpty()
                ? visit.words().of("type.office-words")
                : visit.words().of("template.own-words", own);
    }

    private static List<Thing> letters(DeskVisit visit, List<MailTemplate.Snapshot> all) {
        return all.stream()
                .filter(template -> template.occasion().isFree())
                .sorted(Comparator.comparing((MailTemplate.Snapshot letter) -> !letter.active())
                        .thenComparing(MailTemplate.Snapshot::name, String.CASE_INSENSITIVE_ORDER))
                .map(letter -> new Thing(
                        LettersPage.PATH + "/" + letter.id().value(),
                        letter.name(),
                        detail(visit, letter),
                        letter.active()))
                .toList();
    }

    private static String detail(DeskVisit visit, MailTemplate.Snapshot letter) {
        var type = letter.type();
        var offered = type == null
                ? visit.words().of("template.for-everything")
                : visit.desk().appointmentTypes().get(type).setup().name();
        int missing = ALL - letter.wordings().size();
        return missing == 0 ? offered : offered + " · " + visit.words().of("template.missing", missing);
    }
}
