package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.List;
import org.dossierwerk.adapters.web.ui.TreeNode;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.ProductLine;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * The navigation at the left of every page of a dossier: whose it is, and a link to each of its places. An appointment opens
 * to its parts (APT-16), an inactive one stays and is struck through (APT-22), a product stands there at once (PRD-01).
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
        /** Writing a mail about an appointment. */
        APPOINTMENT_MAIL,
        PRODUCTS,
        MAIL,
        HISTORY
    }

    /** The tree for a page at a spot that is not about one appointment. */
    public static DossierTree of(Details dossier, Words words, Spot spot) {
        return of(dossier, words, spot, null);
    }

    /** @param appointment that the page is about, whose parts are then shown; or null */
    public static DossierTree of(Details dossier, Words words, Spot spot, @Nullable AppointmentId appointment) {
        var tree = new Branches(dossier, words, spot, appointment);
        return new DossierTree(
                tree.base, dossier.title(), dossier.number(), dossier.adviser().name(), !dossier.open(), tree.nodes());
    }

    private record Branches(
            Details dossier,
            Words words,
            Spot spot,
            @Nullable AppointmentId appointment,
            String base) {

        Branches(Details dossier, Words words, Spot spot, @Nullable AppointmentId appointment) {
            this(dossier, words, spot, appointment, "/dossiers/" + dossier.id().value());
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
            boolean current = spot == here && appointment == null;
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
            boolean about = line.id().equals(appointment);
            var write = TreeNode.leaf(
                    "tree-" + id + "-mail",
                    href + "/mail",
                    words.of("dossier.tree.write-mail"),
                    "",
                    about && spot == Spot.APPOINTMENT_MAIL);
            var day = words.date(line.time().wallTime().toLocalDate());
            return new TreeNode(
                    "tree-" + id,
                    href,
                    day + " · " + line.title(),
                    "",
                    about && spot == Spot.APPOINTMENTS,
                    !line.active(),
                    "",
                    "",
                    about,
                    List.of(write));
        }

        private TreeNode product(ProductLine line) {
            var label = line.description().isEmpty()
                    ? line.kind().name()
                    : line.kind().name() + " · " + line.description();
            var id = "product-" + line.id().value();
            return TreeNode.leaf("tree-" + id, base + "/products#" + id, label, "", false);
        }
    }
}
