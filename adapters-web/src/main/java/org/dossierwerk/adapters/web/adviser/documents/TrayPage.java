package org.dossierwerk.adapters.web.adviser.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.FileAnswer;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.adapters.web.shared.WayBack;
import org.dossierwerk.application.documents.Tray;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
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

/** The tray of a document check: putting files there, seeing them, and sorting them over the documents (DOC-10). */
@Controller
class TrayPage {

    private static final String TRAY = "/documents/tray";
    private static final String ONE = TRAY + "/{file}";
    private static final int PREVIEW_WIDTH = 720;

    private final BoardScreen screen;

    TrayPage(BoardScreen screen) {
        this.screen = screen;
    }

    /** What is in the tray, for a board that waits for it. */
    @GetMapping({ItemPath.APPOINTMENT + TRAY, ItemPath.PRODUCT + TRAY})
    ModelAndView files(DeskVisit visit, ItemPath place, Input input) {
        return screen.tray(screen.look(visit, place, input));
    }

    @PostMapping({ItemPath.APPOINTMENT + TRAY, ItemPath.PRODUCT + TRAY})
    ModelAndView send(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        var look = screen.look(visit, place, input);
        var refused = submit(visit, place, input, files);
        if (refused != null) {
            return screen.refusing(look, Refusals.sentence(visit.words(), refused), Refusals.status(refused));
        }
        Flashes.say(request, "portal.upload.sent");
        return Redirects.to(look.board());
    }

    /** The same for the script of the page, which asks for the part afterwards. */
    @PostMapping(
            path = {ItemPath.APPOINTMENT + TRAY, ItemPath.PRODUCT + TRAY},
            headers = Sending.SCRIPTED)
    ResponseEntity<String> sendOne(
            DeskVisit visit,
            ItemPath place,
            Input input,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        screen.look(visit, place, input);
        return Sending.answer(visit.words(), submit(visit, place, input, files));
    }

    private static @Nullable Refusal submit(
            DeskVisit visit, ItemPath place, Input input, @Nullable List<MultipartFile> files) {
        return Sending.submit(
                input,
                files,
                (id, sent) -> visit.desk().tray().send(new Tray.Send(new TrayFileId(id), place.item(), sent)));
    }

    @GetMapping({ItemPath.APPOINTMENT + ONE, ItemPath.PRODUCT + ONE})
    ModelAndView open(DeskVisit visit, ItemPath place, Input input, @PathVariable("file") TrayFileId file) {
        var form = Form.empty().with("id", UUID.randomUUID().toString());
        return screen.with(screen.look(visit, place, input), file, form, HttpStatus.OK);
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/place", ItemPath.PRODUCT + ONE + "/place"})
    ModelAndView place(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("file") TrayFileId file) {
        var look = screen.look(visit, place, input);
        var document = input.id("document", RequestedDocumentId::new);
        if (document == null && !input.wrong()) {
            input.note("document", new InvalidValue("document", "documents.documentMissing"));
        }
        var status = input.submit(() -> {
            if (document != null) {
                new TrayFiles(look).lying(file);
                visit.desk().tray().place(file, document);
            }
        });
        return status == null && document != null
                ? put(visit, place, input, request, document)
                : again(look, file, input, status);
    }

    /** Adds a document of some kind with it. */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/add", ItemPath.PRODUCT + ONE + "/add"})
    ModelAndView add(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("file") TrayFileId file) {
        var look = screen.look(visit, place, input);
        var document = input.chosenId(RequestedDocumentId::new);
        var applicant = input.id("applicant", ApplicantId::new);
        var kind = input.require("kind", text -> text) == null ? null : input.id("kind", DocumentKindId::new);
        var status = input.submit(() -> {
            if (document != null && kind != null) {
                visit.desk().tray().placeAnew(new Tray.PlaceAnew(file, document, kind, applicant));
            }
        });
        return status == null && document != null
                ? put(visit, place, input, request, document)
                : again(look, file, input, status);
    }

    /** On to the document, to be judged. */
    private ModelAndView put(
            DeskVisit visit, ItemPath place, Input input, HttpServletRequest request, RequestedDocumentId document) {
        var now = screen.look(visit, place, input);
        var row = now.row(document);
        Flashes.say(request, "documents.said.placed", Look.name(row));
        return Redirects.to(now.panel(row));
    }

    private ModelAndView again(Look look, TrayFileId file, Input input, @Nullable HttpStatus status) {
        return screen.with(
                look, file, input.form(look.words()), status == null ? HttpStatus.UNPROCESSABLE_CONTENT : status);
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/discard", ItemPath.PRODUCT + ONE + "/discard"})
    ModelAndView discard(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("file") TrayFileId file) {
        var look = screen.look(visit, place, input);
        new TrayFiles(look).requireHere(file);
        visit.desk().tray().discard(file);
        var back = WayBack.to(
                place.tray() + "/" + file.value() + "/bring-back" + look.show().query());
        Flashes.say(request, back, "documents.said.discarded");
        return Redirects.to(look.board());
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/bring-back", ItemPath.PRODUCT + ONE + "/bring-back"})
    ModelAndView bringBack(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("file") TrayFileId file) {
        var look = screen.look(visit, place, input);
        visit.desk().tray().bringBack(file);
        Flashes.say(request, "documents.said.brought-back");
        return Redirects.to(look.board());
    }

    @GetMapping({ItemPath.APPOINTMENT + ONE + "/file", ItemPath.PRODUCT + ONE + "/file"})
    ResponseEntity<Resource> file(DeskVisit visit, ItemPath place, Input input, @PathVariable("file") TrayFileId file) {
        new TrayFiles(screen.look(visit, place, input)).lying(file);
        return FileAnswer.attachment(visit.desk().tray().open(file));
    }

    @GetMapping({ItemPath.APPOINTMENT + ONE + "/pages/{page}", ItemPath.PRODUCT + ONE + "/pages/{page}"})
    ResponseEntity<byte[]> page(
            DeskVisit visit,
            ItemPath place,
            Input input,
            @PathVariable("file") TrayFileId file,
            @PathVariable("page") int page) {
        new TrayFiles(screen.look(visit, place, input)).lying(file);
        return FileAnswer.picture(visit.desk().tray().preview(file, page, PREVIEW_WIDTH));
    }
}
