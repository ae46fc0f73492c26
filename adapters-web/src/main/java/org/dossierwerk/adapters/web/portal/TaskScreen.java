package org.dossierwerk.adapters.web.portal;

import java.time.Instant;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.application.portal.PortalViews.Contact;
import org.dossierwerk.application.portal.PortalViews.Task;

/** Puts the page of one thing to do together. */
final class TaskScreen {

    private final PortalVisit visit;
    private final Task task;
    private final PortalReader reader;

    TaskScreen(PortalVisit visit, Task task, Instant now) {
        this.visit = visit;
        this.task = task;
        this.reader = PortalReader.of(visit, now);
    }

    TaskView view() {
        return TaskView.of(task, adviser(), share().isPresent(), reader);
    }

    /**
     * @param refused why files were not taken; empty if none were sent
     * @param typed to sign, or about files
     */
    PortalPages.TaskPage page(String refused, Form typed) {
        var view = view();
        var document = Optional.ofNullable(task.document());
        return new PortalPages.TaskPage(
                visit.root(),
                view,
                document.map(asked -> DeliveryView.of(task, asked, view.next(), visit, reader)),
                document.filter(asked -> task.open() || task.handedIn())
                        .map(asked -> Sending.form(
                                visit.words(),
                                visit.root() + "/actions/" + task.id().value() + "/files",
                                visit.portal().documents().accepted(asked),
                                refused)),
                share(),
                typed,
                SignView.of(task, visit.isClient(), typed, reader));
    }

    private Optional<ShareView> share() {
        return ShareView.of(task, visit.portal().sourceData().provider(), visit.isClient(), reader);
    }

    private String adviser() {
        return Optional.ofNullable(visit.overview().adviser())
                .map(Contact::name)
                .orElse(visit.overview().officeName());
    }
}
