package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.agenda.AgendaPage;
import org.dossierwerk.adapters.web.portal.VisitView;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.jspecify.annotations.Nullable;

/** What the calendar pages and the panel of an appointment show. */
public final class AppointmentScreens {

    private AppointmentScreens() {}

    /** The calendars of the office, in no dossier. */
    public record OfficeCalendar(AgendaPage agenda) {}

    /** The calendars of a dossier, with the panel of one appointment or without. */
    public record DossierCalendar(
            DossierTree tree, AgendaPage agenda, @Nullable Panel panel) {}

    /**
     * The panel beside the calendars.
     *
     * @param state what stands beside the title, such as that it was cancelled
     * @param close leads to the calendars without the panel
     * @param outside what owners of linked calendars did there, to be decided about
     * @param answers of those who were invited; empty when nobody was
     * @param face what of the appointment is shown
     */
    public record Panel(
            String title,
            State state,
            String close,
            List<Tab> tabs,
            List<OutsideLine> outside,
            List<AnswerLine> answers,
            Face face) {}

    /**
     * What somebody did in their own calendar.
     *
     * @param ifTakenOver what taking it over does, or why it cannot be
     * @param ifPutBack what putting it back does
     * @param canBeTakenOver whether taking it over is offered
     * @param action where either decision is sent, without its name
     * @param after where taking it over leads; empty for back to the panel
     * @param version of the appointment
     */
    public record OutsideLine(
            String text,
            String ifTakenOver,
            String ifPutBack,
            boolean canBeTakenOver,
            String action,
            String after,
            long version) {}

    /**
     * What somebody who was invited answered.
     *
     * @param takeOver leads to the form with the proposed time; empty when none was proposed
     */
    public record AnswerLine(String name, State state, String detail, String takeOver) {}

    public record State(String text, String tone, String icon) {}

    /**
     * One of the panel's faces; the others are null. What came of it may stand beside the form or the facts.
     *
     * @param seat beside the facts of an appointment that is a seat in a group, else null
     */
    public record Face(
            @Nullable AppointmentForm form,
            List<Term> facts,
            @Nullable Seat seat,
            @Nullable Result result,
            @Nullable Cancelling cancelling,
            @Nullable AsClient asClient,
            @Nullable List<HistoryLine> history) {

        static Face form(AppointmentForm form, @Nullable Result result) {
            return new Face(form, List.of(), null, result, null, null, null);
        }

        static Face facts(List<Term> facts, @Nullable Result result) {
            return new Face(null, facts, null, result, null, null, null);
        }

        static Face seat(Seat seat, List<Term> facts, @Nullable Result result) {
            return new Face(null, facts, seat, result, null, null, null);
        }

        static Face cancelling(Cancelling cancelling) {
            return new Face(null, List.of(), null, null, cancelling, null, null);
        }

        static Face asClient(AsClient seen) {
            return new Face(null, List.of(), null, null, null, seen, null);
        }

        static Face history(List<HistoryLine> lines) {
            return new Face(null, List.of(), null, null, null, null, lines);
        }
    }

    /**
     * What can be done about an appointment that is a seat in a group.
     *
     * @param group leads to the group, where it is changed
     * @param leave leads to taking this client out of the group; empty where that is settled
     */
    public record Seat(String group, String leave) {}

    /** What the client sees, in the client's language and form of address. */
    public record AsClient(Words words, VisitView visit) {}

    /**
     * Recording what came of it.
     *
     * @param seen what the form sends along of the calendars beside it
     */
    public record Result(
            String action,
            String version,
            List<Hidden> seen,
            List<FieldError> errors,
            Field result,
            List<Option> options,
            Field explanation) {}

    /**
     * @param seen what the form sends along of the calendars beside it
     * @param consequences what cancelling does, sentence by sentence
     */
    public record Cancelling(
            String action,
            String back,
            List<Hidden> seen,
            List<String> consequences,
            List<FieldError> errors,
            Field result,
            List<Option> options,
            Field explanation) {}

    public record HistoryLine(String when, String who, String what) {}
}
