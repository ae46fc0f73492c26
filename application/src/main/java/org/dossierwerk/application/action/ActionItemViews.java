package org.dossierwerk.application.action;

import java.time.LocalDate;
import java.util.Comparator;
import org.dossierwerk.domain.action.ActionItem;
import org.jspecify.annotations.Nullable;

/** What is read of action items. */
public final class ActionItemViews {

    private ActionItemViews() {}

    /**
     * One thing to do.
     *
     * @param title what to do; the name of the document when it is to hand one in
     * @param explanation why, and what is good enough
     * @param remark of the adviser on the document it is about (DOC-19), or empty
     * @param applicant by name who is to do it; empty for either
     * @param late whether it should have been done by now
     */
    public record Line(
            ActionItem.Snapshot state,
            String title,
            String explanation,
            String remark,
            String applicant,
            boolean late) {

        /** The open ones first, the soonest due before the others; then the done ones, the latest first. */
        static Comparator<Line> order() {
            return Comparator.comparing((Line line) -> !line.state().isOpen())
                    .thenComparing(line -> day(line.state().task().due()))
                    .thenComparing(line -> line.state().since())
                    .thenComparing(line -> line.state().id().value());
        }

        private static LocalDate day(@Nullable LocalDate due) {
            return due == null ? LocalDate.MAX : due;
        }
    }
}
