package org.dossierwerk.application.dossier;

import java.util.List;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Applications that came in from other systems, and the dossiers they belong to. */
public interface Applications {

    /** Those that wait, the longest waiting first. */
    List<Application.Snapshot> waiting();

    /** One that waits, with the dossiers it may belong to (DOS-15). */
    Proposal proposal(ApplicationId application);

    /**
     * What linking it to that dossier does, applicant by applicant; nothing is changed.
     *
     * @throws org.dossierwerk.domain.dossier.DossierRefusal.NotFound also when the caller may not know of the dossier
     */
    List<Completion> preview(ApplicationId application, DossierId dossier);

    /** Who enters with it when it is the beginning of a new dossier. */
    List<Entrant> entrants(ApplicationId application);

    /**
     * It belongs to that dossier, proposed or not: what it applies for is added there, and what is empty on the cards of its
     * applicants is filled (DOS-16). Doing it again does nothing more.
     */
    void link(ApplicationId application, DossierId dossier);

    /** It is the beginning of a new dossier, of the caller. Doing it again with the same id makes nothing more. */
    DossierId open(ApplicationId application, DossierId newDossier);

    /** It belongs to none. */
    void putAside(ApplicationId application);

    /** @param dossiers best first; those the caller may not know of are not among them */
    record Proposal(Application.Snapshot application, List<Proposed> dossiers) {}

    /**
     * What becomes of the card of somebody who applies (DOS-16).
     *
     * @param before what the card says; null when nobody in the dossier is this person, and nothing is filled
     * @param after what it will say; null as before
     */
    record Completion(
            Application.Person applicant, Application.@Nullable Person before, Application.@Nullable Person after) {}

    /** @param known whether there is a card of the same name and e-mail address, which is used then (DOS-08) */
    record Entrant(Application.Person applicant, boolean known) {}

    /** Why it may belong to a dossier: one of its applicants has the same e-mail address, or lives at the same door. */
    record Proposed(Hit dossier, boolean sameEmail, boolean sameAddress) {}
}
