package org.dossierwerk.adapters.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.dossierwerk.adapters.web.shared.FileAnswer;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The client's documents: what is asked for, what was handed in, and what there is to read. */
@Controller
@RequestMapping({PortalVisit.OWN, PortalVisit.OPENED})
class DocumentPages {

    private final Pages pages;
    private final Clock clock;

    DocumentPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/documents")
    ModelAndView all(PortalVisit visit) {
        var reader = PortalReader.of(visit, clock.instant());
        var there = visit.portal().documents().delivered();
        var page = new PortalPages.DocumentsPage(
                visit.overview().open().stream()
                        .filter(task -> task.document() != null)
                        .map(task -> TaskRow.of(task, reader))
                        .toList(),
                views(there, Delivered::handedIn, reader),
                views(there, delivered -> !delivered.handedIn(), reader),
                visit.portal().importantDocuments().list().stream()
                        .map(important -> new PortalPages.ImportantView(
                                important.name(),
                                important.fileName(),
                                reader.words().of("portal.important", important.pages(), reader.day(important.since())),
                                reader.root() + "/documents/important/"
                                        + important.id().value() + "/file"))
                        .toList());
        return pages.show(
                "portal/documents", visit.frame(visit.words().of("frame.documents"), Section.DOCUMENTS), page);
    }

    private static List<DeliveredView> views(List<Delivered> there, Predicate<Delivered> which, PortalReader reader) {
        return there.stream()
                .filter(which)
                .map(delivered -> DeliveredView.of(delivered, reader))
                .toList();
    }

    @GetMapping("/documents/{document}/file")
    ResponseEntity<Resource> file(@PathVariable("document") UUID id, PortalVisit visit) {
        return FileAnswer.attachment(visit.portal().documents().open(new RequestedDocumentId(id)));
    }

    @GetMapping("/documents/important/{important}/file")
    ResponseEntity<Resource> important(@PathVariable("important") UUID id, PortalVisit visit) {
        return FileAnswer.attachment(visit.portal().importantDocuments().open(new StandardDocumentId(id)));
    }

    /** Taken back; the reader comes back to the page it was done from. */
    @PostMapping("/documents/{document}/withdraw")
    ModelAndView withdraw(
            @PathVariable("document") UUID id, PortalVisit visit, Input input, HttpServletRequest request) {
        visit.portal().documents().withdraw(new RequestedDocumentId(id));
        Flashes.say(request, "portal.file.withdrawn");
        return Redirects.to(OwnPath.of(input.text("from"), visit.root() + "/documents"));
    }
}
