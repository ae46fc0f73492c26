package org.dossierwerk.adapters.web.portal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.application.portal.PortalViews.Overview;
import org.dossierwerk.application.portal.PortalViews.ProductTab;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.application.portal.PortalViews.Visit;

/**
 * What is to be done and what is done, beside each other.
 *
 * @param open in the order in which to do it
 * @param waiting done by the client and still to be judged, or judged and not good enough
 * @param done with nothing more to be done
 */
public record TaskRows(List<TaskRow> open, List<TaskRow> waiting, List<TaskRow> done) {

    /** Everything of a client; what is done, the latest first. */
    static TaskRows of(Overview overview, PortalReader reader) {
        var visits = Stream.concat(overview.coming().stream(), overview.past().stream());
        var all = Stream.concat(
                visits.map(Visit::tasks), overview.products().stream().map(ProductTab::tasks));
        var done = all.flatMap(List::stream)
                .filter(task -> !task.open())
                .sorted(Comparator.comparing(Task::since).reversed());
        return of(Stream.concat(overview.open().stream(), done).toList(), reader);
    }

    /** Of one appointment or product. */
    static TaskRows of(List<Task> tasks, PortalReader reader) {
        return new TaskRows(
                rows(tasks.stream().filter(Task::open), reader),
                rows(tasks.stream().filter(TaskRows::waits), reader),
                rows(tasks.stream().filter(task -> !task.open() && !waits(task)), reader));
    }

    private static boolean waits(Task task) {
        var standing = task.standing();
        return !task.open()
                && standing != null
                && switch (standing.state()) {
                    case RECEIVED, PROVISIONALLY_APPROVED, REJECTED -> true;
                    case REQUESTED, APPROVED, LAPSED -> false;
                };
    }

    private static List<TaskRow> rows(Stream<Task> tasks, PortalReader reader) {
        return tasks.map(task -> TaskRow.of(task, reader)).toList();
    }

    public boolean isEmpty() {
        return open.isEmpty() && waiting.isEmpty() && done.isEmpty();
    }
}
