package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.Collection;
import java.util.List;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.TreeNode;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.action.ActionItemViews;
import org.dossierwerk.application.documents.DocumentViews;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.ProductLine;
import org.dossierwerk.domain.appointment.DossierItem;
import org.jspecify.annotations.Nullable;

/**
 * The navigation at the left of every page of a dossier: whose it is, and a link to each of its places. An appointment opens
 * to its parts (APT-16), an inactive one stays and is struck through (APT-22); a product stands there at once and opens to
 * the same but for its mails (PRD-01).
 * The template {@code adviser/dossier/frame} shows it.
 *
 * @param title the client's names
 * @param closed whether no work may be added
 */
public record DossierTree(
        String href, String title, String number, String adviser, boolean closed, List<TreeNode> nodes) {

    public DossierTree {
        nodes = List.copyOf(nodes);
    }

    /** Where in a dossier a page is. */
    public enum Spot {
        OVERVIEW,
        PARTIES,
        APPOINTMENTS,
        PRODUCTS,
        /** What the client is asked to do for an appointment or product. */
        ACTIONS,
        /** The document check of an appointment or product. */
        DOCUMENTS,
        /** Writing a mail about an appointment. */
        APPOINTMENT_MAIL,
        /** Starting scenarios for an appointment or product. */
        SCENARIO,
        MAIL,
        HISTORY
    }

    /**
     * How much is to be done for an item.
     *
     * @param open how many action items wait for the client, {@code late} when one of them should have been done
     * @param approved how many of the {@code needed} documents
     */
    public record Work(int open, boolean late, int approved, int needed) {

        static final Work UNKNOWN = new Work(0, false, 0, 0);

        public static Work of(Collection<ActionItemViews.Line> todo, DocumentViews.Readiness readiness) {
            var open = (int) todo.stream().filter(line -> line.state().isOpen()).count();
            var late = todo.stream().anyMatch(ActionItemViews.Line::late);
            return new Work(open, late, readiness.approved(), readiness.needed());
        }
    }

    /** The tree for a page at a spot that is not about one appointment or product. */
    public static DossierTree of(Details dossier, Words words, Spot spot) {
        return of(dossier, words, spot, null);
    }

    /** @param item that the page is about, whose parts are then shown; or null */
    public static DossierTree of(Details dossier, Words words, Spot spot, @Nullable DossierItem item) {
        return of(dossier, words, spot, item, Work.UNKNOWN);
    }

    /** @param work on the item that the page is about, shown beside its parts */
    public static DossierTree of(Details dossier, Words words, Spot spot, @Nullable DossierItem item, Work work) {
        var tree = new Branches(dossier, words, spot, item, work);
        return new DossierTree(
                tree.base, dossier.title(), dossier.number(), dossier.adviser().name(), !dossier.open(), tree.nodes());
    }

    private record Branches(
            Details dossier,
            Words words,
            Spot spot,
            @Nullable DossierItem item,
            Work work,
            String base) {

        Branches(Details dossier, Words words, Spot spot, @Nullable DossierItem item, Work work) {
            this(dossier, words, spot, item, work, "/dossiers/" + dossier.id().value());
        }

        List<TreeNode> nodes() {
            return List.of(
                    place(Spot.OVERVIEW, "", "overview", "layout-dashboard", List.of()),
                    place(Spot.PARTIES, "/parties", "parties", "users", List.of()),
                    place(
                            Spot.APPOINTMENTS,
                            "/appointments",
                            "appointments",
                            "calendar",
                            dossier.appointments().stream()
                                    .map(this::appointment)
                                    .toList()),
                    place(
                            Spot.PRODUCTS,
                            "/products",
                            "products",
                            "house",
                            dossier.products().stream().map(this::product).toList()),
                    place(Spot.MAIL, "/mail", "mail", "mail", List.of()),
                    place(Spot.HISTORY, "/history", "history", "history", List.of()));
        }

        private TreeNode place(Spot here, String path, String key, String icon, List<TreeNode> children) {
            boolean current = spot == here && item == null;
            return new TreeNode(
                    "tree-" + key,
                    base + path,
                    words.of("dossier.tree." + key),
                    icon,
                    current,
                    false,
                    "",
                    "",
                    true,
                    children);
        }

        private TreeNode appointment(AppointmentLine line) {
            var id = line.id().value();
            var href = base + "/appointments/" + id;
            var place = new ItemPath(dossier.id(), DossierItem.of(line.id()));
            var write = part(place, Spot.APPOINTMENT_MAIL, href + "/mail", "write-mail", "", "");
            var day = words.date(line.time().wallTime().toLocalDate());
            return new TreeNode(
                    "tree-" + id,
                    href,
                    day + " · " + line.title(),
                    "",
                    isAbout(place) && spot == Spot.APPOINTMENTS,
                    !line.active(),
                    "",
                    "",
                    isAbout(place),
                    List.of(actions(place), documents(place), write, scenario(place)));
        }

        private TreeNode product(ProductLine line) {
            var label = line.description().isEmpty()
                    ? line.kind().name()
                    : line.kind().name() + " · " + line.description();
            var id = line.id().value();
            var place = new ItemPath(dossier.id(), DossierItem.of(line.id()));
            return new TreeNode(
                    "tree-" + id,
                    base + "/products/" + id,
                    label,
                    "",
                    isAbout(place) && spot == Spot.PRODUCTS,
                    false,
                    "",
                    "",
                    isAbout(place),
                    List.of(actions(place), documents(place), scenario(place)));
        }

        private TreeNode actions(ItemPath place) {
            var badge = isAbout(place) && work.open() > 0 ? Integer.toString(work.open()) : "";
            return part(place, Spot.ACTIONS, place.actions(), "actions", badge, work.late() ? "bad" : "");
        }

        private TreeNode documents(ItemPath place) {
            var badge = isAbout(place) && work.needed() > 0 ? work.approved() + "/" + work.needed() : "";
            return part(place, Spot.DOCUMENTS, place.documents(), "documents", badge, "");
        }

        private TreeNode scenario(ItemPath place) {
            return part(place, Spot.SCENARIO, place.scenario(), "scenario", "", "");
        }

        private TreeNode part(ItemPath place, Spot here, String href, String key, String badge, String tone) {
            return new TreeNode(
                    "tree-" + place.item().value() + "-" + key,
                    href,
                    words.of("dossier.tree." + key),
                    "",
                    isAbout(place) && spot == here,
                    false,
                    badge,
                    tone,
                    false,
                    List.of());
        }

        private boolean isAbout(ItemPath place) {
            return place.item().equals(item);
        }
    }
}
