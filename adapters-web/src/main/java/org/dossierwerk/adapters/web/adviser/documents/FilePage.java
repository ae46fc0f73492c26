package org.dossierwerk.adapters.web.adviser.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.FileAnswer;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Pieces;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files of a document at the desk: sending them, seeing their pages, taking one along. Each look is kept (reading 65). */
@Controller
class FilePage {

    private static final String FILES = "/documents/{document}/files";
    private static final String ONE = FILES + "/{file}";
    private static final int PREVIEW_WIDTH = 720;

    private final BoardScreen screen;

    FilePage(BoardScreen screen) {
        this.screen = screen;
    }

    /** What is on its way, for a panel that waits for it. */
    @GetMapping({ItemPath.APPOINTMENT + FILES, ItemPath.PRODUCT + FILES})
    ModelAndView delivery(
            DeskVisit visit, ItemPath place, Input input, @PathVariable("document") RequestedDocumentId document) {
        var look = screen.look(visit, place, input);
        return screen.delivery(look, look.row(document));
    }

    @PostMapping({ItemPath.APPOINTMENT + FILES, ItemPath.PRODUCT + FILES})
    ModelAndView send(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        var look = screen.look(visit, place, input);
        var row = look.row(document);
        var refused = Sending.submit(visit.desk().uploads()::send, document, input, files);
        if (refused != null) {
            return screen.refusing(look, row, Refusals.sentence(visit.words(), refused), Refusals.status(refused));
        }
        Flashes.say(request, "portal.upload.sent");
        return Redirects.to(look.panel(row));
    }

    /** The same for the script of the page, which asks for the part afterwards. */
    @PostMapping(
            path = {ItemPath.APPOINTMENT + FILES, ItemPath.PRODUCT + FILES},
            headers = Sending.SCRIPTED)
    ResponseEntity<String> sendOne(
            DeskVisit visit,
            ItemPath place,
            Input input,
            @PathVariable("document") RequestedDocumentId document,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        screen.look(visit, place, input).row(document);
        return Sending.answer(visit.words(), Sending.submit(visit.desk().uploads()::send, document, input, files));
    }

    /** How far a large file is that the script of the page sends in pieces. */
    @GetMapping({ItemPath.APPOINTMENT + FILES + Pieces.ONE, ItemPath.PRODUCT + FILES + Pieces.ONE})
    ResponseEntity<String> arrived(
            DeskVisit visit,
            ItemPath place,
            Input input,
            @PathVariable("document") RequestedDocumentId document,
            @PathVariable("upload") UploadId upload) {
        screen.look(visit, place, input).row(document);
        return Pieces.arrived(() -> visit.desk().uploads().arrived(upload, document));
    }

    @PatchMapping({ItemPath.APPOINTMENT + FILES + Pieces.ONE, ItemPath.PRODUCT + FILES + Pieces.ONE})
    ResponseEntity<String> sendPiece(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document,
            @PathVariable("upload") UploadId upload) {
        screen.look(visit, place, input).row(document);
        return Pieces.take(
                visit.words(), request, upload, document, visit.desk().uploads()::sendPiece);
    }

    @GetMapping({ItemPath.APPOINTMENT + ONE, ItemPath.PRODUCT + ONE})
    ResponseEntity<Resource> file(
            DeskVisit visit,
            ItemPath place,
            Input input,
            @PathVariable("document") RequestedDocumentId document,
            @PathVariable("file") FileId file) {
        screen.look(visit, place, input).row(document);
        return FileAnswer.attachment(visit.desk().downloads().open(document, file));
    }

    @GetMapping({ItemPath.APPOINTMENT + ONE + "/pages/{page}", ItemPath.PRODUCT + ONE + "/pages/{page}"})
    ResponseEntity<byte[]> page(
            DeskVisit visit,
            ItemPath place,
            Input input,
            @PathVariable("document") RequestedDocumentId document,
            @PathVariable("file") FileId file,
            @PathVariable("page") int page) {
        screen.look(visit, place, input).row(document);
        return FileAnswer.picture(visit.desk().downloads().preview(document, file, page, PREVIEW_WIDTH));
    }
}
