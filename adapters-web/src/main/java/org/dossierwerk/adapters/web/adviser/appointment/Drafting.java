package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A form with the fields filled in that follow from others.
 *
 * @param draft what was proposed; null when nothing could be, which the errors then say
 */
record Drafting(Typed typed, @Nullable Draft draft, List<FieldError> errors) {

    /**
     * @param dossier null for a group
     * @param start the moment that was typed or clicked; null to propose one
     */
    static Drafting of(
            DeskVisit visit,
            @Nullable DossierId dossier,
            Input input,
            Proposal.Entry entry,
            @Nullable LocalDateTime start) {
        var typed = Typed.of(input);
        try {
            var draft = visit.desk().appointments().draft(dossier, entry, start);
            var filled = typed.filled(draft, visit.words());
            boolean readable = start != null || input.text("time").isBlank();
            return new Drafting(readable ? filled : filled.at(typed.date(), typed.time()), draft, List.of());
        } catch (Refusal refusal) {
            Refusals.statusOfForm(refusal);
            input.note(refusal);
            return new Drafting(typed, null, input.errors(visit.words()));
        }
    }

    /** What follows from a form that was refused; null when nothing can be proposed for what stands in it. */
    static @Nullable Draft proposed(
            DeskVisit visit, DossierId dossier, Proposal.Entry entry, @Nullable LocalDateTime start) {
        try {
            return visit.desk().appointments().draft(dossier, entry, start);
        } catch (Refusal nothing) {
            return null;
        }
    }

    /** Whether the client's home can be offered as a place (APT-08). */
    static boolean homeIsKnown(DossierViews.Details dossier) {
        return dossier.applicants().stream()
                .map(applicant -> applicant.contact().address())
                .anyMatch(Objects::nonNull);
    }
}
