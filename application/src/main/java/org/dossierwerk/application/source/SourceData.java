package org.dossierwerk.application.source;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.source.SourceFact;

/** What clients have shared from providers, as the office reads it. How far a sharing is stands with its action item. */
public interface SourceData {

    /**
     * What was shared last for an action item.
     *
     * @throws org.dossierwerk.domain.source.SourceRefusal.NotFound also when nothing was
     */
    Shared get(ActionItemId item);

    /**
     * @param sharedBy who shared it, by name
     * @param document in which the provider's own document is
     */
    record Shared(String provider, String sharedBy, Instant at, RequestedDocumentId document, List<SourceFact> facts) {}
}
