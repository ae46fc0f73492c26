package org.dossierwerk.application.dossier;

import java.util.List;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;

/** Applications that came in from other systems, and the dossiers they belong to. */
public interface Applications {

    /** Those that wait, the longest waiting first. */
    List<Application.Snapshot> waiting();

    /** One that waits, with the dossiers it may belong to (DOS-15). */
    Proposal proposal(ApplicationId application);

    /**
     * It belongs to that dossier, proposed or not: what it applies for is added there, and what is empty on the cards of its
     * applicants is filled (DOS-16).
     */
    void link(ApplicationId application, DossierId dossier);

    /** It is the beginning of a new dossier, of the caller. Doing it again with the same id makes nothing more. */
    DossierId open(ApplicationId application, DossierId newDossier);

    /** It belongs to none. */
    void putAside(ApplicationId application);

    /** @param dossiers best first; those the caller may not know of are not among them */
    record Proposal(Application.Snapshot application, List<Proposed> dossiers) {}

    /** Why it may belong to a dossier: one of its applicants has the same e-mail address, or lives at the same door. */
    record Proposed(Hit dossier, boolean sameEmail, boolean sameAddress) {}
}
