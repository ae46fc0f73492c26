package org.dossierwerk.application.work;

import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations, for the office that is being built. */
public final class WorkModule {

    private WorkModule() {}

    public static WorkQueue workQueue(Workbench bench, Gate gate) {
        return new WorkQueueService(bench, gate);
    }

    /** Tells advisers of mails that did not get to their readers, in the transaction of its cause. */
    public static InsideReaction<?> mailAlerts(Workbench bench) {
        return new MailAlerts(bench);
    }

    /** Tells advisers of files of clients that could not be used, until the document comes in. */
    public static List<InsideReaction<?>> uploadAlerts(Workbench bench) {
        return List.of(new RefusedUploads(bench), new UploadsMadeGood(bench));
    }
}
