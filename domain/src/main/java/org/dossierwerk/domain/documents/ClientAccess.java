package org.dossierwerk.domain.documents;

/**
 * What the client may do with a requested document.
 *
 * @param mayUpload whether the client may hand it in; then asking for it opens an action item (DOC-05, reading 20)
 * @param mayView whether the client may open the file once there is one (DOC-04, reading 21)
 */
public record ClientAccess(boolean mayUpload, boolean mayView) {

    /** What holds unless somebody chose otherwise (DOC-03). */
    public static ClientAccess standard() {
        return new ClientAccess(true, false);
    }
}
