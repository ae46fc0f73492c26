package org.dossierwerk.adapters.web.adviser.mail;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailLedger.Coming;
import org.dossierwerk.application.mail.MailLedger.Departures;
import org.dossierwerk.application.mail.MailLedger.Show;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outgoing mails of a dossier with those to come (APT-18, BEY-16), and of the whole office for those who maintain it. */
@Controller
class MailListPage {

    private final Pages pages;

    MailListPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{dossier}/mail")
    ModelAndView ofDossier(
            DeskVisit visit,
            @PathVariable("dossier") UUID id,
            @RequestParam(name = "show", defaultValue = "") String typed,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        var dossier = new DossierId(id);
        var details = visit.desk().dossiers().get(dossier);
        var show = show(typed);
        var here = "/dossiers/" + id + "/mail";
        var page = visit.desk().mailLedger().ofDossier(dossier, show, after);
        var coming = visit.desk().mailLedger().coming(dossier).stream()
                .map(one -> coming(one, here, visit))
                .toList();
        var title = visit.words().of("mail.outbox") + " – " + details.title();
        return pages.show(
                "adviser/mail/ofDossier",
                visit.frame(title, Section.DOSSIERS),
                new MailScreens.OfDossier(
                        DossierTree.of(details, visit.words(), Spot.MAIL),
                        coming,
                        choice(visit, here, show),
                        rows(page, visit),
                        next(page, here, show),
                        show != Show.ALL));
    }

    @GetMapping("/mail")
    ModelAndView ofOffice(
            DeskVisit visit,
            @RequestParam(name = "show", defaultValue = "") String typed,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        var show = show(typed);
        var ledger = visit.desk().mailLedger();
        var page = ledger.ofOffice(show, after);
        var trouble = show == Show.ALL && after == null
                ? rows(ledger.ofOffice(Show.IN_TROUBLE, null), visit)
                : List.<MailRow>of();
        return pages.show(
                "adviser/mail/ofOffice",
                visit.frame(visit.words().of("mail.outbox"), Section.MAIL),
                new MailScreens.OfOffice(
                        notice(ledger.departures(), visit),
                        trouble,
                        choice(visit, "/mail", show),
                        rows(page, visit),
                        next(page, "/mail", show),
                        show != Show.ALL));
    }

    private static Show show(String typed) {
        return Arrays.stream(Show.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Show.ALL);
    }

    private static List<Tab> choice(DeskVisit visit, String here, Show chosen) {
        return Arrays.stream(Show.values())
                .map(one -> new Tab(
                        one == Show.ALL ? here : here + "?show=" + one,
                        visit.words().of("mail.show." + one.name()),
                        one == chosen))
                .toList();
    }

    private static List<MailRow> rows(Page<Line> page, DeskVisit visit) {
        return page.items().stream()
                .map(line -> MailRow.of(line, visit.words(), visit.zone()))
                .toList();
    }

    private static String next(Page<Line> page, String here, Show show) {
        return page.next() == null ? "" : here + "?show=" + show + "&after=" + page.next();
    }

    private static MailScreens.Planned coming(Coming one, String mails, DeskVisit visit) {
        var words = visit.words();
        return new MailScreens.Planned(
                words.momentIn(visit.zone(), one.at()),
                words.of("mail.occasion." + one.occasion()),
                one.title(),
                mails.replaceFirst("/mail$", "/appointments/")
                        + one.appointment().value());
    }

    /** Why mail waits that nobody holds anything against; empty when it leaves. */
    private static String notice(Departures departures, DeskVisit visit) {
        var words = visit.words();
        if (departures.held().isPresent()) {
            var hold = departures.held().get();
            return words.of(
                    "mail.held",
                    words.momentIn(visit.zone(), hold.since()),
                    words.momentIn(visit.zone(), hold.until()),
                    hold.reason());
        }
        return departures.isFull() ? words.of("mail.full", words.number(departures.mostInAnHour())) : "";
    }
}
