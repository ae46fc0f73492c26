package org.dossierwerk.adapters.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.source.PortalSourceData;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.shared.Refusal;
import org.dossierwerk.domain.source.SourceRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sharing data from a provider: setting out and coming back. Only at the client's own address, because nobody shares for a
 * client (reading 66). The page before leaving is one of ours, since our forms may lead nowhere else.
 */
@Controller
class SourcePages {

    private final Pages pages;

    SourcePages(Pages pages) {
        this.pages = pages;
    }

    @PostMapping(PortalVisit.OWN + "/actions/{action}/source-data")
    ModelAndView start(@PathVariable("action") UUID id, PortalVisit visit, HttpServletRequest request) {
        var item = new ActionItemId(id);
        var back = visit.root() + "/actions/" + id;
        try {
            var source = visit.portal().sourceData();
            var guidance = source.start(item);
            var page = DepartView.of(visit.words(), source.provider().orElse(""), guidance, back);
            return pages.show("portal/depart", visit.frame(page.title(), Section.OVERVIEW), page);
        } catch (SourceRefusal refused) {
            return said(refused, request, back);
        }
    }

    /** The browser comes back from the provider, with a code or without. */
    @GetMapping(PortalVisit.OWN + "/source-data/return")
    ModelAndView comeBack(
            PortalVisit visit,
            HttpServletRequest request,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code) {
        try {
            var item = visit.portal().sourceData().comeBack(new PortalSourceData.Answer(state, code));
            Flashes.say(request, code.isEmpty() ? "portal.source.said-no" : "portal.source.came-back");
            return Redirects.to(visit.root() + "/actions/" + item.value());
        } catch (SourceRefusal refused) {
            return said(refused, request, visit.root());
        }
    }

    private static ModelAndView said(SourceRefusal refused, HttpServletRequest request, String where) {
        if (refused.kind() != Refusal.Kind.CONFLICT) {
            throw refused;
        }
        Flashes.say(request, "refusal." + refused.code());
        return Redirects.to(where);
    }
}
