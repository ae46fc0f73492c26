package org.dossierwerk.adapters.web.portal;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Person;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.UploadForm;
import org.dossierwerk.application.portal.PortalViews.Contact;
import org.dossierwerk.domain.action.ClientProgress;
import org.jspecify.annotations.Nullable;

/** What the pages of the portal show. */
public final class PortalPages {

    private PortalPages() {}

    /**
     * @param tasks what there is to do, what the adviser is looking at, and what is done
     * @param products those the client may see (PRD-02)
     * @param next the appointment that comes first
     * @param more how many come after it
     * @param contacts the adviser, and the case handler if there is one (POR-07)
     */
    public record OverviewPage(
            String root,
            String greeting,
            ClientProgress progress,
            TaskRows tasks,
            List<ProductView> products,
            Optional<VisitView> next,
            int more,
            List<ContactView> contacts) {}

    /**
     * @param delivery what became of the files; empty when it is about no document
     * @param upload where to send files; empty when there is none to send
     * @param share how data is shared from a provider; empty when there is none to share
     * @param sign where to sign; empty when nothing is signed here
     */
    public record TaskPage(
            String root,
            TaskView task,
            Optional<DeliveryView> delivery,
            Optional<UploadForm> upload,
            Optional<ShareView> share,
            Optional<SignView> sign) {}

    /** @param tabs one for each product, this one among them */
    public record ProductPage(ProductView product, List<Tab> tabs) {}

    /** One appointment. */
    public record AppointmentPage(String root, VisitView visit) {}

    /**
     * @param asked what the client is to hand in
     * @param delivered what the client handed in
     * @param open what is there for the client to read
     * @param important what is there for every client to read (POR-08)
     */
    public record DocumentsPage(
            List<TaskRow> asked,
            List<DeliveredView> delivered,
            List<DeliveredView> open,
            List<ImportantView> important) {}

    /** A document for every client, and where its file is. */
    public record ImportantView(String name, String file, String detail, String download) {}

    /** Somebody to call or to write to. The number stands there too, for who reads on a computer. */
    public record ContactView(String label, Person person, int hue, String phone, String email) {

        static Optional<ContactView> of(String label, @Nullable Contact contact) {
            return Optional.ofNullable(contact)
                    .map(c ->
                            new ContactView(label, new Person(c.name(), c.jobTitle()), c.hue(), c.phone(), c.email()));
        }
    }

    /**
     * @param past one page of the earlier ones
     * @param total how many earlier ones there are
     * @param newer the address of the page before; empty on the first
     * @param older the address of the page after; empty on the last
     * @param feed where the client gets them into an own calendar; empty for others
     */
    public record AppointmentsPage(
            List<VisitView> coming,
            List<VisitView> past,
            int total,
            Optional<String> newer,
            Optional<String> older,
            Optional<String> feed) {}
}
