package org.dossierwerk.adapters.web.adviser.mail;

import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outgoing mails of a dossier (APT-18), and of the whole office for those who maintain it. */
@Controller
class MailListPage {

    private final Pages pages;

    MailListPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{dossier}/mail")
    ModelAndView ofDossier(DeskVisit visit, @PathVariable("dossier") UUID id) {
        var dossier = new DossierId(id);
        var details = visit.desk().dossiers().get(dossier);
        var rows = visit.desk().mailing().outbox(dossier).stream()
                .map(line -> MailRow.of(line, visit.words(), visit.zone()))
                .toList();
        var title = visit.words().of("mail.outbox") + " – " + details.title();
        return pages.show(
                "adviser/mail/ofDossier",
                visit.frame(title, Section.DOSSIERS),
                new MailScreens.OfDossier(DossierTree.of(details, visit.words(), Spot.MAIL), rows));
    }

    @GetMapping("/mail")
    ModelAndView ofOffice(DeskVisit visit, @RequestParam(name = "after", required = false) @Nullable String after) {
        var page = visit.desk().mailing().officeOutbox(after);
        var rows = page.items().stream()
                .map(line -> MailRow.of(line, visit.words(), visit.zone()))
                .toList();
        var next = page.next() == null ? "" : "/mail?after=" + page.next();
        return pages.show(
                "adviser/mail/ofOffice",
                visit.frame(visit.words().of("mail.outbox"), Section.MAIL),
                new MailScreens.OfOffice(rows, next));
    }
}
