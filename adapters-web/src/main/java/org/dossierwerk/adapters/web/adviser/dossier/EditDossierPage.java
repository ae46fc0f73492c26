package org.dossierwerk.adapters.web.adviser.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierForm.Known;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.DossierViews.Choice;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.dossier.Dossiers.Change;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing who applies in a dossier, who works on it, and how the office speaks to the client. */
@Controller
class EditDossierPage {

    private static final String PATH = "/dossiers/{id}/edit";

    private final Pages pages;

    EditDossierPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        var dossier = visit.desk().dossiers().get(new DossierId(id));
        var form = stored(visit, dossier);
        return page(visit, HttpStatus.OK, dossier, form, Map.of(), Optional.empty());
    }

    @PostMapping(PATH)
    ModelAndView change(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        var dossiers = visit.desk().dossiers();
        var typed = new DossierInput(visit, input, dossiers.draft(null).today());
        var client = typed.client();
        var handling = typed.handling();
        var formOfAddress = typed.formOfAddress();
        var language = typed.language();
        var leadSource = typed.leadSource();
        var version = input.number("version");
        if (!input.wrong() && client != null && handling != null && formOfAddress != null && language != null) {
            try {
                dossiers.change(
                        new Change(new DossierId(id), version, client, handling, formOfAddress, language, leadSource));
                Flashes.say(request, "dossier.changed");
                return Redirects.to("/dossiers/" + id);
            } catch (Refusal refusal) {
                if (Refusals.isStale(refusal)) {
                    return conflict(visit, new DossierId(id), input, typed);
                }
                if (refusal.kind() != Refusal.Kind.INVALID) {
                    throw refusal;
                }
                typed.note(refusal);
            }
        }
        var dossier = dossiers.get(new DossierId(id));
        var form = input.form(visit.words());
        return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, dossier, form, typed.matches(), Optional.empty());
    }

    private ModelAndView conflict(DeskVisit visit, DossierId id, Input input, DossierInput typed) {
        var words = visit.words();
        var dossier = visit.desk().dossiers().get(id);
        var stored = stored(visit, dossier);
        var form = input.form(words);
        var labels = new LinkedHashMap<String, String>();
        labels.put("partner", words.of("dossier.partner"));
        labels.put("adviser", words.of("dossier.adviser"));
        labels.put("caseHandler", words.of("dossier.case-handler"));
        labels.put("formOfAddress", words.of("dossier.form-of-address"));
        labels.put("language", words.of("dossier.language"));
        labels.put("leadSource", words.of("dossier.lead-source"));
        var names =
                new LinkedHashMap<>(DossierChoices.of(visit, stored.with(form)).names());
        names.put("true", words.of("common.yes"));
        var conflict = new Conflict(
                words.of("dossier.this"),
                "/dossiers/" + id.value() + "/edit",
                "dossier",
                Conflict.between(stored, form, labels, names));
        return page(
                visit,
                HttpStatus.PRECONDITION_FAILED,
                dossier,
                form.with("version", Long.toString(dossier.version())),
                typed.matches(),
                Optional.of(conflict));
    }

    private ModelAndView page(
            DeskVisit visit,
            HttpStatus status,
            Details dossier,
            Form form,
            Map<String, List<Match>> matches,
            Optional<Conflict> conflict) {
        var href = "/dossiers/" + dossier.id().value();
        var view = new DossierForm(
                href + "/edit",
                href,
                form,
                DossierChoices.of(visit, form),
                matches,
                known(dossier),
                status != HttpStatus.OK,
                conflict);
        return pages.show(
                status,
                "adviser/dossier/edit",
                visit.frame(visit.words().of("dossier.edit.title"), Section.DOSSIERS),
                new DossierPages.Edit(DossierTree.of(dossier, visit.words(), Spot.OVERVIEW), view));
    }

    private static Map<String, Known> known(Details dossier) {
        var known = new LinkedHashMap<String, Known>();
        var company = dossier.company();
        if (company != null) {
            known.put(
                    ApplicantFields.COMPANY,
                    new Known(
                            company.identity().name(),
                            "/parties/" + company.id().value()));
        }
        for (var applicant : dossier.applicants()) {
            known.put(
                    known.isEmpty() ? ApplicantFields.FIRST : ApplicantFields.PARTNER,
                    new Known(
                            applicant.identity().name().full(),
                            "/parties/" + applicant.person().value()));
        }
        return known;
    }

    private static Form stored(DeskVisit visit, Details dossier) {
        var handler = dossier.caseHandler();
        var company = dossier.company();
        var form = Form.empty()
                .with("version", Long.toString(dossier.version()))
                .with("kind", company == null ? "household" : "business")
                .with("adviser", dossier.adviser().id().value().toString())
                .with("caseHandler", handler == null ? "" : handler.id().value().toString())
                .with("formOfAddress", dossier.formOfAddress().name())
                .with("language", dossier.language().name())
                .with("leadSource", text(dossier.leadSource()))
                .with("partner", dossier.applicants().size() > 1 ? "true" : "")
                .with(
                        "partner-country",
                        OfficeCountry.of(visit.office().language()).iso());
        if (company != null) {
            return form.with("company-match", company.id().value().toString());
        }
        var prefix = ApplicantFields.FIRST;
        for (var applicant : dossier.applicants()) {
            form = filled(form, prefix, applicant);
            prefix = ApplicantFields.PARTNER;
        }
        return form;
    }

    private static Form filled(Form form, String prefix, ApplicantDetails applicant) {
        return form.with(prefix + "applicant", applicant.id().value().toString())
                .with(prefix + "person", applicant.person().value().toString())
                .with(prefix + "incomeType", text(applicant.incomeType()))
                .with(prefix + "clientProfile", text(applicant.clientProfile()));
    }

    private static String text(@Nullable Choice choice) {
        return choice == null ? "" : choice.id().value().toString();
    }
}
