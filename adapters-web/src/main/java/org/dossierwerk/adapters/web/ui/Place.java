package org.dossierwerk.adapters.web.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * One place of the main navigation.
 *
 * @param current whether the page shown lies in it
 * @param count how many new things wait there; nothing is shown for 0
 */
public record Place(String href, String icon, String label, boolean current, long count) {

    /** The adviser's desk; the mail of the whole office and the settings only for who may see them. */
    public static List<Place> ofDesk(Words words, Section section, boolean mayOfficeMail, boolean maySettings) {
        List<Place> places = new ArrayList<>(List.of(
                place("/today", "sun", words.of("frame.today"), section == Section.TODAY),
                place("/dossiers", "folder-open", words.of("frame.dossiers"), section == Section.DOSSIERS),
                place("/calendar", "calendar", words.of("frame.calendar"), section == Section.CALENDAR)));
        if (mayOfficeMail) {
            places.add(place("/mail", "mail", words.of("frame.mail"), section == Section.MAIL));
        }
        if (maySettings) {
            places.add(place("/settings", "settings", words.of("frame.settings"), section == Section.SETTINGS));
        }
        return places;
    }

    /** The client's portal; the appointments only for who has one (APT-15). */
    public static List<Place> ofPortal(Words words, Section section, boolean hasAppointments) {
        var overview = place("/portal", "house", words.of("frame.overview"), section == Section.OVERVIEW);
        return hasAppointments
                ? List.of(
                        overview,
                        place(
                                "/portal/appointments",
                                "calendar",
                                words.of("frame.appointments"),
                                section == Section.APPOINTMENTS))
                : List.of(overview);
    }

    private static Place place(String href, String icon, String label, boolean current) {
        return new Place(href, icon, label, current, 0);
    }
}
