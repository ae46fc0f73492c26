package org.dossierwerk.adapters.web.adviser.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.party.CardFields;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a dossier (DOS-02 to DOS-12). */
@Controller
class NewDossierPage {

    private static final String PATH = "/dossiers/new";

    private final Pages pages;

    NewDossierPage(Pages pages) {
        this.pages = pages;
    }

    /** @param card of the card index whose dossier it will be, or null */
    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, @RequestParam(name = "card", required = false) @Nullable UUID card) {
        var draft = visit.desk().dossiers().draft(null);
        var form = Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("kind", "household")
                .with("adviser", draft.adviser().value().toString())
                .with("caseHandler", text(draft.caseHandler()))
                .with("caseHandlerFilled", text(draft.caseHandler()))
                .with("formOfAddress", draft.formOfAddress().name())
                .with("language", draft.language().name());
        for (var prefix : List.of(ApplicantFields.FIRST, ApplicantFields.PARTNER, ApplicantFields.COMPANY)) {
            form = form.with(
                    prefix + "country",
                    OfficeCountry.of(visit.office().language()).iso());
        }
        return card == null ? page(visit, form, Map.of()) : about(visit, form, new PartyId(card));
    }

    /** The form again after another adviser was chosen, with the case handler who usually works with them (DOS-04). */
    @PostMapping(PATH + "/refill")
    ModelAndView refill(
            DeskVisit visit, Input input, @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var form = input.form(visit.words());
        var draft = visit.desk().dossiers().draft(input.id("adviser", UserId::new));
        if (form.value("caseHandler").equals(form.value("caseHandlerFilled"))) {
            form = form.with("caseHandler", text(draft.caseHandler()));
        }
        form = form.with("caseHandlerFilled", text(draft.caseHandler()));
        var matches = new DossierInput(visit, input, draft.today()).matches();
        return part == null
                ? page(visit, form, matches)
                : pages.show("adviser/dossier/form", visit.part(), view(visit, form, matches));
    }

    /** The cards that may be who is being typed. */
    @PostMapping(PATH + "/matches")
    ModelAndView matches(DeskVisit visit, Input input, @RequestParam("fields") String prefix) {
        var today = visit.desk().dossiers().draft(null).today();
        var matches = new DossierInput(visit, input, today).matches().getOrDefault(prefix, List.of());
        return pages.show(
                "adviser/dossier/matches",
                visit.part(),
                new DossierForm.Matches(prefix, matches, input.form(visit.words())));
    }

    @PostMapping(PATH)
    ModelAndView open(DeskVisit visit, Input input, HttpServletRequest request) {
        var typed = new DossierInput(
                visit, input, visit.desk().dossiers().draft(null).today());
        var id = input.id("id", DossierId::new);
        var client = typed.client();
        var handling = typed.handling();
        var formOfAddress = typed.formOfAddress();
        var language = typed.language();
        var leadSource = typed.leadSource();
        if (!input.wrong()
                && id != null
                && client != null
                && handling != null
                && formOfAddress != null
                && language != null) {
            try {
                var opened = visit.desk()
                        .dossiers()
                        .open(new Open(id, client, handling, formOfAddress, language, leadSource));
                Flashes.say(request, "dossier.opened");
                return Redirects.to("/dossiers/" + opened.value());
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.INVALID) {
                    throw refusal;
                }
                typed.note(refusal);
            }
        }
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "adviser/dossier/new",
                frame(visit),
                view(visit, input.form(visit.words()), typed.matches()));
    }

    private ModelAndView about(DeskVisit visit, Form form, PartyId id) {
        var card = visit.desk().cardIndex().get(id);
        boolean company = card.identity() instanceof Party.Company;
        var prefix = company ? ApplicantFields.COMPANY : ApplicantFields.FIRST;
        var email = card.contact().email();
        var address = card.contact().address();
        var match = new Match(
                id,
                card.identity().displayName(),
                email == null ? "" : email.value(),
                address == null ? "" : address.line(),
                true,
                email != null);
        return page(
                visit,
                form.with("kind", company ? "business" : "household")
                        .with(CardFields.form(prefix, card.identity(), card.contact()))
                        .with(prefix + "match", id.value().toString()),
                Map.of(prefix, List.of(match)));
    }

    private ModelAndView page(DeskVisit visit, Form form, Map<String, List<Match>> matches) {
        return pages.show("adviser/dossier/new", frame(visit), view(visit, form, matches));
    }

    private static DossierForm view(DeskVisit visit, Form form, Map<String, List<Match>> matches) {
        return new DossierForm(
                PATH,
                "/dossiers",
                form,
                DossierChoices.of(visit, form),
                matches,
                Map.of(),
                !form.errors().isEmpty(),
                Optional.empty());
    }

    private static Frame frame(DeskVisit visit) {
        return visit.frame(visit.words().of("dossier.new.title"), Section.DOSSIERS);
    }

    private static String text(@Nullable UserId user) {
        return user == null ? "" : user.value().toString();
    }
}
