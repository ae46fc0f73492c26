package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Sent;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;

/** What was sent for requested documents. */
public interface UploadRepository {

    Optional<Upload> find(UploadId id);

    /** Those for any of these documents, the latest first. */
    List<Upload> about(Collection<RequestedDocumentId> documents);

    /** Those to a dossier that were stored, with a file that has one of these fingerprints. */
    List<Upload> storedLike(DossierId dossier, Set<String> fingerprints);

    /** What a client has sent to dossiers that are open, and was not refused or taken back. */
    Sent sentBy(PartyId client);

    /** As {@link #sentBy}, and nobody else asks so for the same client until the unit of work ends. */
    Sent lockSentBy(PartyId client);

    /**
     * Stores the state and hands the pending events to the sink.
     *
     * @throws StaleVersion when the stored version is not the one this was loaded with
     */
    void save(Upload upload);
}
