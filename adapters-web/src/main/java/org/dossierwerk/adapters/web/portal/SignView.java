package org.dossierwerk.adapters.web.portal;

import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.application.portal.PortalViews.Task;

/**
 * Signing a document, on the page of its action item.
 *
 * @param action where the form goes
 * @param document where the document is opened
 * @param file the file that is read, so that no other is signed
 */
public record SignView(String action, String document, String name, String pages, String file, Form form) {

    static Optional<SignView> of(Task task, boolean maySign, Form form, PortalReader reader) {
        return Optional.ofNullable(task.toSign())
                .filter(there -> maySign && task.open())
                .map(there -> new SignView(
                        reader.root() + "/actions/" + task.id().value() + "/sign",
                        reader.root() + "/documents/" + there.document().value() + "/file",
                        there.name(),
                        reader.words().of("documents.file.pages", there.pages()),
                        there.file().value().toString(),
                        form));
    }
}
