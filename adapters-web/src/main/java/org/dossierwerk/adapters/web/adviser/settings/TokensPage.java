package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;
import org.dossierwerk.domain.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The tokens with which other systems hand in applications. A new one is shown in the answer to the form and nowhere else, so
 * that it is kept in no session; sending the form again shows it no more.
 */
@Controller
class TokensPage {

    private static final SettingsPlace PLACE = SettingsPlace.TOKENS;

    private final Pages pages;

    TokensPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/tokens")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, fresh(), "");
    }

    @PostMapping("/settings/tokens")
    ModelAndView issue(DeskVisit visit, Input input) {
        PLACE.enter(visit);
        var id = input.chosenId(ApiTokenId::new);
        var name = input.require("name", typed -> Text.required("name", typed, ApiToken.LONGEST_NAME));
        var told = new AtomicReference<>("");
        var refused = input.submit(() -> visit.desk()
                .apiTokens()
                .issue(requireNonNull(id), requireNonNull(name))
                .ifPresent(told::set));
        return refused == null
                ? page(visit, HttpStatus.OK, fresh(), told.get())
                : page(visit, refused, input.form(visit.words()), "");
    }

    @PostMapping("/settings/tokens/{id}/withdraw")
    ModelAndView withdraw(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().apiTokens().withdraw(new ApiTokenId(id));
        Flashes.say(request, "token.was-withdrawn");
        return Redirects.to(PLACE.href());
    }

    private static Form fresh() {
        return Form.empty().with("id", UUID.randomUUID().toString());
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Form form, String told) {
        var words = visit.words();
        return pages.show(
                status,
                "adviser/settings/tokens",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.Tokens(
                        PLACE.places(visit),
                        form,
                        told,
                        visit.desk().apiTokens().list().stream()
                                .map(token -> new SettingsPages.Token(
                                        PLACE.href() + "/" + token.id().value() + "/withdraw",
                                        token.name(),
                                        words.of("token.since", words.momentIn(visit.zone(), token.issuedAt())),
                                        token.withdrawnAt() == null))
                                .toList()));
    }
}
