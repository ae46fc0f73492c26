package org.dossierwerk.application.action;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.mail.MissingDocuments;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations and reactions, for the office that is being built. */
public final class ActionModule {

    private ActionModule() {}

    public static ActionItems actionItems(Workbench bench, Gate gate) {
        return new ActionItemService(bench, gate);
    }

    /** What clients still have to hand in. */
    public static MissingDocuments missingDocuments(Workbench bench) {
        return new DocumentsToDeliver(bench);
    }

    /** Follows the document checks, in the transaction of their change. */
    public static InsideReaction<?> followUp(Workbench bench) {
        return new ActionItemFollowUp(bench);
    }
}
