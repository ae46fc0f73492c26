package org.dossierwerk.adapters.web.ui;

/** How a page speaks to its reader (DOS-11): "u" and "Sie", or "je" and "du". English has one form for both. */
public enum Address {
    FORMAL,
    INFORMAL
}
