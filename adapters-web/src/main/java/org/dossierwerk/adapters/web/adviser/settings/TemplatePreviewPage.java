package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Preview;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.mail.MailTemplates;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** What a client would read of words that are being typed: for the frame beside them. Nothing is saved. */
@Controller
class TemplatePreviewPage {

    private static final SettingsPlace PLACE = SettingsPlace.TEMPLATES;
    private static final String PATH = "/settings/templates/preview";
    private static final String DOSSIERS = "/settings/templates/dossiers";
    private static final Pattern NUMBER = Pattern.compile("D-\\d{4}-\\d{5,}");
    private static final int MOST = 10;

    private final Pages pages;

    TemplatePreviewPage(Pages pages) {
        this.pages = pages;
    }

    /** The part of a page that asks for it. */
    static Preview of(DeskVisit visit, Occasion occasion, @Nullable AppointmentTypeId type, Language language) {
        return new Preview(
                PATH,
                DOSSIERS,
                occasion.name(),
                type == null ? "" : type.value().toString(),
                language.name(),
                WordingsForm.shown(visit),
                visit.may(Right.WORK_ON_DOSSIERS),
                dossiers(visit, ""));
    }

    /** Dossiers to choose from: those the reader opened last and the reader's own, or those that were searched for. */
    @GetMapping(DOSSIERS)
    ModelAndView dossiers(DeskVisit visit, Input input) {
        PLACE.enter(visit);
        return pages.show("adviser/settings/dossierChoice", visit.part(), dossiers(visit, input.text("dossier")));
    }

    private static List<String> dossiers(DeskVisit visit, String text) {
        if (!visit.may(Right.WORK_ON_DOSSIERS)) {
            return List.of();
        }
        var dossiers = visit.desk().dossiers();
        Stream<String> found = text.isBlank()
                ? Stream.concat(
                        visit.lastOpened().numbers().stream()
                                .flatMap(number -> dossiers.search(number).stream()
                                        .filter(hit -> hit.number().equals(number)))
                                .map(hit -> hit.number() + " · " + hit.title()),
                        dossiers.list(new Filter("", visit.me().id(), DossierStatus.OPEN), null).items().stream()
                                .map(line -> line.number() + " · " + line.title()))
                : dossiers.search(text.strip()).stream().map(hit -> hit.number() + " · " + hit.title());
        return found.distinct().limit(MOST).toList();
    }

    @PostMapping(PATH)
    ResponseEntity<String> preview(DeskVisit visit, Input input) {
        PLACE.enter(visit);
        var occasion = one(Occasion.values(), input.text("occasion"));
        var address = one(FormOfAddress.values(), input.text("show"));
        var form = new WordingsForm(
                visit.desk().mailTemplates(), occasion, one(Language.values(), input.text("previewed")));
        var type = input.id(input.text("previewType").isEmpty() ? "type" : "previewType", AppointmentTypeId::new);
        if (!WordingsForm.isWritten(input, address)) {
            return said(visit.words().of("template.preview-empty"));
        }
        var wording = form.wording(input, address);
        var dossier = Optional.of(input.text("dossier").strip()).filter(text -> !text.isEmpty());
        var found = dossier.flatMap(text -> find(visit, text));
        if (wording == null) {
            return said(String.join(
                    " ",
                    input.errors(visit.words()).stream()
                            .map(error -> error.text())
                            .toList()));
        }
        if (dossier.isPresent() && found.isEmpty()) {
            return said(visit.words().of("template.preview-no-dossier"));
        }
        return ContentPolicy.mailBody(visit.desk()
                .mailTemplates()
                .preview(new MailTemplates.Preview(occasion, type, form.variant(address), wording, found.orElse(null)))
                .html());
    }

    /** By the number it begins with, else the first that is found. */
    private static Optional<DossierId> find(DeskVisit visit, String text) {
        if (!visit.may(Right.WORK_ON_DOSSIERS)) {
            throw new DossierRefusal.NotFound();
        }
        var number = NUMBER.matcher(text);
        var wanted = number.lookingAt() ? number.group() : text;
        return visit.desk().dossiers().search(wanted).stream()
                .filter(hit -> !number.lookingAt() || hit.number().equals(wanted))
                .map(hit -> hit.id())
                .findFirst();
    }

    private static ResponseEntity<String> said(String sentence) {
        return ContentPolicy.mailBody(
                "<!doctype html><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light\">"
                        + "<body style=\"margin:24px;font:16px/24px system-ui,sans-serif\"><p>"
                        + HtmlUtils.htmlEscape(sentence) + "</p>");
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(OfficeRefusal.NotFound::new);
    }
}
