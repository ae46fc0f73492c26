package org.dossierwerk.adapters.web.adviser.today;

import java.util.List;

/**
 * What the page of today shows.
 *
 * @param date in full
 * @param works whether the reader works on dossiers at all
 */
public record Today(
        String date, boolean works, List<Appointment> appointments, List<Day> days, List<Dossier> dossiers) {

    /** A day after today that has appointments. */
    public record Day(String day, List<Appointment> appointments) {}

    /** @param past whether it is over */
    public record Appointment(String href, String times, String title, String client, String icon, boolean past) {}

    /** A dossier the reader works on. */
    public record Dossier(String href, String title, String number) {}
}
