package org.dossierwerk.adapters.web.shared;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Person;
import org.dossierwerk.adapters.web.ui.Place;
import org.dossierwerk.adapters.web.ui.PortalBar;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.portal.PortalViews.Overview;

/**
 * One request at the portal, given to the handler methods of the portal's pages. It comes from the client, or from somebody of
 * the office who has the client's portal open: the same pages at other addresses (POR-06). The overview is read once for each
 * request: it holds how the client is addressed.
 */
public final class PortalVisit {

    /** Where a client finds the own portal. */
    public static final String OWN = "/portal";

    /** Where somebody of the office finds the portal of an applicant. */
    public static final String OPENED = "/dossiers/{dossier}/portal/{applicant}/view";

    private final Portal portal;
    private final Overview overview;
    private final Words words;
    private final DeskVisit.Surroundings surroundings;
    private final String root;
    private final Optional<PortalBar.Onlooker> onlooker;

    PortalVisit(
            Portal portal,
            Overview overview,
            Words words,
            DeskVisit.Surroundings surroundings,
            String root,
            Optional<PortalBar.Onlooker> onlooker) {
        this.portal = portal;
        this.overview = overview;
        this.words = words;
        this.surroundings = surroundings;
        this.root = root;
        this.onlooker = onlooker;
    }

    public Portal portal() {
        return portal;
    }

    public Overview overview() {
        return overview;
    }

    public Words words() {
        return words;
    }

    /** What the addresses of the portal's pages begin with, for this visitor. */
    public String root() {
        return root;
    }

    /** Whether the client is the visitor. */
    public boolean isClient() {
        return onlooker.isEmpty();
    }

    /** The frame around a page of that section. */
    public Frame frame(String title, Section section) {
        var dossier =
                overview.dossiers().isEmpty() ? "" : overview.dossiers().get(0).title();
        return new Frame(
                title,
                words,
                overview.officeName(),
                Optional.of(new Person(overview.client().full(), dossier)),
                surroundings.csrf(),
                surroundings.preferences(),
                Place.ofPortal(
                        words,
                        section,
                        root,
                        hasAppointments(),
                        !overview.products().isEmpty()),
                surroundings.here(),
                surroundings.flash().apply(words),
                surroundings.sessionSeconds(),
                bar());
    }

    /** The frame of a part of a page; what is said once is kept for the next page. */
    public Frame part() {
        return new Frame(
                "",
                words,
                overview.officeName(),
                Optional.empty(),
                surroundings.csrf(),
                surroundings.preferences(),
                List.of(),
                surroundings.here(),
                Optional.empty(),
                surroundings.sessionSeconds(),
                bar());
    }

    private PortalBar bar() {
        return new PortalBar(root, overview.open().size(), onlooker);
    }

    private boolean hasAppointments() {
        return !overview.coming().isEmpty() || !overview.past().isEmpty();
    }
}
