package org.dossierwerk.application.action;

import java.util.List;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;

/** What the client is asked to do for an appointment or product, as the office sees and changes it. */
public interface ActionItems {

    /** The open ones first, the soonest due before the others; then the done ones. */
    List<Line> of(DossierItem item);

    /** Those of all active appointments and products that the client can see, in the same order. */
    List<Line> ofDossier(DossierId dossier);

    /** Adds one by hand (ACT-06). Adding again with the same id adds nothing more. */
    void add(Add command);

    void change(ActionItemId item, long version, ActionItem.Task task);

    /** Somebody in the office saw that it is done. */
    void complete(ActionItemId item);

    void reopen(ActionItemId item);

    /** Takes only this off the lists; a document it is about stays asked for (DOC-09, reading 70). */
    void drop(ActionItemId item);

    /** Puts a dropped one back on the lists, unless its document is not waited for any more. */
    void bringBack(ActionItemId item);

    /** Asks the client, after all or once more, for a document that is still waited for (readings 22 and 23). */
    void openFor(RequestedDocumentId document);

    /** @param id chosen beforehand, so that the same request adds one */
    record Add(ActionItemId id, DossierItem item, ActionItem.Task task) {}
}
