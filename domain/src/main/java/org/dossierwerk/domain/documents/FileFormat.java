package org.dossierwerk.domain.documents;

/** What a client may hand in, as people speak of it. All of it is kept as PDF (DOC-13). */
public enum FileFormat {
    PDF,
    /** A photograph or scan: JPEG, PNG or HEIC. */
    PICTURE,
    /** A text or a sheet of an office program. */
    OFFICE
}
