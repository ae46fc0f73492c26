package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.List;
import org.dossierwerk.adapters.web.shared.AnswerSigns;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.TreeNode;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.ProductLine;
import org.dossierwerk.application.dossier.DossierViews.Workload;
import org.dossierwerk.domain.appointment.DossierItem;
import org.jspecify.annotations.Nullable;

/**
 * The navigation at the left of every page of a dossier: whose it is, and a link to each of its places. An appointment opens
 * to its parts (APT-16), an inactive one stays and is struck through (APT-22); a product stands there at once and opens to
 * the same (PRD-01).
 * What is to be done for each stands beside its parts, and how far its documents are beside the item itself while it is folded.
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
        /** Writing a mail about an appointment or product. */
        APPOINTMENT_MAIL,
        /** Starting scenarios for an appointment or product. */
        SCENARIO,
        MAIL,
        HISTORY
    }

    /** The tree for a page at a spot that is not about one appointment or product. */
    public static DossierTree of(Details dossier, Words words, Spot spot) {
        return of(dossier, words, spot, null);
    }

    /** @param item that the page is about, whose parts are then shown; or null */
    public static DossierTree of(Details dossier, Words words, Spot spot, @Nullable DossierItem item) {
        var tree = new Branches(dossier, words, spot, item);
        return new DossierTree(
                tree.base, dossier.title(), dossier.number(), dossier.adviser().name(), !dossier.open(), tree.nodes());
    }

    private record Branches(
            Details dossier,
            Words words,
            Spot spot,
            @Nullable DossierItem item,
            String base) {

        Branches(Details dossier, Words words, Spot spot, @Nullable DossierItem item) {
            this(dossier, words, spot, item, "/dossiers/" + dossier.id().value());
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
                    null,
                    true,
                    children);
        }

        private TreeNode appointment(AppointmentLine line) {
            var id = line.id().value();
            var href = base + "/appointments/" + id;
            var place = new ItemPath(dossier.id(), DossierItem.of(line.id()));
            var day = words.date(line.time().wallTime().toLocalDate());
            return new TreeNode(
                    "tree-" + id,
                    href,
                    day + " · " + line.title(),
                    "",
                    isAbout(place) && spot == Spot.APPOINTMENTS,
                    !line.active(),
                    approved(line.workload()),
                    tone(line.workload()),
                    line.active() ? AnswerSigns.of(line.answer(), words) : null,
                    isAbout(place),
                    List.of(
                            actions(place, line.workload()),
                            documents(place, line.workload()),
                            write(place),
                            scenario(place)));
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
                    approved(line.workload()),
                    tone(line.workload()),
                    null,
                    isAbout(place),
                    List.of(
                            actions(place, line.workload()),
                            documents(place, line.workload()),
                            write(place),
                            scenario(place)));
        }

        private TreeNode actions(ItemPath place, Workload workload) {
            var badge = workload.open() > 0 ? Integer.toString(workload.open()) : "";
            return part(place, Spot.ACTIONS, place.actions(), "actions", badge, tone(workload));
        }

        private TreeNode documents(ItemPath place, Workload workload) {
            return part(place, Spot.DOCUMENTS, place.documents(), "documents", approved(workload), "");
        }

        private static String approved(Workload workload) {
            return workload.needed() > 0 ? workload.approved() + "/" + workload.needed() : "";
        }

        private static String tone(Workload workload) {
            return workload.late() ? "bad" : "";
        }

        private TreeNode write(ItemPath place) {
            return part(place, Spot.APPOINTMENT_MAIL, place.mail(), "write-mail", "", "");
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
                    null,
                    false,
                    List.of());
        }

        private boolean isAbout(ItemPath place) {
            return place.item().equals(item);
        }
    }
}
