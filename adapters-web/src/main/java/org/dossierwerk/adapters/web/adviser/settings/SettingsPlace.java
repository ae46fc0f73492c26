package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.TreeNode;
import org.dossierwerk.application.office.History.Deed;
import org.dossierwerk.application.office.History.Setting;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.jspecify.annotations.Nullable;

/** The places among the settings, each with the right it takes (reading 60). */
enum SettingsPlace {
    TYPES("types", "calendar", Right.MAINTAIN_APPOINTMENT_TYPES, Setting.TYPE),
    TEMPLATES("templates", "mail", Right.MAINTAIN_APPOINTMENT_TYPES, Setting.TEMPLATE),
    DOCUMENTS("documents", "file-text", Right.MAINTAIN_DOCUMENTS, Setting.KIND),
    STANDARD_DOCUMENTS("standard-documents", "folder-check", Right.MAINTAIN_DOCUMENTS, Setting.STANDARD_DOCUMENT),
    SCENARIOS("scenarios", "layers", Right.MAINTAIN_SCENARIOS, Setting.SCENARIO),
    TRIGGERS("triggers", "bell", Right.MAINTAIN_SCENARIOS, Setting.TRIGGER),
    LOCATIONS("locations", "map-pin", Right.MAINTAIN_LOCATIONS, Setting.LOCATION),
    CATALOGUES("catalogues", "list-checks", Right.MAINTAIN_CATALOGUES, Setting.CHOICE),
    CLOSING_DAYS("closing-days", "moon", Right.MAINTAIN_OFFICE, null),
    TOKENS("tokens", "key", Right.MAINTAIN_OFFICE, null),
    USERS("users", "users", Right.MAINTAIN_USERS, Setting.USER),
    OFFICE("office", "building", Right.MAINTAIN_OFFICE, Setting.OFFICE);

    private final String path;
    private final String icon;
    private final Right right;
    private final @Nullable Setting setting;

    SettingsPlace(String path, String icon, Right right, @Nullable Setting setting) {
        this.path = path;
        this.icon = icon;
        this.right = right;
        this.setting = setting;
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

    /** What was done to one of the things of this place, where that is kept. */
    List<Deed> deeds(DeskVisit visit, UUID subject) {
        return setting == null ? List.of() : visit.desk().history().of(setting, subject);
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
