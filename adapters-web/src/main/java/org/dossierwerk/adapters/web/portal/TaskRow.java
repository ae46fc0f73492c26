package org.dossierwerk.adapters.web.portal;

import java.time.temporal.ChronoUnit;
import org.dossierwerk.application.portal.PortalViews.Standing;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.Progress.State;

/**
 * Something to do, or done, as a row that leads to its page.
 *
 * @param tone of its sign: empty, ok, bad or waits
 * @param detail how urgent it is, or how far
 */
public record TaskRow(String href, String icon, String tone, String title, String detail) {

    public boolean urgent() {
        return tone.equals("bad");
    }

    static TaskRow of(Task task, PortalReader reader) {
        var href = reader.root() + "/actions/" + task.id().value();
        return task.open() ? open(task, href, reader) : done(task, href, reader);
    }

    /** What it is called, with whom it is for. */
    static String title(Task task, PortalReader reader) {
        var standing = task.standing();
        var title = task.open() && standing != null && standing.again()
                ? reader.words().of("portal.task.again", task.title())
                : task.title();
        return task.forWhom().isEmpty() ? title : reader.words().of("portal.task.for", title, task.forWhom());
    }

    private static TaskRow open(Task task, String href, PortalReader reader) {
        var words = reader.words();
        var standing = task.standing();
        var title = title(task, reader);
        var due = task.due();
        if (task.late() && due != null) {
            long days = ChronoUnit.DAYS.between(due, reader.today());
            return new TaskRow(href, "circle-alert", "bad", title, words.of("portal.task.late", days));
        }
        if (standing != null && standing.again()) {
            return new TaskRow(href, "rotate-ccw", "bad", title, firstLine(task.remark()));
        }
        if (!task.remark().isEmpty()) {
            return new TaskRow(href, icon(task.kind()), "", title, firstLine(task.remark()));
        }
        var detail = due == null
                ? words.of("portal.task.kind." + task.kind().name())
                : words.of("portal.task.due", words.longDay(due));
        return new TaskRow(href, icon(task.kind()), "", title, detail);
    }

    private static TaskRow done(Task task, String href, PortalReader reader) {
        var standing = task.standing();
        var state = standing == null ? State.APPROVED : standing.state();
        var title = title(task, reader);
        return switch (state) {
            case RECEIVED, PROVISIONALLY_APPROVED ->
                new TaskRow(href, "clock", "waits", title, said(task, standing, reader));
            case REJECTED -> new TaskRow(href, "circle-alert", "bad", title, said(task, standing, reader));
            default -> new TaskRow(href, "check", "ok", title, said(task, standing, reader));
        };
    }

    private static String said(Task task, Standing standing, PortalReader reader) {
        return standing == null
                ? reader.words().of("portal.task.done", reader.day(task.since()))
                : reader.words().of("portal.task.state." + standing.state().name(), reader.day(standing.since()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    static String icon(ActionItemKind kind) {
        return switch (kind) {
            case DELIVER_DOCUMENT -> "upload";
            case SHARE_SOURCE_DATA -> "shield";
            case FILL_IN_FORM -> "list-checks";
            case READ -> "file-text";
            case SIGN -> "pencil";
            case DO -> "circle-check";
        };
    }
}
