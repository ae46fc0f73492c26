package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Thing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The lists of choices: income types, client profiles, lead sources, product kinds and statuses, each by name and code (DOS-12). */
@Controller
class CataloguePage {

    private static final SettingsPlace PLACE = SettingsPlace.CATALOGUES;
    private static final String LIST = "/settings/catalogues/{catalogue}";
    private static final Map<String, String> LABELS = Editor.labels("item", "name", "code", "active");

    private final Pages pages;

    CataloguePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/catalogues")
    ModelAndView first(DeskVisit visit) {
        PLACE.enter(visit);
        return Redirects.to(href(Catalogue.INCOME_TYPE));
    }

    @GetMapping(LIST)
    ModelAndView list(DeskVisit visit, @PathVariable("catalogue") String path) {
        PLACE.enter(visit);
        var catalogue = catalogue(path);
        return pages.show(
                "adviser/settings/things",
                PLACE.frame(visit, name(visit, catalogue)),
                PLACE.things(
                        visit,
                        href(catalogue),
                        "item.new",
                        "item.none",
                        Arrays.stream(Catalogue.values())
                                .map(c -> new Tab(href(c), name(visit, c), c == catalogue))
                                .toList(),
                        visit.desk().office().items(catalogue).stream()
                                .map(item -> new Thing(
                                        href(catalogue) + "/" + item.id().value(),
                                        item.name(),
                                        item.code(),
                                        item.active()))));
    }

    @GetMapping(LIST + "/new")
    ModelAndView fresh(DeskVisit visit, @PathVariable("catalogue") String path) {
        PLACE.enter(visit);
        var form = Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("version", "0")
                .with("active", "true");
        return page(visit, HttpStatus.OK, editor(catalogue(path), null), form);
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("catalogue") String path, @PathVariable("id") UUID id) {
        PLACE.enter(visit);
        var catalogue = catalogue(path);
        return page(visit, HttpStatus.OK, editor(catalogue, id), stored(visit, catalogue, id));
    }

    @PostMapping({LIST + "/new", LIST + "/{id}"})
    ModelAndView save(
            DeskVisit visit,
            @PathVariable("catalogue") String path,
            @PathVariable(name = "id", required = false) @Nullable UUID known,
            Input input,
            HttpServletRequest request) {
        PLACE.enter(visit);
        var catalogue = catalogue(path);
        var id = known == null ? input.chosenId(CatalogueItemId::new) : new CatalogueItemId(known);
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var code = input.require("code", typed -> Text.required("code", typed, 20));
        var refused = input.submit(() -> visit.desk()
                .office()
                .save(new CatalogueItem(
                        requireNonNull(id),
                        input.number("version"),
                        catalogue,
                        requireNonNull(name),
                        requireNonNull(code),
                        input.checked("active"))));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(href(catalogue));
        }
        var typed = input.form(visit.words());
        if (refused == HttpStatus.PRECONDITION_FAILED) {
            var there = requireNonNull(id).value();
            var editing = editor(catalogue, there).conflict(visit, stored(visit, catalogue, there), typed, Map.of());
            return pages.show(refused, "adviser/settings/item", frame(visit, typed), new SettingsPages.Item(editing));
        }
        return page(visit, refused, editor(catalogue, known), typed);
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Editor editor, Form form) {
        var item = new SettingsPages.Item(editor.editing(visit, form));
        return pages.show(status, "adviser/settings/item", frame(visit, form), item);
    }

    private static Frame frame(DeskVisit visit, Form form) {
        var name = form.value("name");
        return PLACE.frame(visit, name.isBlank() ? visit.words().of("item.new") : name);
    }

    private static Editor editor(Catalogue catalogue, @Nullable UUID id) {
        return Editor.in(PLACE, href(catalogue), id, LABELS);
    }

    private static Form stored(DeskVisit visit, Catalogue catalogue, UUID id) {
        var item = visit.desk().office().items(catalogue).stream()
                .filter(i -> i.id().value().equals(id))
                .findFirst()
                .orElseThrow(OfficeRefusal.NotFound::new);
        return Form.empty()
                .with("version", Long.toString(item.version()))
                .with("name", item.name())
                .with("code", item.code())
                .with("active", item.active() ? "true" : "");
    }

    private static String name(DeskVisit visit, Catalogue catalogue) {
        return visit.words().of("settings.catalogue." + catalogue.name());
    }

    private static String href(Catalogue catalogue) {
        return PLACE.href() + "/" + path(catalogue);
    }

    private static String path(Catalogue catalogue) {
        return catalogue.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Catalogue catalogue(String path) {
        return Arrays.stream(Catalogue.values())
                .filter(catalogue -> path(catalogue).equals(path))
                .findFirst()
                .orElseThrow(OfficeRefusal.NotFound::new);
    }
}
