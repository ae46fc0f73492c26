package org.dossierwerk.domain.office;

/** What somebody may do. Rights are asked for by name, never by role (reading 60). */
public enum Right {
    /** Open dossiers, plan appointments and write to clients. */
    WORK_ON_DOSSIERS,
    /** See dossiers in which one is neither adviser nor case handler. */
    SEE_ALL_DOSSIERS,
    /** Maintain appointment types, their results and their mails. */
    MAINTAIN_APPOINTMENT_TYPES,
    /** Maintain the office's locations. */
    MAINTAIN_LOCATIONS,
    /** Maintain income types, client profiles, lead sources and product kinds. */
    MAINTAIN_CATALOGUES,
    /** Maintain document kinds and the documents every client sees. */
    MAINTAIN_DOCUMENTS,
    /** Maintain scenarios and triggers. */
    MAINTAIN_SCENARIOS,
    /** Move a product to another dossier (PRD-05). */
    MOVE_PRODUCTS,
    /** Add users, change their rights, switch them on and off. */
    MAINTAIN_USERS,
    /** Change what holds for the whole office. */
    MAINTAIN_OFFICE
}
