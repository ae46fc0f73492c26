package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of an appointment as its template shows it.
 *
 * @param action where it is posted to
 * @param refill where it is posted to for the fields that depend on others
 * @param cancel where giving it up leads to: back to the calendars, or to the page that cancels what was planned
 * @param hidden what it carries along unseen, by name
 * @param twice the two times meant, when the clock shows the time twice; else empty
 * @param free times that may be offered; null when that cannot be said, or nothing is planned any more
 * @param consequence who gets a mail when it is saved, in a sentence; empty when it cannot be saved as it stands
 * @param mails whether anybody gets one
 * @param overlap when the adviser is taken at that time, else null
 * @param conflict when somebody else saved first, else null
 */
public record AppointmentForm(
        String action,
        String refill,
        String cancel,
        boolean fresh,
        List<Hidden> hidden,
        List<FieldError> errors,
        Select type,
        Select channel,
        Field title,
        Field date,
        Field time,
        Field duration,
        Field offset,
        List<Option> twice,
        @Nullable FreeTimes free,
        Select adviser,
        Select placeSource,
        boolean onSite,
        Field placeText,
        Field remarks,
        String consequence,
        boolean mails,
        @Nullable Overlap overlap,
        @Nullable Conflict conflict) {

    public record Hidden(String name, String value) {}

    public record Select(Field field, List<Option> options) {}

    /**
     * The adviser is taken.
     *
     * @param text says when
     * @param refused whether saving was refused for it, so that it can be meant
     * @param alternatives free times, each as the value of a button and its words
     */
    public record Overlap(String text, boolean refused, List<Option> alternatives) {}

    /**
     * What may be offered for what stands in the form.
     *
     * @param times each as the value of a button and its words; the one in the form is the selected one
     * @param note why there are none, or how much is known of the adviser's own calendar; empty when there is nothing to say
     */
    public record FreeTimes(List<Option> times, String note) {}

    /** What is stored beside what was typed; the reload address shows what is stored. */
    public record Conflict(String who, List<Difference> differences, String reload) {}

    public record Difference(String label, String theirs, String mine) {}
}
