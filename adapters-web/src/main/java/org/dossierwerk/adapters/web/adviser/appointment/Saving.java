package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import java.util.function.Consumer;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Overlap;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.appointment.AppointmentRefusal.AdviserOccupied;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of saving an appointment or a group as it stands in a form, and what the form says of it when it comes back.
 *
 * @param overlap with free times to take instead, when the adviser was taken, else null
 */
record Saving(Input typed, HttpStatus status, @Nullable Overlap overlap) {

    /**
     * Saves it.
     *
     * @param command null when the form could not be read
     */
    static <C> Saving of(@Nullable C command, Consumer<C> conversation, Input typed, AppointmentForms forms) {
        if (command == null) {
            return new Saving(typed, HttpStatus.UNPROCESSABLE_CONTENT, null);
        }
        try {
            conversation.accept(command);
            return new Saving(typed, HttpStatus.OK, null);
        } catch (AdviserOccupied occupied) {
            typed.note(occupied);
            return new Saving(typed, HttpStatus.CONFLICT, forms.refused(occupied.alternatives()));
        } catch (Refusal refusal) {
            typed.note(refusal);
            return new Saving(typed, Refusals.statusOfForm(refusal), null);
        }
    }

    boolean done() {
        return status == HttpStatus.OK;
    }

    /** Whether somebody else saved first. */
    boolean stale() {
        return status == HttpStatus.PRECONDITION_FAILED;
    }

    /** What is wrong with a change: nothing where it is shown beside what somebody else saved, which says it all. */
    List<FieldError> errorsOfChange(Words words) {
        return stale() ? List.of() : typed.errors(words);
    }
}
