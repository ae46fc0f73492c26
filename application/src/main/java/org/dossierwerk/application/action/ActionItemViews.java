package org.dossierwerk.application.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceShare;
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
     * @param sharing how far the sharing of source data is; null for every other sort, and before it began
     */
    public record Line(
            ActionItem.Snapshot state,
            String title,
            String explanation,
            String remark,
            String applicant,
            boolean late,
            @Nullable Sharing sharing) {

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

    /**
     * How far a sharing of source data is.
     *
     * @param overdue whether the client set out and did not come back
     * @param failure null unless it failed
     * @param hasData whether something was shared, now or before
     */
    public record Sharing(
            String provider,
            SourceShare.State state,
            boolean overdue,
            @Nullable SourceFailure failure,
            Instant since,
            boolean hasData) {

        static Sharing of(SourceShare.Snapshot share, Instant now) {
            return new Sharing(
                    share.round().provider(),
                    share.state(),
                    share.isOverdue(now),
                    share.failure(),
                    share.since(),
                    share.result() != null);
        }
    }
}
