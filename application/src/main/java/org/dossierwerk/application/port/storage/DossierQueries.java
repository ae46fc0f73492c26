package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Reading dossiers, for pages. {@code onlyInvolving} narrows everything to the dossiers in which that user is adviser or
 * case handler; null narrows nothing.
 */
public interface DossierQueries {

    /**
     * Everything the dossier's pages show, in at most six statements however much there is.
     *
     * @param today what should have been done before it is late
     */
    Optional<DossierViews.Details> details(DossierId id, LocalDate today);

    /** Newest first; the next appointment is the first that starts after now. */
    Page<DossierViews.Line> list(
            DossierViews.Filter filter,
            @Nullable UserId onlyInvolving,
            @Nullable String cursor,
            int limit,
            Instant now);

    /**
     * Finds by the beginning of a name, of an e-mail address or of a number, then by any part of them; all words typed
     * must be found. Regardless of case and accents. One statement, best first.
     */
    List<DossierViews.Hit> search(String text, @Nullable UserId onlyInvolving, int limit);

    /** The dossiers a card plays a role in, newest first. */
    List<DossierViews.Hit> of(PartyId party);
}
