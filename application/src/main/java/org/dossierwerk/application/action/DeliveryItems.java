package org.dossierwerk.application.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.RequestedDocumentId;

/** The action items by which clients hand in documents: at most one for each document. */
final class DeliveryItems {

    private final Workbench bench;
    private final Stores stores;

    DeliveryItems(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    /** Documents of one check that are asked for. */
    record Asked(DocumentCheck.Snapshot check, List<RequestedDocumentId> documents, Instant at) {}

    /** Opens one for each of these documents; one that was done or dropped before is opened again. */
    void open(List<Asked> all) {
        var known =
                known(all.stream().flatMap(asked -> asked.documents().stream()).toList());
        var opened = new ArrayList<ActionItem>();
        for (var asked : all) {
            for (var document : asked.documents()) {
                var before = known.get(document);
                if (before == null) {
                    opened.add(open(asked, document));
                } else {
                    before.reopen(asked.at());
                    opened.add(before);
                }
            }
        }
        stores.actionItems().saveAll(opened);
    }

    private ActionItem open(Asked asked, RequestedDocumentId document) {
        var check = asked.check();
        return ActionItem.open(
                new ActionItemId(bench.nextId()),
                check.dossier(),
                check.item(),
                ActionItem.Task.deliver(
                        document, check.document(document).orElseThrow().applicant()),
                asked.at());
    }

    void change(RequestedDocumentId document, Consumer<ActionItem> change) {
        var items = stores.actionItems().about(List.of(document));
        items.forEach(change);
        stores.actionItems().saveAll(items);
    }

    private Map<RequestedDocumentId, ActionItem> known(Collection<RequestedDocumentId> documents) {
        var found = new HashMap<RequestedDocumentId, ActionItem>();
        for (var item : stores.actionItems().about(documents)) {
            var document = item.snapshot().task().document();
            if (document != null) {
                found.put(document, item);
            }
        }
        return found;
    }
}
