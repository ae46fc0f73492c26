package org.dossierwerk.adapters.web.adviser.mail;

import jakarta.servlet.http.HttpServletRequest;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What stands under the mails somebody writes; everybody has their own (MAIL-03). */
@Controller
class SignaturePage {

    private static final String PATH = "/signature";
    private static final String FIELD = "signature";

    private final Pages pages;

    SignaturePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, Input input) {
        return page(visit, input, visit.me().signature(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView save(DeskVisit visit, Input input, HttpServletRequest request) {
        var refused = input.submit(() -> visit.desk().staff().sign(input.text(FIELD)));
        if (refused != null) {
            return page(visit, input, input.text(FIELD), refused);
        }
        Flashes.say(request, "signature.saved");
        return Redirects.to(PATH);
    }

    private ModelAndView page(DeskVisit visit, Input input, String typed, HttpStatus status) {
        var words = visit.words();
        var errors = input.errors(words);
        var field = Field.of(FIELD, words.of("signature.text"), typed)
                .hint(words.of("signature.hint"))
                .optional()
                .eye(Eye.OPEN)
                .errors(errors);
        return pages.show(
                status,
                "adviser/mail/signature",
                visit.frame(words.of("signature.title"), Section.MAIL),
                new MailScreens.Signature(errors, field));
    }
}
