package org.dossierwerk.adapters.web.adviser.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.action.ActionItemViews;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.jspecify.annotations.Nullable;

/**
 * Action items in the reader's words: for whom each waits, since when, and what happens next (BEY-21).
 *
 * @param items the title of an item where those of several are listed; empty for one
 */
record ActionLines(
        DeskVisit visit,
        boolean workable,
        Function<DossierItem, String> items,
        @Nullable ActionItemId selected) {

    List<ActionScreens.Line> open(List<ActionItemViews.Line> lines) {
        return lines.stream()
                .filter(line -> line.state().isOpen())
                .map(this::line)
                .toList();
    }

    List<ActionScreens.Line> done(List<ActionItemViews.Line> lines) {
        return lines.stream()
                .filter(line -> !line.state().isOpen())
                .map(this::line)
                .toList();
    }

    private ActionScreens.Line line(ActionItemViews.Line line) {
        var words = visit.words();
        var state = line.state();
        var place = new ItemPath(state.dossier(), state.item());
        var address = place.actions() + "/" + state.id().value();
        var due = state.task().due();
        var document = state.task().document();
        boolean byHand = workable && document == null;
        return new ActionScreens.Line(
                "a-" + state.id().value(),
                workable && state.isOpen() ? address : "",
                line.title(),
                items.apply(state.item()),
                words.of("action.kind." + state.task().kind().name()),
                icon(state.task().kind()),
                line.explanation(),
                line.remark(),
                waiting(line, words),
                due == null || !state.isOpen() ? "" : words.of("documents.due", due),
                line.late(),
                next(line, words),
                hasData(line)
                        ? "/dossiers/" + state.dossier().value() + "/actions/"
                                + state.id().value() + "/source-data"
                        : "",
                document == null ? "" : place.documents() + "/" + document.value(),
                address,
                byHand && state.isOpen(),
                byHand && !state.isOpen(),
                workable && state.isOpen() ? dropText(state, words) : "",
                Objects.equals(state.id(), selected));
    }

    private static boolean hasData(ActionItemViews.Line line) {
        var sharing = line.sharing();
        return sharing != null && sharing.hasData();
    }

    private static String next(ActionItemViews.Line line, Words words) {
        var state = line.state();
        var signature = state.signature();
        if (signature != null) {
            return words.of("action.signed", signature.name());
        }
        var sharing = line.sharing();
        if (sharing != null) {
            return sharing(sharing, words);
        }
        if (!state.isOpen()) {
            return "";
        }
        return state.task().toSign() == null
                ? words.of("action.next." + state.task().kind().name())
                : words.of("action.sign-here");
    }

    private static String sharing(ActionItemViews.Sharing sharing, Words words) {
        var failure = sharing.failure();
        if (failure != null) {
            return words.of(
                    "action.sharing.FAILED", sharing.provider(), words.of("action.sharing.failure." + failure.name()));
        }
        return words.of(
                sharing.overdue()
                        ? "action.sharing.OVERDUE"
                        : "action.sharing." + sharing.state().name(),
                sharing.provider());
    }

    private String waiting(ActionItemViews.Line line, Words words) {
        var since = LocalDate.ofInstant(line.state().since(), visit.zone());
        if (!line.state().isOpen()) {
            return words.of("action.done-since", since);
        }
        var sharing = line.sharing();
        if (sharing != null && sharing.state().isFetching()) {
            return words.of("documents.waits-for", sharing.provider());
        }
        var who = line.applicant().isEmpty() ? words.of("documents.the-client") : line.applicant();
        return words.of("documents.waits-for", who) + " " + words.of("documents.since", since);
    }

    /** What taking it off the list does, said before it is done (DOC-09, reading 70). */
    static String dropText(ActionItem.Snapshot state, Words words) {
        return words.of(state.task().document() == null ? "action.drop-text.other" : "action.drop-text.document");
    }

    private static String icon(ActionItemKind kind) {
        return switch (kind) {
            case DELIVER_DOCUMENT -> "upload";
            case SHARE_SOURCE_DATA -> "download";
            case FILL_IN_FORM -> "list-checks";
            case READ -> "file-text";
            case SIGN -> "pencil";
            case DO -> "circle-check";
        };
    }
}
