package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The kinds of documents that can be asked for (DOC-01). */
@Controller
class DocumentKindsPage {

    private static final SettingsPlace PLACE = SettingsPlace.DOCUMENTS;

    private final Pages pages;

    DocumentKindsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/documents")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var words = visit.words();
        return PLACE.list(
                pages,
                visit,
                "document-kind.new",
                "document-kind.none",
                visit.desk().documentKinds().list().stream().map(kind -> thing(kind, words)));
    }

    @GetMapping("/settings/documents/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, true, DocumentKindForm.editor(null).editing(visit, DocumentKindForm.fresh()));
    }

    @GetMapping("/settings/documents/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        var kind = visit.desk().documentKinds().get(new DocumentKindId(id));
        var editing = DocumentKindForm.editor(id).editing(visit, DocumentKindForm.of(kind));
        return page(visit, HttpStatus.OK, kind.active(), editing);
    }

    @PostMapping("/settings/documents/new")
    ModelAndView define(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var id = input.id("id", DocumentKindId::new);
        var setup = DocumentKindForm.read(input);
        var refused =
                input.submit(() -> visit.desk().documentKinds().define(requireNonNull(id), requireNonNull(setup)));
        return refused == null
                ? PLACE.saved(request)
                : page(visit, refused, true, DocumentKindForm.editor(null).editing(visit, input.form(visit.words())));
    }

    @PostMapping("/settings/documents/{id}")
    ModelAndView change(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var kinds = visit.desk().documentKinds();
        var kind = kinds.get(new DocumentKindId(id));
        var setup = DocumentKindForm.read(input);
        var refused = input.submit(() -> kinds.change(kind.id(), input.number("version"), requireNonNull(setup)));
        if (refused == null) {
            return PLACE.saved(request);
        }
        var stored = DocumentKindForm.of(kind);
        var names = DocumentKindForm.names(visit.words());
        var typed = input.form(visit.words());
        return page(
                visit,
                refused,
                kind.active(),
                DocumentKindForm.editor(id).refused(visit, refused, stored, typed, names));
    }

    @PostMapping("/settings/documents/{id}/retire")
    ModelAndView retire(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().documentKinds().retire(new DocumentKindId(id));
        return PLACE.done(request, id, "document-kind.was-retired");
    }

    @PostMapping("/settings/documents/{id}/reinstate")
    ModelAndView reinstate(DeskVisit visit, @PathVariable("id") UUID id, HttpServletRequest request) {
        visit.desk().documentKinds().reinstate(new DocumentKindId(id));
        return PLACE.done(request, id, "document-kind.was-reinstated");
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, boolean active, Editing editing) {
        var words = visit.words();
        var name = editing.form().value("name");
        return pages.show(
                status,
                "adviser/settings/documentKind",
                PLACE.frame(visit, name.isBlank() ? words.of("document-kind.new") : name),
                new SettingsPages.DocumentKind(
                        editing, editing.form().options("formats", DocumentKindForm.formats(words)), active));
    }

    private static Thing thing(DocumentKind.Snapshot kind, Words words) {
        var setup = kind.setup();
        var formats = setup.formats().stream()
                .sorted()
                .map(format -> words.of("document-kind.format." + format.name()))
                .collect(Collectors.joining(", "));
        return new Thing(
                PLACE.href(kind.id().value()), setup.name(), formats + age(setup.maximumAge(), words), kind.active());
    }

    private static String age(@Nullable Integer days, Words words) {
        return days == null ? "" : " · " + words.of("document-kind.at-most", days);
    }
}
