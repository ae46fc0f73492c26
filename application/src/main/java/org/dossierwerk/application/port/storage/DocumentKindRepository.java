package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;

/** The kinds of documents; an office has tens of them, at most a few hundred. */
public interface DocumentKindRepository {

    Optional<DocumentKind> find(DocumentKindId id);

    /** Those of the given ids that exist, in one question, in no order. */
    List<DocumentKind> findAll(Collection<DocumentKindId> ids);

    /**
     * @throws StaleVersion when the stored version is not the one this was loaded with
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.KindTwice when another kind has the name, but for case
     */
    void save(DocumentKind kind);

    /** The active ones first, each by name. */
    List<DocumentKind> all();
}
