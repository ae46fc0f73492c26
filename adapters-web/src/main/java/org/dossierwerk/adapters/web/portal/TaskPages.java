package org.dossierwerk.adapters.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Pieces;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One thing to do: reading what it is, handing in its document, or saying that it is done. */
@Controller
@RequestMapping({PortalVisit.OWN, PortalVisit.OPENED})
class TaskPages {

    private static final String ONE = "/actions/{action}";

    private final Pages pages;
    private final Clock clock;

    TaskPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable("action") UUID id, PortalVisit visit) {
        return page(HttpStatus.OK, visit, task(id, visit), "", "");
    }

    @PostMapping(ONE + "/done")
    ModelAndView report(@PathVariable("action") UUID id, PortalVisit visit, HttpServletRequest request) {
        visit.portal().report(new ActionItemId(id));
        Flashes.say(request, "portal.task.was-done");
        return Redirects.to(visit.root());
    }

    /** What became of the files, for a page that waits for it. */
    @GetMapping(ONE + "/files")
    ModelAndView files(@PathVariable("action") UUID id, PortalVisit visit) {
        var task = task(id, visit);
        var reader = PortalReader.of(visit, clock.instant());
        var next = new TaskScreen(visit, task, clock.instant()).view().next();
        return pages.show(
                "portal/deliveryNews", visit.part(), DeliveryView.of(task, document(task), next, visit, reader));
    }

    @PostMapping(ONE + "/files")
    ModelAndView send(
            @PathVariable("action") UUID id,
            PortalVisit visit,
            Input input,
            HttpServletRequest request,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        var task = task(id, visit);
        var refused = submit(visit, task, input, files);
        if (refused != null) {
            return page(
                    Refusals.status(refused),
                    visit,
                    task,
                    Refusals.sentence(visit.words(), refused),
                    input.text(Sending.REMARK));
        }
        Flashes.say(request, Sending.isRemarkOnly(input, files) ? "portal.upload.remarked" : "portal.upload.sent");
        return Redirects.to(visit.root() + "/actions/" + id);
    }

    /** The same for the script of the page, which asks for the part afterwards. */
    @PostMapping(path = ONE + "/files", headers = Sending.SCRIPTED)
    ResponseEntity<String> sendOne(
            @PathVariable("action") UUID id,
            PortalVisit visit,
            Input input,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        return Sending.answer(visit.words(), submit(visit, task(id, visit), input, files));
    }

    /** A remark without files is about those that were sent before. */
    private static @Nullable Refusal submit(
            PortalVisit visit, Task task, Input input, @Nullable List<MultipartFile> files) {
        var documents = visit.portal().documents();
        if (!Sending.isRemarkOnly(input, files)) {
            return Sending.submit(documents::send, document(task), input, files);
        }
        return Sending.submit(input, files, (id, none) -> documents.remark(document(task), input.text(Sending.REMARK)));
    }

    /** How far a large file is that the script of the page sends in pieces. */
    @GetMapping(ONE + "/files" + Pieces.ONE)
    ResponseEntity<String> arrived(
            @PathVariable("action") UUID id, @PathVariable("upload") UploadId upload, PortalVisit visit) {
        var document = document(task(id, visit));
        return Pieces.arrived(() -> visit.portal().documents().arrived(upload, document));
    }

    @PatchMapping(ONE + "/files" + Pieces.ONE)
    ResponseEntity<String> sendPiece(
            @PathVariable("action") UUID id,
            @PathVariable("upload") UploadId upload,
            PortalVisit visit,
            HttpServletRequest request) {
        return Pieces.take(
                visit.words(),
                request,
                upload,
                document(task(id, visit)),
                visit.portal().documents()::sendPiece);
    }

    private static Task task(UUID id, PortalVisit visit) {
        return visit.portal().task(new ActionItemId(id));
    }

    private static RequestedDocumentId document(Task task) {
        return Optional.ofNullable(task.document()).orElseThrow(DocumentRefusal.NotFound::new);
    }

    private ModelAndView page(HttpStatusCode status, PortalVisit visit, Task task, String refused, String remark) {
        var screen = new TaskScreen(visit, task, clock.instant());
        return pages.show(
                status,
                "portal/task",
                visit.frame(screen.view().title(), Section.OVERVIEW),
                screen.page(refused, Form.empty().with(Sending.REMARK, remark)));
    }
}
