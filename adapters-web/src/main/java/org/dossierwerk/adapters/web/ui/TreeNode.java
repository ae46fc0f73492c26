package org.dossierwerk.adapters.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the navigation tree at the left: a link, with a disclosure button when it has children.
 *
 * @param id unique on the page; the list of children carries it
 * @param icon the name of its icon; may be empty, as on lower levels
 * @param current whether the page shown is this one
 * @param inactive struck through and grey, and "geannuleerd" for screen readers
 * @param badge a figure or text at the end of the line; may be empty
 * @param tone the tone of the badge: empty, bad, warn or new
 * @param sign at the end of the label, or null
 * @param open whether the children are shown at first
 */
public record TreeNode(
        String id,
        String href,
        String label,
        String icon,
        boolean current,
        boolean inactive,
        String badge,
        String tone,
        @Nullable Sign sign,
        boolean open,
        List<TreeNode> children) {

    public TreeNode {
        children = List.copyOf(children);
    }

    /** A node without children and without a badge. */
    public static TreeNode leaf(String id, String href, String label, String icon, boolean current) {
        return new TreeNode(id, href, label, icon, current, false, "", "", null, false, List.of());
    }
}
