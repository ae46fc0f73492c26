package org.dossierwerk.application.access;

import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;

/** Letting the applicants of a dossier into the portal. */
public interface PortalAccess {

    /** Invites an applicant by mail, or invites again; earlier links stop working (POR-01, reading 72). */
    void invite(DossierId dossier, ApplicantId applicant);

    /** Ends an applicant's access until invited again. */
    void block(DossierId dossier, ApplicantId applicant);

    /** Gives another user name, unique on the portal (POR-02). */
    void rename(DossierId dossier, ApplicantId applicant, String userName);

    /**
     * The portal as that applicant sees it. Each opening is kept in the audit trail, and what is done there is done by the
     * caller, not by the client (POR-06, reading 66).
     */
    Portal asClient(DossierId dossier, ApplicantId applicant);
}
