package org.dossierwerk.adapters.web.portal;

import java.time.Clock;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the portal: what comes next, and whom to call. */
@Controller
final class OverviewPages {

    private final Pages pages;
    private final Clock clock;

    OverviewPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/portal")
    ModelAndView overview(PortalVisit visit) {
        var words = visit.words();
        var overview = visit.overview();
        var coming = overview.coming();
        var contacts = Stream.of(
                        PortalPages.ContactView.of(words.of("portal.adviser"), overview.adviser()),
                        PortalPages.ContactView.of(words.of("portal.case-handler"), overview.caseHandler()))
                .flatMap(contact -> contact.stream())
                .toList();
        var page = new PortalPages.OverviewPage(
                words.of("portal.greeting", name(overview.client(), words.address())),
                coming.stream().findFirst().map(next -> VisitView.of(next, words, clock.instant())),
                Math.max(0, coming.size() - 1),
                contacts);
        return pages.show("portal/overview", visit.frame(words.of("frame.overview"), Section.OVERVIEW), page);
    }

    private static String name(PersonName client, FormOfAddress address) {
        return address == FormOfAddress.FORMAL || client.first().isEmpty() ? client.full() : client.first();
    }
}
