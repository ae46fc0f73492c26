package org.dossierwerk.adapters.web.adviser.documents;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Same;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.application.documents.UploadViews;

/** Links to documents with the same file. */
final class SameAs {

    private SameAs() {}

    static List<Same> of(List<UploadViews.Same> found, Look look) {
        return found.stream()
                .map(same -> new Same(
                        same.forWhom().isEmpty() ? same.kind() : same.kind() + " · " + same.forWhom(),
                        new ItemPath(look.place().dossier(), same.item()).documents() + "/"
                                + same.document().value()))
                .toList();
    }
}
