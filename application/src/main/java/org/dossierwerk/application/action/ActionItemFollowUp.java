package org.dossierwerk.application.action;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckEvent;

/**
 * Keeps what the client is asked to do in step with the document checks, in the same transaction (reading 15): what is asked
 * for opens an action item, what is handed in completes it, what must be handed in again opens it again, and what is no
 * longer asked for takes it away.
 */
final class ActionItemFollowUp implements InsideReaction<DocumentCheckEvent> {

    private final Workbench bench;
    private final DeliveryItems deliveries;

    ActionItemFollowUp(Workbench bench) {
        this.bench = bench;
        this.deliveries = new DeliveryItems(bench);
    }

    @Override
    public Class<DocumentCheckEvent> to() {
        return DocumentCheckEvent.class;
    }

    /** What is asked for in many checks at once, as scenarios do, is opened at once. */
    @Override
    public void reactToAll(List<DocumentCheckEvent> events) {
        if (events.stream().allMatch(DocumentCheckEvent.Requested.class::isInstance)) {
            deliveries.open(events.stream()
                    .map(DocumentCheckEvent.Requested.class::cast)
                    .filter(requested -> !requested.withActionItem().isEmpty())
                    .map(requested -> new DeliveryItems.Asked(
                            check(requested), requested.withActionItem(), requested.occurredAt()))
                    .toList());
        } else {
            events.forEach(this::react);
        }
    }

    @Override
    public void react(DocumentCheckEvent event) {
        var now = event.occurredAt();
        if (event instanceof DocumentCheckEvent.Requested) {
            reactToAll(List.of(event));
        } else if (event instanceof DocumentCheckEvent.RequestedAgain again) {
            if (again.withActionItem()) {
                deliveries.open(List.of(new DeliveryItems.Asked(check(event), List.of(again.document()), now)));
            }
        } else if (event instanceof DocumentCheckEvent.Received received) {
            deliveries.change(received.document(), item -> item.complete(now));
        } else if (event instanceof DocumentCheckEvent.Withdrawn withdrawn) {
            deliveries.change(withdrawn.document(), item -> item.reopen(now));
        } else if (event instanceof DocumentCheckEvent.Lapsed lapsed) {
            deliveries.change(lapsed.document(), item -> dropOpen(item, now));
        } else if (event instanceof DocumentCheckEvent.Removed removed) {
            deliveries.change(removed.document(), item -> dropOpen(item, now));
        } else if (event instanceof DocumentCheckEvent.AccessChanged changed
                && !changed.access().mayUpload()) {
            deliveries.change(changed.document(), item -> dropOpen(item, now));
        }
    }

    private static void dropOpen(ActionItem item, Instant now) {
        if (item.snapshot().isOpen()) {
            item.drop(now);
        }
    }

    private DocumentCheck.Snapshot check(DocumentCheckEvent event) {
        return bench.stores().documentChecks().find(event.check()).orElseThrow().snapshot();
    }
}
