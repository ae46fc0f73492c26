package org.dossierwerk.adapters.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing a document: only at the client's own address, because nobody signs for a client (reading 66). */
@Controller
class SignPages {

    private final Pages pages;
    private final Clock clock;

    SignPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping(PortalVisit.OWN + "/actions/{action}/sign")
    ModelAndView sign(@PathVariable("action") UUID id, PortalVisit visit, Input input, HttpServletRequest request) {
        var task = visit.portal().task(new ActionItemId(id));
        var seen = input.id("file", FileId::new);
        if (!input.checked("read")) {
            input.note("read", new ActionItemRefusal.NotRead());
        }
        var name = input.require("name", typed -> typed);
        var status = input.submit(() -> {
            if (seen == null || name == null) {
                throw new ActionItemRefusal.NothingToSign();
            }
            visit.portal().sign(new Portal.Sign(task.id(), seen, name));
        });
        if (status == null) {
            Flashes.say(request, "portal.sign.was-done");
            return Redirects.to(visit.root());
        }
        var screen = new TaskScreen(visit, task, clock.instant());
        return pages.show(
                status,
                "portal/task",
                visit.frame(screen.view().title(), Section.OVERVIEW),
                screen.page("", input.form(visit.words())));
    }
}
