package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.HistoryLine;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.OutsideLine;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.State;
import org.dossierwerk.adapters.web.agenda.AgendaPage;
import org.dossierwerk.adapters.web.agenda.Seats;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;
import org.jspecify.annotations.Nullable;

/** What the pages of group appointments show. */
public final class GroupScreens {

    private GroupScreens() {}

    /** The groups to come. */
    public record Overview(List<Line> groups) {}

    public record Line(String href, String title, String when, String initials, int hue, String adviser, Seats seats) {}

    /** The calendars of the office, with the panel of one group. */
    public record Calendar(AgendaPage agenda, Panel panel) {}

    /**
     * The panel beside the calendars.
     *
     * @param close leads to the calendars without the panel
     * @param outside what owners of linked calendars did there, to be decided about
     */
    public record Panel(
            String title, State state, String close, List<Tab> tabs, List<OutsideLine> outside, Face face) {}

    /** One of the panel's faces; the others are null. */
    public record Face(
            @Nullable Participants participants,
            @Nullable GroupForm form,
            @Nullable Asking asking,
            @Nullable List<HistoryLine> history) {

        static Face participants(Participants participants) {
            return new Face(participants, null, null, null);
        }

        static Face form(GroupForm form) {
            return new Face(null, form, null, null);
        }

        static Face asking(Asking asking) {
            return new Face(null, null, asking, null);
        }

        static Face history(List<HistoryLine> lines) {
            return new Face(null, null, null, lines);
        }
    }

    /**
     * What is agreed, and who takes part.
     *
     * @param seats how many take part, of how many at most
     * @param others says how many take part whom the reader may not know of; may be empty
     * @param adding null where nobody can join any more
     */
    public record Participants(
            List<Term> facts,
            String seats,
            List<Participant> known,
            String others,
            @Nullable Adding adding) {}

    /**
     * Somebody who takes part.
     *
     * @param href of their own appointment
     * @param takeOut leads to the question whether they take part no longer; empty where that is settled
     */
    public record Participant(String client, String number, String href, State answer, String takeOut) {}

    /**
     * Finding whom to add.
     *
     * @param path where it is searched
     * @param suggest what is asked while typing
     * @param full who was to join although every seat is taken, or null
     */
    public record Adding(
            String path,
            String suggest,
            Candidates candidates,
            List<FieldError> errors,
            @Nullable Full full) {}

    /** @param text says that it is full */
    public record Full(String text, String dossier, String client) {}

    /**
     * Dossiers found by a few letters.
     *
     * @param action where one of them is added
     * @param seen what the forms send along of the calendars beside it
     */
    public record Candidates(String text, String action, List<Hidden> seen, List<Candidate> found) {}

    /** @param takesPart whether they take part already */
    public record Candidate(String dossier, String client, String detail, boolean takesPart) {}

    /**
     * A question before something that everybody concerned is told of.
     *
     * @param consequences what doing it does, sentence by sentence
     */
    public record Asking(
            String title,
            String action,
            String back,
            String backLabel,
            String doLabel,
            List<Hidden> seen,
            List<String> consequences) {}
}
