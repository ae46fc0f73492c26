package org.dossierwerk.domain.shared;

/** How the office speaks to a client: {@code u} or {@code je}, {@code Sie} or {@code du}. */
public enum FormOfAddress {
    FORMAL,
    INFORMAL
}
