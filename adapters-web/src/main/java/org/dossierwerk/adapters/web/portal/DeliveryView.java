package org.dossierwerk.adapters.web.portal;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.application.documents.UploadViews;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;

/**
 * What became of the files that were sent for a document, as a part of its page that is asked for again while something is being
 * checked.
 *
 * @param href of the page it is part of; its own address is below that
 * @param received the file that counts, while nobody judged it
 * @param sent what is being checked, or was refused since
 * @param next for whom it waits, and what happens next (BEY-21)
 * @param followed whether the page asks for it again by itself; each look of somebody of the office is kept in the audit trail
 */
public record DeliveryView(
        String href, Optional<DeliveredView> received, List<Sent> sent, String next, boolean followed) {

    /**
     * Files that were sent together and are not there yet.
     *
     * @param names of the files
     * @param detail that they are being checked, or why they will not do
     * @param remark what was said with them, or empty
     */
    public record Sent(String names, String detail, boolean refused, String remark) {}

    /** Whether it is to be asked for again soon. */
    public boolean checking() {
        return sent.stream().anyMatch(files -> !files.refused());
    }

    public boolean isEmpty() {
        return received.isEmpty() && sent.isEmpty();
    }

    static DeliveryView of(
            Task task, RequestedDocumentId document, String next, PortalVisit visit, PortalReader reader) {
        var documents = visit.portal().documents();
        return new DeliveryView(
                reader.root() + "/actions/" + task.id().value(),
                task.open()
                        ? Optional.empty()
                        : documents.delivered().stream()
                                .filter(delivered -> delivered.document().equals(document))
                                .filter(Delivered::handedIn)
                                .map(delivered -> DeliveredView.of(delivered, reader))
                                .findFirst(),
                documents.uploads(document).stream()
                        .filter(upload -> isNews(upload, task))
                        .map(upload -> sent(upload, reader))
                        .toList(),
                next,
                visit.isClient());
    }

    /** What was refused before the document came in, or was asked for again, is history. */
    private static boolean isNews(UploadViews.Line upload, Task task) {
        return upload.state() == Upload.State.CHECKING
                || upload.state() == Upload.State.REFUSED && !upload.since().isBefore(task.since());
    }

    private static Sent sent(UploadViews.Line upload, PortalReader reader) {
        var flaw = upload.flaw();
        var names = String.join(", ", upload.files());
        return flaw == null
                ? new Sent(names, reader.words().of("portal.upload.checking"), false, upload.remark())
                : new Sent(
                        flaw.name().isEmpty() ? names : flaw.name(),
                        Refusals.sentence(reader.words(), new DocumentRefusal.Unusable(flaw.problem(), flaw.name())),
                        true,
                        upload.remark());
    }
}
