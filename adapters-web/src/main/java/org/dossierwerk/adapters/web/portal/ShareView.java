package org.dossierwerk.adapters.web.portal;

import java.util.Optional;
import org.dossierwerk.application.action.ActionItemViews.Sharing;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.domain.action.ActionItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Sharing data from a provider, on the page of its action item.
 *
 * @param text what it is, or how far it is
 * @param tone of that
 * @param start where the client sets out; empty while the data is being fetched, and for an onlooker
 * @param button what setting out is called
 * @param byHand whether the data may as well be delivered by hand
 */
public record ShareView(String text, String tone, String icon, Optional<String> start, String button, boolean byHand) {

    /** Empty when nothing is to be shared, or no provider is there and none was. */
    static Optional<ShareView> of(Task task, Optional<String> provider, boolean mayStart, PortalReader reader) {
        var sharing = task.sharing();
        if (task.kind() != ActionItemKind.SHARE_SOURCE_DATA || !task.open()) {
            return Optional.empty();
        }
        var start = provider.filter(there -> mayStart)
                .map(there -> reader.root() + "/actions/" + task.id().value() + "/source-data");
        return provider.map(name -> sharing == null || sharing.state().isOver()
                ? beginning(name, sharing, start, reader)
                : underWay(sharing, start, reader));
    }

    private static ShareView beginning(
            String provider, @Nullable Sharing sharing, Optional<String> start, PortalReader reader) {
        var words = reader.words();
        var failure = sharing == null ? null : sharing.failure();
        if (failure == null) {
            return new ShareView(
                    words.of("portal.source.intro", provider),
                    "portal",
                    "shield",
                    start,
                    words.of("portal.source.start", provider),
                    false);
        }
        return new ShareView(
                words.of("portal.source.failed." + failure.name(), sharing.provider()),
                "bad",
                "circle-alert",
                start,
                words.of("portal.source.again", provider),
                true);
    }

    private static ShareView underWay(Sharing sharing, Optional<String> start, PortalReader reader) {
        var words = reader.words();
        if (sharing.state().isFetching()) {
            return new ShareView(
                    words.of("portal.source.fetching", sharing.provider(), reader.day(sharing.since())),
                    "info",
                    "clock",
                    Optional.empty(),
                    "",
                    false);
        }
        var key = sharing.overdue() ? "portal.source.overdue" : "portal.source.waiting";
        return new ShareView(
                words.of(key, sharing.provider()),
                "info",
                "clock",
                start,
                words.of("portal.source.again", sharing.provider()),
                sharing.overdue());
    }
}
