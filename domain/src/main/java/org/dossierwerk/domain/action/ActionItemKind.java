package org.dossierwerk.domain.action;

/** What sort of thing the client is asked to do (ACT-02). */
public enum ActionItemKind {
    DELIVER_DOCUMENT,
    /** Let the office have data from a provider that holds it already. */
    SHARE_SOURCE_DATA,
    FILL_IN_FORM,
    READ,
    SIGN,
    /** Something said in words. */
    DO;

    /** Whether the client alone can say that it is done; a document is done when it is there. */
    public boolean isReportedByClient() {
        return this == FILL_IN_FORM || this == READ || this == DO;
    }
}
