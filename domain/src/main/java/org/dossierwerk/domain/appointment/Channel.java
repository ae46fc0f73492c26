package org.dossierwerk.domain.appointment;

/** How adviser and client meet. */
public enum Channel {
    ON_SITE,
    PHONE,
    VIDEO
}
