package org.dossierwerk.adapters.web.adviser.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.jspecify.annotations.Nullable;

/**
 * For whom a document waits, since when, and what happens next (BEY-21).
 *
 * @param who empty when it waits for nobody
 * @param next what is then to be done, as a sentence
 */
public record Waiting(String who, String since, String due, String next) {

    private enum For {
        CLIENT,
        /** The client may hand it in, but was not asked to. */
        ASKING,
        DELIVERY,
        JUDGEMENT,
        SETTLEMENT,
        NEW_REQUEST,
        NOBODY
    }

    static Waiting of(Row row, Look look) {
        var words = look.words();
        var reason = look.workable() ? reason(row) : For.NOBODY;
        var due = look.workable() ? due(row) : null;
        return new Waiting(
                who(reason, row, look),
                day(since(row, reason), look),
                due == null ? "" : words.of("documents.due", due),
                words.of("documents.next." + reason.name()));
    }

    /** Whether it should have been handed in by now. */
    static boolean isLate(Row row, LocalDate today) {
        var due = due(row);
        return row.state().isMissing() && row.openForClient() && due != null && due.isBefore(today);
    }

    private static @Nullable LocalDate due(Row row) {
        var item = row.actionItem();
        return item != null && item.isOpen() ? item.task().due() : null;
    }

    private static For reason(Row row) {
        return switch (row.state()) {
            case REQUESTED ->
                row.openForClient() ? For.CLIENT : row.document().access().mayUpload() ? For.ASKING : For.DELIVERY;
            case RECEIVED -> For.JUDGEMENT;
            case PROVISIONALLY_APPROVED -> For.SETTLEMENT;
            case REJECTED -> For.NEW_REQUEST;
            case APPROVED, LAPSED -> For.NOBODY;
        };
    }

    private static String who(For reason, Row row, Look look) {
        return switch (reason) {
            case NOBODY -> "";
            case CLIENT -> row.applicant().isEmpty() ? look.words().of("documents.the-client") : row.applicant();
            default -> look.dossier().adviser().name();
        };
    }

    private static Instant since(Row row, For reason) {
        var item = row.actionItem();
        return reason == For.CLIENT && item != null
                ? item.since()
                : row.document().progress().since();
    }

    private static String day(Instant since, Look look) {
        return look.words()
                .of("documents.since", LocalDate.ofInstant(since, look.visit().zone()));
    }
}
