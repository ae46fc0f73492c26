package org.dossierwerk.adapters.web.adviser.party;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.Card;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One card: correcting it, and the dossiers it plays a role in. */
@Controller
class CardPage {

    private static final String PATH = "/parties/{id}";

    private final Pages pages;
    private final Clock clock;

    CardPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        var card = visit.desk().cardIndex().get(new PartyId(id));
        return page(visit, HttpStatus.OK, card, stored(visit, card), Optional.empty());
    }

    @PostMapping(PATH)
    ModelAndView correct(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        var cards = visit.desk().cardIndex();
        var card = cards.get(new PartyId(id));
        var fields = new CardFields(input, "");
        var today = LocalDate.now(clock.withZone(visit.zone()));
        var identity = card.identity() instanceof Party.Company ? fields.company() : fields.person(false, today);
        var contact = fields.contact(false, OfficeCountry.of(visit.office().language()));
        if (!input.wrong() && identity != null) {
            try {
                cards.correct(card.id(), input.number("version"), identity, contact);
                Flashes.say(request, "card.was-corrected");
                return Redirects.to("/parties/" + id);
            } catch (Refusal refusal) {
                if (Refusals.isStale(refusal)) {
                    return conflict(visit, card, input.form(visit.words()));
                }
                if (refusal.kind() != Refusal.Kind.INVALID) {
                    throw refusal;
                }
                input.note(refusal);
            }
        }
        return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, card, input.form(visit.words()), Optional.empty());
    }

    private ModelAndView conflict(DeskVisit visit, Card card, Form typed) {
        var words = visit.words();
        var conflict = new Conflict(
                words.of("card.this"),
                "/parties/" + card.id().value(),
                "card",
                Conflict.between(stored(visit, card), typed, CardFields.labels(words, card.identity()), Map.of()));
        return page(
                visit,
                HttpStatus.PRECONDITION_FAILED,
                card,
                typed.with("version", Long.toString(card.version())),
                Optional.of(conflict));
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Card card, Form form, Optional<Conflict> conflict) {
        return pages.show(
                status,
                "adviser/party/card",
                visit.frame(card.identity().displayName(), Section.DOSSIERS),
                new Cards.Card(
                        "/parties/" + card.id().value(),
                        card.identity() instanceof Party.Company,
                        card.identity() instanceof Party.Person person
                                && person.isMinor(LocalDate.now(clock.withZone(visit.zone()))),
                        undeliverable(visit, card),
                        form,
                        CardFields.countries(visit.words()),
                        card.dossiers(),
                        status != HttpStatus.OK,
                        conflict));
    }

    private static String undeliverable(DeskVisit visit, Card card) {
        var flagged = card.undeliverable();
        return flagged == null
                ? ""
                : visit.words()
                        .of(
                                "card.undeliverable",
                                flagged.address(),
                                visit.words().momentIn(visit.zone(), flagged.since()),
                                flagged.diagnostic());
    }

    /** Somebody knows that the address works again. */
    @PostMapping(PATH + "/deliverable")
    String deliverable(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().cardIndex().deliverableAgain(new PartyId(id));
        Flashes.say(request, "card.deliverable-again");
        return "redirect:/parties/" + id;
    }

    private static Form stored(DeskVisit visit, Card card) {
        return Form.empty()
                .with("country", OfficeCountry.of(visit.office().language()).iso())
                .with(CardFields.form("", card.identity(), card.contact()))
                .with("version", Long.toString(card.version()));
    }
}
