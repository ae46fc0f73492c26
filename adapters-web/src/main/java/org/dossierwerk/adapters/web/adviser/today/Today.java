package org.dossierwerk.adapters.web.adviser.today;

import java.util.List;

/**
 * What the page of today shows.
 *
 * @param date in full
 * @param works whether the reader works on dossiers at all
 */
public record Today(
        String date,
        boolean works,
        List<Waiting> waiting,
        List<Appointment> appointments,
        List<Day> days,
        List<Dossier> dossiers) {

    /**
     * Something in the work queue.
     *
     * @param href where it is dealt with
     * @param since when it began to wait, in words (BEY-21)
     * @param next what happens next, as a sentence (BEY-21)
     * @param settle where it is said to have been dealt with; empty for what goes by itself once it is
     */
    public record Waiting(
            String href, String icon, String text, String dossier, String since, String next, String settle) {}

    /** A day after today that has appointments. */
    public record Day(String day, List<Appointment> appointments) {}

    /** @param past whether it is over */
    public record Appointment(String href, String times, String title, String client, String icon, boolean past) {}

    /** A dossier the reader works on. */
    public record Dossier(String href, String title, String number) {}
}
