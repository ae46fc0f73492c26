package org.dossierwerk.adapters.web.adviser.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Request;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for one document by hand: its kind by a part of the name (DOC-01), for whom (DOC-02), what the client may (DOC-03). */
@Controller
class RequestPage {

    private static final String PART = "/documents";
    private static final String KIND = "kind";
    private static final String FOUND = "kindFound";

    private final BoardScreen screen;

    RequestPage(BoardScreen screen) {
        this.screen = screen;
    }

    @GetMapping({ItemPath.APPOINTMENT + PART + "/new", ItemPath.PRODUCT + PART + "/new"})
    ModelAndView fresh(DeskVisit visit, ItemPath place, Input input) {
        var look = screen.look(visit, place, input);
        if (!look.workable()) {
            return Redirects.to(look.board());
        }
        var standard = ClientAccess.standard();
        var form = Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("mayUpload", standard.mayUpload() ? "true" : "")
                .with("mayView", standard.mayView() ? "true" : "")
                .with("actionItem", "");
        return page(look, form, List.of(), HttpStatus.OK);
    }

    @PostMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView ask(DeskVisit visit, ItemPath place, Input input, HttpServletRequest request) {
        var look = screen.look(visit, place, input);
        var found = visit.desk().documentKinds().find(input.text(KIND));
        var kind = kind(input, found);
        var id = input.id("id", RequestedDocumentId::new);
        var applicant = input.id("applicant", ApplicantId::new);
        var status = input.submit(() -> {
            if (kind == null || id == null) {
                throw new DocumentRefusal.KindUnavailable();
            }
            visit.desk()
                    .documentChecks()
                    .request(new DocumentChecks.Request(
                            id,
                            place.item(),
                            kind.id(),
                            applicant,
                            new ClientAccess(input.checked("mayUpload"), input.checked("mayView")),
                            actionItem(input),
                            input.text("remark")));
        });
        if (status == null && kind != null) {
            Flashes.say(request, "documents.said.requested", kind.setup().name());
            return Redirects.to(look.board());
        }
        var several = kind == null && found.size() > 1 && !input.text(KIND).isBlank()
                ? found
                : List.<DocumentKind.Snapshot>of();
        return page(
                look, input.form(visit.words()), several, status == null ? HttpStatus.UNPROCESSABLE_CONTENT : status);
    }

    /** The kind that was typed: by its whole name, or by a part of it that only one has. */
    private static DocumentKind.@Nullable Snapshot kind(Input input, List<DocumentKind.Snapshot> found) {
        var typed = input.require(KIND, text -> text.strip());
        if (typed == null) {
            return null;
        }
        var chosen = input.id(FOUND, DocumentKindId::new);
        var exact = found.stream()
                .filter(kind -> kind.id().equals(chosen) || kind.setup().name().equalsIgnoreCase(typed))
                .findFirst();
        if (exact.isPresent() || found.size() == 1) {
            return exact.orElseGet(() -> found.get(0));
        }
        if (found.isEmpty()) {
            input.note(new DocumentRefusal.KindUnavailable());
        } else {
            input.note(KIND, new InvalidValue(KIND, "documents.kindAmbiguous"));
        }
        return null;
    }

    private static @Nullable Boolean actionItem(Input input) {
        var chosen = input.text("actionItem");
        return chosen.isEmpty() ? null : Boolean.valueOf(chosen);
    }

    private ModelAndView page(Look look, Form form, List<DocumentKind.Snapshot> found, HttpStatus status) {
        var words = look.words();
        var request = new Request(
                look.place().documents() + look.show().query(),
                look.board(),
                form,
                look.visit().desk().documentKinds().find("").stream()
                        .map(kind -> kind.setup().name())
                        .toList(),
                found.stream()
                        .map(kind -> new Option(
                                kind.id().value().toString(), kind.setup().name(), false))
                        .toList(),
                look.check().applicants().stream()
                        .map(applicant -> new Option(applicant.id().value().toString(), applicant.name(), false))
                        .toList(),
                List.of(
                        new Option("", words.of("documents.action-item.usual"), false),
                        new Option("true", words.of("documents.action-item.yes"), false),
                        new Option("false", words.of("documents.action-item.no"), false)));
        return screen.with(look, request, status);
    }
}
