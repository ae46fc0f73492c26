package org.dossierwerk.adapters.web.ui;

import java.util.List;
import java.util.Optional;

/**
 * What the frame around a page shows; every page template takes one as its parameter {@code frame}.
 *
 * @param title the page's own title, shown before the office's name in the browser's tab
 * @param words the reader's words
 * @param office the name of the office, shown as the mark at the top
 * @param person who is signed in; empty on pages before sign-in
 * @param csrf what every form and every htmx request sends along
 * @param preferences the reader's theme and shortcuts
 * @param places the main navigation, only places the reader may go to
 * @param here path and query of this page, so that a change of language or theme comes back to it
 * @param flash the result of what the reader just did, said once
 * @param sessionSeconds after so many seconds without doing anything the reader is signed out; 0 for somebody who is not
 *     signed in
 * @param portal what the portal's frame shows besides
 */
public record Frame(
        String title,
        Words words,
        String office,
        Optional<Person> person,
        Csrf csrf,
        Preferences preferences,
        List<Place> places,
        String here,
        Optional<Flash> flash,
        long sessionSeconds,
        PortalBar portal) {

    public Frame {
        places = List.copyOf(places);
    }

    /** A frame around a page that does not end by itself. */
    public Frame(
            String title,
            Words words,
            String office,
            Optional<Person> person,
            Csrf csrf,
            Preferences preferences,
            List<Place> places,
            String here,
            Optional<Flash> flash) {
        this(title, words, office, person, csrf, preferences, places, here, flash, 0);
    }

    /** A frame of the desk or of a door. */
    public Frame(
            String title,
            Words words,
            String office,
            Optional<Person> person,
            Csrf csrf,
            Preferences preferences,
            List<Place> places,
            String here,
            Optional<Flash> flash,
            long sessionSeconds) {
        this(title, words, office, person, csrf, preferences, places, here, flash, sessionSeconds, PortalBar.QUIET);
    }

    /** The text of the browser's tab. */
    public String tabTitle() {
        return title.equals(office) ? office : title + " – " + office;
    }

    /** The letter in the office's mark. */
    public String officeLetter() {
        return Person.initials(office).substring(0, 1);
    }

    /** The same frame around a page with another title. */
    public Frame titled(String newTitle) {
        return new Frame(
                newTitle, words, office, person, csrf, preferences, places, here, flash, sessionSeconds, portal);
    }

    /** The same frame, whose changes of language and theme come back to another page of ours. */
    public Frame comingBackTo(String path) {
        return new Frame(title, words, office, person, csrf, preferences, places, path, flash, sessionSeconds, portal);
    }
}
