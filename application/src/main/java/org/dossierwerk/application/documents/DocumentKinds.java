package org.dossierwerk.application.documents;

import java.util.List;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;

/** The administrator's list of document kinds. Everybody in the office may read it. */
public interface DocumentKinds {

    /** The active ones first, each by name. */
    List<DocumentKind.Snapshot> list();

    /** The active ones whose name has this part in it, whatever its case and accents (DOC-01); all when it is empty. */
    List<DocumentKind.Snapshot> find(String part);

    DocumentKind.Snapshot get(DocumentKindId kind);

    /** Defining again with the same id defines nothing more. */
    void define(DocumentKindId id, DocumentKind.Setup setup);

    void change(DocumentKindId kind, long version, DocumentKind.Setup setup);

    void retire(DocumentKindId kind);

    void reinstate(DocumentKindId kind);
}
