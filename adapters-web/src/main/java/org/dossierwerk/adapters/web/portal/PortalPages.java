package org.dossierwerk.adapters.web.portal;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Person;
import org.dossierwerk.application.portal.PortalViews.Contact;
import org.jspecify.annotations.Nullable;

/** What the pages of the portal show. */
public final class PortalPages {

    private PortalPages() {}

    /**
     * @param next the appointment that comes first
     * @param more how many come after it
     * @param contacts the adviser, and the case handler if there is one (POR-07)
     */
    public record OverviewPage(String greeting, Optional<VisitView> next, int more, List<ContactView> contacts) {}

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
     */
    public record AppointmentsPage(
            List<VisitView> coming, List<VisitView> past, int total, Optional<String> newer, Optional<String> older) {}
}
