package org.dossierwerk.adapters.web.adviser.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letting one applicant into the portal, keeping them out, and their user name there (POR-01, POR-02, reading 72). */
@Controller
class PortalAccessPage {

    private static final String PATH = "/dossiers/{id}/portal/{applicant}";

    private final Pages pages;

    PortalAccessPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id, @PathVariable("applicant") UUID applicant) {
        return page(
                visit, HttpStatus.OK, new DossierId(id), new ApplicantId(applicant), Form.empty(), Optional.empty());
    }

    @PostMapping(PATH + "/invite")
    ModelAndView invite(
            DeskVisit visit,
            @PathVariable("id") UUID id,
            @PathVariable("applicant") UUID applicant,
            HttpServletRequest request) {
        try {
            visit.desk().portalAccess().invite(new DossierId(id), new ApplicantId(applicant));
        } catch (Refusal refusal) {
            return again(visit, id, applicant, Form.empty(), refusal);
        }
        Flashes.say(request, "portal-access.was-invited");
        return Redirects.to("/dossiers/" + id);
    }

    @PostMapping(PATH + "/block")
    ModelAndView block(
            DeskVisit visit,
            @PathVariable("id") UUID id,
            @PathVariable("applicant") UUID applicant,
            HttpServletRequest request) {
        visit.desk().portalAccess().block(new DossierId(id), new ApplicantId(applicant));
        Flashes.say(request, "portal-access.was-blocked");
        return Redirects.to("/dossiers/" + id);
    }

    @PostMapping(PATH + "/rename")
    ModelAndView rename(
            DeskVisit visit,
            @PathVariable("id") UUID id,
            @PathVariable("applicant") UUID applicant,
            Input input,
            HttpServletRequest request) {
        var userName = input.require("userName", typed -> typed);
        if (userName == null) {
            return page(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new DossierId(id),
                    new ApplicantId(applicant),
                    input.form(visit.words()),
                    Optional.empty());
        }
        try {
            visit.desk().portalAccess().rename(new DossierId(id), new ApplicantId(applicant), userName);
        } catch (Refusal refusal) {
            input.note(refusal);
            return again(visit, id, applicant, input.form(visit.words()), refusal);
        }
        Flashes.say(request, "portal-access.was-renamed");
        return Redirects.to("/dossiers/" + id);
    }

    /** The page again with what was refused; what is not there, or not theirs, is answered elsewhere. */
    private ModelAndView again(DeskVisit visit, UUID id, UUID applicant, Form form, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
            throw refusal;
        }
        var sentence = form.errors().isEmpty()
                ? Optional.of(Refusals.sentence(visit.words(), refusal))
                : Optional.<String>empty();
        return page(visit, Refusals.status(refusal), new DossierId(id), new ApplicantId(applicant), form, sentence);
    }

    private ModelAndView page(
            DeskVisit visit,
            HttpStatus status,
            DossierId id,
            ApplicantId applicantId,
            Form form,
            Optional<String> refused) {
        var dossier = visit.desk().dossiers().get(id);
        var applicant = dossier.applicants().stream()
                .filter(a -> a.id().equals(applicantId))
                .findFirst()
                .orElseThrow(DossierRefusal.NotFound::new);
        return pages.show(
                status,
                "adviser/dossier/portalAccess",
                visit.frame(visit.words().of("portal-access.title", name(applicant)), Section.DOSSIERS),
                new DossierPages.PortalAccess(
                        DossierTree.of(dossier, visit.words(), Spot.OVERVIEW),
                        OverviewPage.access(dossier, applicant, visit.words()),
                        form,
                        refused));
    }

    private static String name(ApplicantDetails applicant) {
        return applicant.identity().name().full();
    }
}
