package org.dossierwerk.adapters.web.adviser.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.StandardFile;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.StandardRow;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.FileAnswer;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents that every client sees on the portal: adding, renaming, replacing, ordering, withdrawing (POR-08). */
@Controller
class StandardDocumentsPage {

    private static final SettingsPlace PLACE = SettingsPlace.STANDARD_DOCUMENTS;
    private static final String LIST = "/settings/standard-documents";
    private static final String ONE = LIST + "/{document}";

    private final Pages pages;

    StandardDocumentsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(LIST)
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var rows = new ArrayList<StandardRow>();
        for (var document : visit.desk().standardDocuments().list()) {
            rows.add(row(document, rows.isEmpty(), visit));
        }
        return pages.show(
                "adviser/settings/standardDocuments",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.StandardDocuments(PLACE.places(visit), rows));
    }

    private static StandardRow row(StandardDocument.Snapshot document, boolean first, DeskVisit visit) {
        var href = PLACE.href(document.id().value());
        return new StandardRow(
                href,
                document.name(),
                document.current().map(file -> detail(file, visit)).orElse(""),
                state(document, visit.words()),
                tone(document),
                first ? "" : href + "/up");
    }

    private static String detail(FileVersion file, DeskVisit visit) {
        return visit.words()
                .of(
                        "standard-document.file",
                        file.name(),
                        visit.words().momentIn(visit.zone(), file.receivedAt()),
                        file.pages());
    }

    private static String state(StandardDocument.Snapshot document, Words words) {
        var arrival = document.arrival();
        var flaw = arrival.flaw();
        if (arrival.isBeingChecked()) {
            return words.of("standard-document.checking");
        }
        if (flaw != null) {
            return words.of("refusal." + flaw.problem().code(), flaw.name());
        }
        if (isInfected(document)) {
            return words.of("standard-document.infected");
        }
        return document.active() ? "" : words.of("standard-document.withdrawn");
    }

    private static boolean isInfected(StandardDocument.Snapshot document) {
        return document.current().filter(file -> file.virus() != null).isPresent();
    }

    private static String tone(StandardDocument.Snapshot document) {
        return document.arrival().flaw() == null && !isInfected(document) ? "" : "bad";
    }

    @GetMapping(LIST + "/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        return fresh(
                visit, HttpStatus.OK, Form.empty().with("id", UUID.randomUUID().toString()));
    }

    private ModelAndView fresh(DeskVisit visit, HttpStatus status, Form form) {
        var editing = editor(null).editing(visit, form);
        return page(visit, status, editing, null, "");
    }

    @PostMapping(LIST + "/new")
    ModelAndView add(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        PLACE.enter(visit);
        var id = input.chosenId(StandardDocumentId::new);
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var file = chosen(input, files);
        if (id != null && name != null && file.isPresent()) {
            var refused = input.submit(() -> visit.desk().standardDocuments().add(id, name, upload(input), file.get()));
            if (refused == null) {
                Flashes.say(request, "standard-document.sent");
                return Redirects.to(LIST);
            }
        }
        return fresh(visit, HttpStatus.UNPROCESSABLE_CONTENT, input.form(visit.words()));
    }

    private static Optional<SentFile> chosen(Input input, @Nullable List<MultipartFile> files) {
        var sent = files == null ? Collections.<SentFile>emptyList() : Sending.sent(files);
        if (sent.isEmpty()) {
            input.note(Sending.FILES, new InvalidValue(Sending.FILES, "text.missing"));
        }
        return sent.stream().findFirst();
    }

    private static UploadId upload(Input input) {
        var chosen = input.id("upload", UploadId::new);
        return chosen == null ? new UploadId(UUID.randomUUID()) : chosen;
    }

    @GetMapping(ONE)
    ModelAndView show(DeskVisit visit, @PathVariable("document") StandardDocumentId id) {
        PLACE.enter(visit);
        return show(visit, HttpStatus.OK, visit.desk().standardDocuments().get(id), null, "");
    }

    private ModelAndView show(
            DeskVisit visit,
            HttpStatus status,
            StandardDocument.Snapshot document,
            @Nullable Form typed,
            String refused) {
        var editor = editor(document.id().value());
        var stored = stored(document);
        var editing =
                typed == null ? editor.editing(visit, stored) : editor.refused(visit, status, stored, typed, Map.of());
        return page(visit, status, editing, document, refused);
    }

    private static Form stored(StandardDocument.Snapshot document) {
        return Form.empty().with("version", Long.toString(document.version())).with("name", document.name());
    }

    @PostMapping(ONE)
    ModelAndView rename(
            DeskVisit visit, @PathVariable("document") StandardDocumentId id, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var documents = visit.desk().standardDocuments();
        var document = documents.get(id);
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var refused = input.submit(() -> documents.rename(id, input.number("version"), name == null ? "" : name));
        if (refused == null) {
            return PLACE.saved(request);
        }
        return show(visit, refused, document, input.form(visit.words()), "");
    }

    @PostMapping(ONE + "/file")
    ModelAndView replace(
            DeskVisit visit,
            @PathVariable("document") StandardDocumentId id,
            Input input,
            HttpServletRequest request,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        PLACE.enter(visit);
        var documents = visit.desk().standardDocuments();
        var document = documents.get(id);
        var file = chosen(input, files);
        var refused = input.submit(() -> documents.replace(id, upload(input), file.orElseThrow()));
        if (refused == null) {
            return PLACE.done(request, id.value(), "standard-document.sent");
        }
        var said =
                input.errors(visit.words()).stream().map(error -> error.text()).collect(Collectors.joining(" "));
        return show(visit, refused, document, null, said);
    }

    @GetMapping(ONE + "/files/{file}")
    ResponseEntity<Resource> file(
            DeskVisit visit, @PathVariable("document") StandardDocumentId id, @PathVariable("file") FileId file) {
        return FileAnswer.attachment(visit.desk().standardDocuments().open(id, file));
    }

    @PostMapping(ONE + "/up")
    ModelAndView up(DeskVisit visit, @PathVariable("document") StandardDocumentId id) {
        visit.desk().standardDocuments().moveUp(id);
        return Redirects.to(LIST);
    }

    @PostMapping(ONE + "/withdraw")
    ModelAndView withdraw(
            DeskVisit visit, @PathVariable("document") StandardDocumentId id, HttpServletRequest request) {
        visit.desk().standardDocuments().withdraw(id);
        return PLACE.done(request, id.value(), "standard-document.was-withdrawn");
    }

    @PostMapping(ONE + "/reinstate")
    ModelAndView reinstate(
            DeskVisit visit, @PathVariable("document") StandardDocumentId id, HttpServletRequest request) {
        visit.desk().standardDocuments().reinstate(id);
        return PLACE.done(request, id.value(), "standard-document.was-reinstated");
    }

    private static Editor editor(@Nullable UUID id) {
        return Editor.of(PLACE, id, Editor.labels("standard-document", "name"));
    }

    private ModelAndView page(
            DeskVisit visit,
            HttpStatus status,
            SettingsPages.Editing editing,
            StandardDocument.@Nullable Snapshot document,
            String refused) {
        var words = visit.words();
        var offer = Sending.form(words, "", visit.desk().standardDocuments().accepted(), "");
        return pages.show(
                status,
                "adviser/settings/standardDocument",
                PLACE.frame(visit, document == null ? words.of("standard-document.new") : document.name()),
                new SettingsPages.StandardDocument(
                        editing,
                        offer.accept(),
                        offer.kinds(),
                        offer.id(),
                        document == null ? List.of() : files(document, visit),
                        document == null ? "" : state(document, words),
                        document == null ? "" : tone(document),
                        refused,
                        document == null || document.active()));
    }

    /** The present one first. */
    private static List<StandardFile> files(StandardDocument.Snapshot document, DeskVisit visit) {
        var files = new ArrayList<StandardFile>();
        for (var version : document.versions()) {
            files.add(
                    0,
                    new StandardFile(
                            PLACE.href(document.id().value()) + "/files/"
                                    + version.file().value(),
                            version.name(),
                            visit.words()
                                    .of(
                                            "standard-document.version",
                                            visit.words().momentIn(visit.zone(), version.receivedAt()),
                                            version.pages())));
        }
        return files;
    }
}
