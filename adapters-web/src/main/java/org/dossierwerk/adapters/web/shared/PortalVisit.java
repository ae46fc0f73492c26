package org.dossierwerk.adapters.web.shared;

import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Person;
import org.dossierwerk.adapters.web.ui.Place;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.portal.PortalViews.Overview;

/**
 * One request at the portal, given to the handler methods of the portal's pages. The overview is read once for each
 * request: it holds how the client is addressed.
 */
public final class PortalVisit {

    private final Portal portal;
    private final Overview overview;
    private final Words words;
    private final DeskVisit.Surroundings surroundings;

    PortalVisit(Portal portal, Overview overview, Words words, DeskVisit.Surroundings surroundings) {
        this.portal = portal;
        this.overview = overview;
        this.words = words;
        this.surroundings = surroundings;
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
                Place.ofPortal(words, section, hasAppointments()),
                surroundings.here(),
                surroundings.flash().apply(words),
                surroundings.sessionSeconds());
    }

    private boolean hasAppointments() {
        return !overview.coming().isEmpty() || !overview.past().isEmpty();
    }
}
