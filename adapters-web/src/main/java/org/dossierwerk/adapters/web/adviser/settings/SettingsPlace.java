package org.dossierwerk.adapters.web.adviser.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Things;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.TreeNode;
import org.dossierwerk.application.office.History.Deed;
import org.dossierwerk.application.office.History.Setting;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

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
    CALENDARS("calendars", "link", Right.MAINTAIN_OFFICE, null),
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

    String href(UUID id) {
        return href() + "/" + id;
    }

    /**
     * The list of what is maintained here.
     *
     * @param fresh the key of what a new one is called
     * @param none the key of what is said while there is none; more is said under the same key with {@code -text}
     * @param lists other lists of the same place; may be empty
     */
    Things things(DeskVisit visit, String href, String fresh, String none, List<Tab> lists, Stream<Thing> things) {
        var words = visit.words();
        return new Things(
                places(visit),
                lists,
                things.toList(),
                href + "/new",
                words.of(fresh),
                words.of(none),
                words.of(none + "-text"),
                icon);
    }

    /** The list, as a page. */
    ModelAndView list(Pages pages, DeskVisit visit, String fresh, String none, Stream<Thing> things) {
        var page = things(visit, href(), fresh, none, List.of(), things);
        return pages.show("adviser/settings/things", frame(visit, title(visit)), page);
    }

    /** Back to the list, since what was typed is saved. */
    ModelAndView saved(HttpServletRequest request) {
        Flashes.say(request, "settings.saved");
        return Redirects.to(href());
    }

    /** Back to the thing, to which something was done. */
    ModelAndView done(HttpServletRequest request, UUID id, String said) {
        Flashes.say(request, said);
        return Redirects.to(href(id));
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
