package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.dossier.DossierId;

/** What staff put into the trays of document checks. */
public interface TrayFileRepository {

    Optional<TrayFile> find(TrayFileId id);

    /** All of an appointment or product, those that are in the tray no more too, in the order in which they were sent. */
    default List<TrayFile> of(DossierItem item) {
        return of(List.of(item));
    }

    /** As {@link #of} for several, in one question. */
    List<TrayFile> of(Collection<DossierItem> items);

    /** All of a dossier, as {@link #of}. */
    List<TrayFile> ofDossier(DossierId dossier);

    /** Those that were thrown away before a moment. */
    List<TrayFile> discardedBefore(Instant moment);

    /**
     * Stores the state and hands the pending events to the sink.
     *
     * @throws StaleVersion when the stored version is not the one this was loaded with
     */
    void save(TrayFile file);

    /** Takes it out for good. */
    void remove(TrayFile file);
}
