package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The places where the office receives clients (APT-28). */
@Controller
class LocationsPage {

    private static final SettingsPlace PLACE = SettingsPlace.LOCATIONS;
    private static final Map<String, String> LABELS = Editor.labels("location", "name", "address", "active");

    private final Pages pages;

    LocationsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/locations")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        return PLACE.list(
                pages,
                visit,
                "location.new",
                "location.none",
                visit.desk().office().locations().stream()
                        .map(l -> new Thing(PLACE.href(l.id().value()), l.name(), l.address(), l.active())));
    }

    @GetMapping("/settings/locations/new")
    ModelAndView fresh(DeskVisit visit) {
        PLACE.enter(visit);
        var form = Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("version", "0")
                .with("active", "true");
        return page(visit, HttpStatus.OK, editor(null), form);
    }

    @GetMapping("/settings/locations/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, editor(id), stored(visit, id));
    }

    @PostMapping({"/settings/locations/new", "/settings/locations/{id}"})
    ModelAndView save(
            DeskVisit visit,
            @PathVariable(name = "id", required = false) @Nullable UUID known,
            Input input,
            HttpServletRequest request) {
        PLACE.enter(visit);
        var id = known == null ? input.chosenId(LocationId::new) : new LocationId(known);
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var editor = editor(known);
        var refused = input.submit(() -> visit.desk()
                .office()
                .save(new Location(
                        requireNonNull(id),
                        input.number("version"),
                        requireNonNull(name),
                        input.text("address"),
                        input.checked("active"))));
        if (refused == null) {
            return PLACE.saved(request);
        }
        var typed = input.form(visit.words());
        if (refused == HttpStatus.PRECONDITION_FAILED) {
            var there = requireNonNull(id).value();
            var editing = editor(there).conflict(visit, stored(visit, there), typed, Map.of());
            return pages.show(
                    refused, "adviser/settings/location", frame(visit, typed), new SettingsPages.Location(editing));
        }
        return page(visit, refused, editor, typed);
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Editor editor, Form form) {
        return pages.show(
                status,
                "adviser/settings/location",
                frame(visit, form),
                new SettingsPages.Location(editor.editing(visit, form)));
    }

    private static Frame frame(DeskVisit visit, Form form) {
        var name = form.value("name");
        return PLACE.frame(visit, name.isBlank() ? visit.words().of("location.new") : name);
    }

    private static Editor editor(@Nullable UUID id) {
        return Editor.of(PLACE, id, LABELS);
    }

    private static Form stored(DeskVisit visit, UUID id) {
        var location = visit.desk().office().locations().stream()
                .filter(l -> l.id().value().equals(id))
                .findFirst()
                .orElseThrow(OfficeRefusal.NotFound::new);
        return Form.empty()
                .with("version", Long.toString(location.version()))
                .with("name", location.name())
                .with("address", location.address())
                .with("active", location.active() ? "true" : "");
    }
}
