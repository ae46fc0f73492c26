package org.dossierwerk.adapters.web.portal;

import java.util.Optional;
import org.dossierwerk.application.portal.PortalViews.Readiness;

/**
 * How far the documents are that the client was asked for (BEY-06).
 *
 * @param detail by when they are wanted; empty when there is no such moment
 */
public record ReadinessView(String text, String detail, int handedIn, int needed) {

    static Optional<ReadinessView> of(Readiness readiness, PortalReader reader) {
        if (readiness.needed() == 0) {
            return Optional.empty();
        }
        var words = reader.words();
        var deadline = readiness.deadline();
        boolean complete = readiness.handedIn() == readiness.needed();
        return Optional.of(new ReadinessView(
                complete
                        ? words.of("portal.readiness.complete")
                        : words.of("portal.readiness.of", readiness.handedIn(), readiness.needed()),
                complete || deadline == null
                        ? ""
                        : words.of(
                                "portal.readiness.deadline",
                                words.longDay(deadline.wallTime().toLocalDate()),
                                words.time(deadline.wallTime().toLocalTime())),
                readiness.handedIn(),
                readiness.needed()));
    }
}
