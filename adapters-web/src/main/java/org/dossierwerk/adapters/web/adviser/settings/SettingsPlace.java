package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.TreeNode;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;

/** The places among the settings, each with the right it takes (reading 60). */
enum SettingsPlace {
    TYPES("types", "calendar", Right.MAINTAIN_APPOINTMENT_TYPES),
    TEMPLATES("templates", "mail", Right.MAINTAIN_APPOINTMENT_TYPES),
    DOCUMENTS("documents", "file-text", Right.MAINTAIN_DOCUMENTS),
    SCENARIOS("scenarios", "layers", Right.MAINTAIN_SCENARIOS),
    TRIGGERS("triggers", "bell", Right.MAINTAIN_SCENARIOS),
    LOCATIONS("locations", "map-pin", Right.MAINTAIN_LOCATIONS),
    CATALOGUES("catalogues", "list-checks", Right.MAINTAIN_CATALOGUES),
    CLOSING_DAYS("closing-days", "moon", Right.MAINTAIN_OFFICE),
    USERS("users", "users", Right.MAINTAIN_USERS),
    OFFICE("office", "building", Right.MAINTAIN_OFFICE);

    private final String path;
    private final String icon;
    private final Right right;

    SettingsPlace(String path, String icon, Right right) {
        this.path = path;
        this.icon = icon;
        this.right = right;
    }

    String href() {
        return "/settings/" + path;
    }

    boolean openTo(DeskVisit visit) {
        return visit.may(right);
    }

    /** @throws OfficeRefusal.NotAllowed when the reader lacks the right */
    void enter(DeskVisit visit) {
        if (!openTo(visit)) {
            throw new OfficeRefusal.NotAllowed(right);
        }
    }

    /** The frame of a page in this place. */
    Frame frame(DeskVisit visit, String title) {
        return visit.frame(title, Section.SETTINGS);
    }

    String title(DeskVisit visit) {
        return visit.words().of("settings." + path);
    }

    /** The places the reader may go to, this one marked. */
    List<TreeNode> places(DeskVisit visit) {
        return Arrays.stream(values())
                .filter(place -> place.openTo(visit))
                .map(place -> TreeNode.leaf(
                        "settings-" + place.path, place.href(), place.title(visit), place.icon, place == this))
                .toList();
    }
}
