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

    /**
     * The client's portal; the appointments only for who has one (APT-15), the products only where one is to be seen (PRD-02).
     *
     * @param root what its addresses begin with
     */
    public static List<Place> ofPortal(
            Words words, Section section, String root, boolean hasAppointments, boolean hasProducts) {
        List<Place> places = new ArrayList<>();
        places.add(place(root, "house", words.of("frame.overview"), section == Section.OVERVIEW));
        if (hasAppointments) {
            places.add(place(
                    root + "/appointments",
                    "calendar",
                    words.of("frame.appointments"),
                    section == Section.APPOINTMENTS));
        }
        if (hasProducts) {
            places.add(place(root + "/products", "layers", words.of("frame.products"), section == Section.PRODUCTS));
        }
        places.add(place(root + "/documents", "file-text", words.of("frame.documents"), section == Section.DOCUMENTS));
        return places;
    }

    private static Place place(String href, String icon, String label, boolean current) {
        return new Place(href, icon, label, current, 0);
    }
}
