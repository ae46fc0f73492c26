package org.dossierwerk.application.dossier;

import java.util.List;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.Draft;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Line;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** Opening, changing and finding dossiers. */
public interface Dossiers {

    /**
     * What a form for a new dossier starts with: the caller as adviser (DOS-03), or the chosen adviser with the case
     * handler who usually works with them (DOS-04), and the office's manner of speaking (DOS-11).
     */
    Draft draft(@Nullable UserId chosenAdviser);

    /** Opens a dossier. Opening again with the same id gives the same dossier, so that a double click makes one. */
    DossierId open(Open command);

    /** Changes who applies, who works on it and how the office speaks. Products and appointments stay. */
    void change(Change command);

    /**
     * Adds a product, which from then on stands in the dossier's navigation (PRD-01). Doing it again with the same id adds
     * nothing more.
     *
     * @param product chosen beforehand
     */
    ProductId addProduct(DossierId dossier, ProductId product, CatalogueItemId kind, String description);

    void close(DossierId dossier, long version);

    void reopen(DossierId dossier, long version);

    Details get(DossierId dossier);

    Page<Line> list(Filter filter, @Nullable String cursor);

    /** A few dossiers by a few letters, best first. */
    List<Hit> search(String text);

    /** Somebody of the card index (DOS-08), or a new card that will be findable there (DOS-09). */
    sealed interface Who {
        record Known(PartyId party) implements Who {}

        record New(Party.Identity identity, Party.Contact contact) implements Who {}
    }

    /** @param id of the applicant it already was, or null for a new one */
    record ApplicantEntry(
            @Nullable ApplicantId id,
            Who who,
            @Nullable CatalogueItemId incomeType,
            @Nullable CatalogueItemId clientProfile) {}

    sealed interface ClientEntry {
        /** @param partner null when there is none (DOS-06) */
        record Household(ApplicantEntry first, @Nullable ApplicantEntry partner) implements ClientEntry {}

        record Business(Who company) implements ClientEntry {}
    }

    /** @param id chosen beforehand, so that the same request makes one dossier */
    record Open(
            DossierId id,
            ClientEntry client,
            Dossier.Handling handling,
            FormOfAddress formOfAddress,
            Language language,
            @Nullable CatalogueItemId leadSource) {}

    /** @param version of the dossier as the caller saw it */
    record Change(
            DossierId id,
            long version,
            ClientEntry client,
            Dossier.Handling handling,
            FormOfAddress formOfAddress,
            Language language,
            @Nullable CatalogueItemId leadSource) {}
}
