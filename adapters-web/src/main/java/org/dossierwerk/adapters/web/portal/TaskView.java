package org.dossierwerk.adapters.web.portal;

import java.util.Optional;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.domain.documents.Progress.State;

/**
 * One thing to do or done, on its own page.
 *
 * @param state in one word, with its tone and icon; empty while it is simply to be done
 * @param due until when, in words; empty when any day will do
 * @param explanation why it is asked, and what is good enough
 * @param remark of the adviser
 * @param next for whom it waits, since when, and what happens next (BEY-21)
 * @param byHand what to do where no service is connected; empty for every other sort
 * @param doneAction where the client says that it is done; empty where saying so is not enough
 */
public record TaskView(
        String title,
        Optional<Sign> state,
        String due,
        boolean late,
        String explanation,
        String remark,
        boolean again,
        String next,
        String byHand,
        Optional<String> doneAction) {

    /** A state in a word. */
    public record Sign(String text, String tone, String icon) {}

    /** @param connected whether data can be shared from a provider */
    static TaskView of(Task task, String adviser, boolean connected, PortalReader reader) {
        var words = reader.words();
        var due = task.due();
        var standing = task.standing();
        return new TaskView(
                TaskRow.title(task, reader),
                sign(task, reader),
                due == null || !task.open() ? "" : words.of("portal.task.due", words.longDay(due)),
                task.late(),
                task.explanation(),
                task.remark(),
                standing != null && (standing.again() || standing.state() == State.REJECTED),
                next(task, adviser, reader),
                task.open() && isByHand(task, connected)
                        ? words.of("portal.task.by-hand." + task.kind().name())
                        : "",
                task.open() && task.kind().isReportedByClient()
                        ? Optional.of(reader.root() + "/actions/" + task.id().value() + "/done")
                        : Optional.empty());
    }

    private static Optional<Sign> sign(Task task, PortalReader reader) {
        var words = reader.words();
        if (task.open()) {
            return task.late()
                    ? Optional.of(new Sign(words.of("portal.task.is-late"), "bad", "circle-alert"))
                    : Optional.empty();
        }
        var standing = task.standing();
        if (standing == null || standing.state() == State.REQUESTED) {
            return Optional.of(new Sign(words.of("portal.task.is-done"), "plain", "check"));
        }
        var text = words.of("portal.task.is." + standing.state().name());
        return Optional.of(
                switch (standing.state()) {
                    case RECEIVED, PROVISIONALLY_APPROVED -> new Sign(text, "info", "clock");
                    case REJECTED -> new Sign(text, "bad", "circle-alert");
                    default -> new Sign(text, "plain", "check");
                });
    }

    private static boolean isByHand(Task task, boolean connected) {
        return switch (task.kind()) {
            case SIGN -> task.toSign() == null;
            case SHARE_SOURCE_DATA -> !connected || isInVain(task);
            default -> false;
        };
    }

    /** Whether it was tried and nothing came of it so far. */
    private static boolean isInVain(Task task) {
        var sharing = task.sharing();
        return sharing != null && (sharing.failure() != null || sharing.overdue());
    }

    private static String next(Task task, String adviser, PortalReader reader) {
        var words = reader.words();
        var standing = task.standing();
        if (task.open()) {
            var then = "portal.task.then." + task.kind().name();
            var sharing = task.sharing();
            if (sharing != null && sharing.state().isFetching()) {
                return words.of(then, adviser);
            }
            return words.of("portal.task.waits", reader.day(task.since())) + " " + words.of(then, adviser);
        }
        if (!task.signedBy().isEmpty()) {
            return words.of("portal.sign.signed", task.signedBy(), reader.day(task.since()));
        }
        return standing == null
                ? words.of("portal.task.over", reader.day(task.since()))
                : words.of("portal.task.next." + standing.state().name(), reader.day(standing.since()), adviser);
    }
}
