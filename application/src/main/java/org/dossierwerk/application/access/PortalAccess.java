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

    /** The portal as that applicant sees it, to read only; kept in the audit trail (reading 66). */
    Portal asClient(DossierId dossier, ApplicantId applicant);
}
