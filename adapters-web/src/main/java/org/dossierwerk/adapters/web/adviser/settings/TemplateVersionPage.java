package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.PastWords;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.VersionRow;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.mail.MailTemplates.AsItWas;
import org.dossierwerk.application.mail.MailTemplates.Version;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A template as it was when a mail was written with it; for everybody who reads such mails (BEY-16). */
@Controller
class TemplateVersionPage {

    private final Pages pages;

    TemplateVersionPage(Pages pages) {
        this.pages = pages;
    }

    static String href(MailTemplateId template, long version) {
        return "/mail/templates/" + template.value() + "/" + version;
    }

    /** The versions there are, for the page of the template. */
    static List<VersionRow> rows(DeskVisit visit, MailTemplateId template) {
        return visit.desk().mailTemplates().versions(template).stream()
                .map(version -> new VersionRow(
                        href(template, version.number()),
                        visit.words().of("template.version", Long.toString(version.number())),
                        made(visit, version)))
                .toList();
    }

    @GetMapping("/mail/templates/{template}/{version}")
    ModelAndView show(DeskVisit visit, @PathVariable("template") UUID template, @PathVariable("version") long version) {
        var words = visit.words();
        var was = visit.desk().mailTemplates().version(new MailTemplateId(template), version);
        return pages.show(
                "adviser/settings/version",
                visit.frame(title(visit, was), Section.NONE),
                new SettingsPages.TemplateVersion(
                        words.of("template.version", Long.toString(version)),
                        was.typeName(),
                        made(visit, was.version()),
                        was.current(),
                        was.wordings().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                                .map(entry -> new PastWords(
                                        WordingsForm.name(entry.getKey(), visit),
                                        entry.getKey().language().tag(),
                                        entry.getValue().subject(),
                                        entry.getValue().body()))
                                .toList()));
    }

    private static String title(DeskVisit visit, AsItWas was) {
        return was.name().isEmpty()
                ? visit.words().of("mail.occasion." + was.occasion().name())
                : was.name();
    }

    private static String made(DeskVisit visit, Version version) {
        var words = visit.words();
        var since = version.since();
        if (since == null) {
            return words.of("template.version-first");
        }
        return words.momentIn(visit.zone(), since) + " · "
                + (version.by().isEmpty() ? words.of("template.version-delivered") : version.by());
    }
}
