package org.dossierwerk.adapters.web.shared;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.access.Entrance;

/** One request of somebody who is not signed in, given to the handler methods of the pages at the door. */
public final class DoorVisit {

    private final Entrance entrance;
    private final String officeName;
    private final Words words;
    private final DeskVisit.Surroundings surroundings;

    DoorVisit(Entrance entrance, String officeName, Words words, DeskVisit.Surroundings surroundings) {
        this.entrance = entrance;
        this.officeName = officeName;
        this.words = words;
        this.surroundings = surroundings;
    }

    public Entrance entrance() {
        return entrance;
    }

    public Words words() {
        return words;
    }

    public Frame frame(String title) {
        return new Frame(
                title,
                words,
                officeName,
                Optional.empty(),
                surroundings.csrf(),
                surroundings.preferences(),
                List.of(),
                surroundings.here(),
                surroundings.flash().apply(words));
    }
}
