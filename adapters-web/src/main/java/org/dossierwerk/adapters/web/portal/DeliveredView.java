package org.dossierwerk.adapters.web.portal;

import java.util.Optional;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.domain.documents.Progress.State;

/**
 * A document that is there (DOC-04, DOC-14).
 *
 * @param title what it is, and for whom
 * @param detail how long it is and since when it is there, or why it cannot be opened any more
 * @param download the address of the file; empty when it is not the client's to open
 * @param withdraw where it is taken back; empty when it cannot be any more
 */
public record DeliveredView(
        String id,
        String title,
        String file,
        String detail,
        String state,
        String tone,
        Optional<String> download,
        Optional<String> withdraw) {

    static DeliveredView of(Delivered delivered, PortalReader reader) {
        var words = reader.words();
        var href = reader.root() + "/documents/" + delivered.document().value();
        return new DeliveredView(
                delivered.document().value().toString(),
                delivered.forWhom().isEmpty()
                        ? delivered.kind()
                        : words.of("portal.task.for", delivered.kind(), delivered.forWhom()),
                delivered.fileName(),
                delivered.infected()
                        ? words.of("refusal.documents.fileWithdrawn")
                        : words.of("portal.file", delivered.pages(), reader.day(delivered.at())),
                words.of("portal.task.is." + delivered.state().name()),
                tone(delivered.state()),
                delivered.mayOpen() ? Optional.of(href + "/file") : Optional.empty(),
                delivered.mayWithdraw() ? Optional.of(href + "/withdraw") : Optional.empty());
    }

    private static String tone(State state) {
        return switch (state) {
            case RECEIVED, PROVISIONALLY_APPROVED -> "waits";
            case REQUESTED, REJECTED -> "bad";
            case APPROVED, LAPSED -> "ok";
        };
    }
}
