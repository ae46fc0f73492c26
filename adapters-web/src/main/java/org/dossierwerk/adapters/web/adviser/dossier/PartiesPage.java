package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.adviser.party.CardTerms;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.DossierViews.Choice;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who a dossier is for, with all that their cards hold. */
@Controller
class PartiesPage {

    private final Pages pages;

    PartiesPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{id}/parties")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        var dossier = visit.desk().dossiers().get(new DossierId(id));
        var words = visit.words();
        return pages.show(
                "adviser/dossier/parties",
                visit.frame(words.of("dossier.tree.parties"), Section.DOSSIERS),
                new DossierPages.Parties(
                        DossierTree.of(dossier, words, Spot.PARTIES), dossier, parties(dossier, words)));
    }

    private static List<DossierPages.Party> parties(Details dossier, Words words) {
        var company = dossier.company();
        if (company != null) {
            return List.of(new DossierPages.Party(
                    company.identity().name(),
                    words.of("dossier.company"),
                    "/parties/" + company.id().value(),
                    CardTerms.of(company.identity(), company.contact(), words)));
        }
        var parties = new ArrayList<DossierPages.Party>();
        for (var applicant : dossier.applicants()) {
            parties.add(new DossierPages.Party(
                    applicant.identity().name().full(),
                    words.of(parties.isEmpty() ? "dossier.first" : "dossier.partner"),
                    "/parties/" + applicant.person().value(),
                    terms(applicant, words)));
        }
        return parties;
    }

    private static List<Term> terms(ApplicantDetails applicant, Words words) {
        return Stream.concat(
                        CardTerms.of(applicant.identity(), applicant.contact(), words).stream(),
                        Stream.of(
                                term(words.of("dossier.income-type"), applicant.incomeType()),
                                term(words.of("dossier.client-profile"), applicant.clientProfile())))
                .filter(term -> !term.value().isEmpty())
                .toList();
    }

    private static Term term(String name, @Nullable Choice choice) {
        return new Term(name, choice == null ? "" : choice.name());
    }
}
