package org.dossierwerk.adapters.web.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.adapters.web.ui.Csrf;
import org.dossierwerk.adapters.web.ui.Flash;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Person;
import org.dossierwerk.adapters.web.ui.Place;
import org.dossierwerk.adapters.web.ui.Preferences;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.office.StaffViews.Me;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Right;

/**
 * One request at the desk, given to the handler methods of the desk's pages: the conversations of whoever asks, the words
 * to answer in, and the frame around the answer. Who asks and what holds for the office is read when it is first wanted: a form
 * that is accepted is answered without.
 */
public final class DeskVisit {

    private final Desk desk;
    private final Supplier<Me> me;
    private final Supplier<OfficeSettings> office;
    private final Supplier<Words> words;
    private final Surroundings surroundings;

    /** What the frame takes from the request itself. The flash is taken only when a page is shown. */
    record Surroundings(
            Csrf csrf,
            Preferences preferences,
            String here,
            Function<Words, Optional<Flash>> flash,
            LastOpened lastOpened,
            long sessionSeconds) {}

    /** @param words for somebody who reads that language and is addressed so */
    DeskVisit(Desk desk, BiFunction<Me, OfficeSettings, Words> words, Surroundings surroundings) {
        this.desk = desk;
        this.me = new Once<>(() -> desk.staff().me());
        this.office = new Once<>(() -> desk.office().settings());
        this.words = new Once<>(() -> words.apply(me(), office()));
        this.surroundings = surroundings;
    }

    public Desk desk() {
        return desk;
    }

    public Me me() {
        return me.get();
    }

    public OfficeSettings office() {
        return office.get();
    }

    /** The zone in which the desk shows times. */
    public ZoneId zone() {
        return office().zone();
    }

    public Words words() {
        return words.get();
    }

    /** The dossiers that were opened last. */
    public LastOpened lastOpened() {
        return surroundings.lastOpened();
    }

    public boolean may(Right right) {
        return me().rights().contains(right);
    }

    /** The frame around a page of that section. */
    public Frame frame(String title, Section section) {
        return new Frame(
                title,
                words(),
                office().name(),
                Optional.of(
                        new Person(me().profile().name().full(), me().profile().jobTitle())),
                surroundings.csrf(),
                surroundings.preferences(),
                Place.ofDesk(words(), section, may(Right.MAINTAIN_OFFICE), maySettings()),
                surroundings.here(),
                surroundings.flash().apply(words()),
                surroundings.sessionSeconds());
    }

    /** The frame of a part of a page, which htmx asks for; what is said once is kept for the next page. */
    public Frame part() {
        return new Frame(
                "",
                words(),
                office().name(),
                Optional.empty(),
                surroundings.csrf(),
                surroundings.preferences(),
                List.of(),
                surroundings.here(),
                Optional.empty());
    }

    private boolean maySettings() {
        return may(Right.MAINTAIN_APPOINTMENT_TYPES)
                || may(Right.MAINTAIN_LOCATIONS)
                || may(Right.MAINTAIN_CATALOGUES)
                || may(Right.MAINTAIN_DOCUMENTS)
                || may(Right.MAINTAIN_SCENARIOS)
                || may(Right.MAINTAIN_USERS)
                || may(Right.MAINTAIN_OFFICE);
    }
}
